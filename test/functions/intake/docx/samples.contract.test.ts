import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../functions/intake/docx/read-docx.ts';
import { spoken } from './reading.ts';
import { wpsNotice } from './samples/wps-notice.ts';

const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`samples/${name}.docx`, import.meta.url)));

test('a notice of LibreOffice: styles, lists, notes, a table, a picture and an annex', async () => {
  const { document, audit, pictures } = await readDocx(sample('libreoffice-notice'), 'a.docx');
  expect(document.blocks.map(spoken)).toEqual([
    'title: 江州市人民政府办公室关于做好公园夜间开放工作的通知',
    'documentNumber: 江政办发〔2026〕12号',
    'addressees: 各区人民政府，市各委办局，市各直属单位：',
    'paragraph: 为方便市民夜间健身休闲①，现就有关事项通知如下。',
    'footnote: ①本通知所称夜间，是指18时至22时。',
    'heading 1: 一、总体要求',
    'heading 2: （一）基本原则',
    'heading 2: （二）工作目标',
    'paragraph: 到2027年，全市60个公园 实现夜间开放②。',
    'footnote: ②数据截至2026年10月底。',
    'heading 1: 二、重点任务',
    'paragraph: 各区开放公园数量见下表。',
    'table: 区\n公园\n开放时间\n江东区\n东湖公园\n18:00—22:00\n南山公园\n（周末）',
    'figure: 夜间开放公园分布图',
    'paragraph: 图1 公园分布',
    'annexList: 附件：夜间开放公园名单',
    'signature: 江州市人民政府办公室',
    'date: 2026年11月20日',
    'annotation: （此件公开发布）',
    'annexMark: 附件',
    'title: 夜间开放公园名单',
    'paragraph: 东湖公园、南山公园 等60个。',
  ]);
  expect(document.blocks.find(({ kind }) => kind === 'table')).toMatchObject({
    columns: 3,
    headerRows: 1,
    rows: [
      [{ text: '区' }, { text: '公园' }, { text: '开放时间' }],
      [{ text: '江东区', rowSpan: 2 }, { text: '东湖公园' }, { text: '18:00—22:00' }],
      [{ text: '南山公园\n（周末）', columnSpan: 2 }],
    ],
  });
  const figure = document.blocks.find((block) => block.kind === 'figure');
  expect(figure).toMatchObject({ width: 32, height: 24, image: pictures[0]?.digest });
  expect(audit.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'pictureMetadata 1',
    'automaticNumbers 4',
  ]);
});

test('a web page that LibreOffice saved: headings, lists and a head of two rows', async () => {
  const { document } = await readDocx(sample('libreoffice-web-page'), 'a.docx');
  expect(document.blocks.map(spoken)).toEqual([
    'title: 《江州市公园管理办法》解读',
    'paragraph: 2026年11月20日，江州市人民政府公布了《江州市公园管理办法》。',
    'heading 1: 一、为什么制定本办法？',
    'paragraph: 全市公园由 35 个增加到 60 个，原办法不能适应需要。',
    'heading 1: 二、主要内容有哪些？',
    'paragraph: 1. 延长开放时间；',
    'paragraph: 2. 规范收费；',
    'paragraph: 3. 明确责任。',
    'paragraph: • 东湖公园',
    'paragraph: • 南山公园',
    'table: 项目\n标准\n旧\n新\n开放时间\n6:00—20:00\n6:00—22:00',
    'paragraph: 以上内容由江州市城市管理局负责解释。',
  ]);
  expect(document.blocks.find(({ kind }) => kind === 'table')).toMatchObject({ headerRows: 2 });
});

test('a notice of WPS: a red head in a text box, numbered styles, merged cells', async () => {
  const { document, audit } = await readDocx(wpsNotice, 'a.docx');
  expect(document.blocks.map(spoken)).toEqual([
    'organMark: 江州市人民政府文件',
    'documentNumber: 江政发〔2026〕18号',
    'title: 江州市人民政府关于加强公园管理的通知',
    'addressees: 各区人民政府，市政府各部门：',
    'paragraph: 为加强公园管理，现就有关事项通知如下：',
    'heading 1: 一、总体要求',
    'paragraph: 到2027年，公园全部免费开放。',
    'heading 1: 二、主要任务',
    'heading 2: （一）延长开放时间',
    'heading 2: （二）规范服务收费',
    'table: 公园\n收费\n东湖公园\n门票免费\n停车5元',
    'signature: 江州市人民政府',
    'date: 2026年11月20日',
    'annotation: （此件公开发布）',
  ]);
  expect(audit.map(({ kind }) => kind)).toEqual(['textBoxes', 'metadata', 'automaticNumbers']);
});
