import type { Block, PolicyDocument } from '../../functions/domain/document/model.ts';
import { instantOf, localDateSchema } from '../../functions/domain/kernel/time.ts';
import type { GazetteIssueModel } from '../../templates/gazette/model.ts';

/** Documents of an invented city, made by hand so that rendering is tested apart from parsing. */

const carrier = { part: 'carrier', annex: 0 } as const;
const attached = { part: 'attached', annex: 0 } as const;
const annex = { part: 'annex', annex: 1 } as const;

export const generatedFor = instantOf(Date.UTC(2026, 2, 6, 1, 30));

function runIn(
  text: string,
  level: 1 | 2 | 3 | 4,
  numbering: string,
  headingLength: number,
): Block {
  return { ...attached, kind: 'heading', level, numbering, text, headingLength };
}

const sentences = [
  '各县区、各部门要按照“谁起草、谁解读”的原则，做到政策文件与解读方案、解读材料同步组织、同步审签、同步部署。',
  '相关解读材料应于文件公开后3个工作日内在政府网站和媒体发布（遇法定节假日顺延），并注明《江州市政策解读工作办法》（江政发〔2025〕18号）的有关条款。',
  '要充分运用“一图读懂”、案例问答等形式，把专业术语翻译成群众听得懂的话，2026年6月30日前完成存量政策文件的解读补录，完成率不低于95.5%。',
  '对涉及面广、社会关注度高的政策，由主要负责人带头解读；对IPv6、PPP等专业名词，应当附注通俗说明——不得以文件摘抄代替解读……',
] as const;

export function body(count: number): string {
  return Array.from({ length: count }, (_, index) => sentences[index % sentences.length]).join('');
}

const carrierBlocks: readonly Block[] = [
  { ...carrier, kind: 'organMark', text: '江州市人民政府办公室文件' },
  { ...carrier, kind: 'documentNumber', text: '江政办发〔2026〕7号' },
  {
    ...carrier,
    kind: 'title',
    text: '江州市人民政府办公室关于印发江州市政策文件与解读材料同步公开工作要点的通知',
  },
  {
    ...carrier,
    kind: 'addressees',
    text: '各县（区）人民政府，江州经济技术开发区管委会，市政府各部门、各直属单位：',
  },
  {
    ...carrier,
    kind: 'paragraph',
    text: '《江州市政策文件与解读材料同步公开工作要点》已经市政府第12次常务会议审议通过，现印发给你们，请结合实际认真贯彻执行。',
  },
  {
    ...carrier,
    kind: 'annexList',
    text: '附件：1. 江州市同步公开任务分工表\n2. 江州市政策解读方案（样式）',
  },
  { ...carrier, kind: 'signature', text: '江州市人民政府办公室' },
  { ...carrier, kind: 'date', text: '2026年3月6日' },
];

const imprintBlocks: readonly Block[] = [
  {
    ...carrier,
    kind: 'copyRecipients',
    text: '抄送：市委各部门，市人大常委会办公室，市政协办公室，江州军分区，市法院，市检察院。',
  },
  { ...carrier, kind: 'imprint', text: '江州市人民政府办公室　　2026年3月6日印发' },
];

function assemble(blocks: readonly Block[]): PolicyDocument {
  const title = blocks.find((block) => block.kind === 'title')?.text ?? null;
  return {
    title,
    documentNumber: '江政办发〔2026〕7号',
    issuingOrgan: '江州市人民政府办公室',
    addressees: [],
    dateOfDocument: '2026-03-06',
    issueDate: '2026-03-06',
    annotation: null,
    blocks: [...blocks],
  };
}

/** A notice that fits on two pages. */
export function shortNotice(): PolicyDocument {
  const paragraph: Block = { ...carrier, kind: 'paragraph', text: body(4) };
  const middle = carrierBlocks.filter((block) => block.kind !== 'annexList');
  return assemble([...middle.slice(0, 5), paragraph, ...middle.slice(5), ...imprintBlocks]);
}

/** A notice with an attached text of some pages, an annex with a table, and an imprint. */
export function longNotice(sections = 4): PolicyDocument {
  return assemble([
    ...carrierBlocks,
    { ...attached, kind: 'title', text: '江州市政策文件与解读材料同步公开工作要点' },
    { ...attached, kind: 'paragraph', text: body(2) },
    ...Array.from({ length: sections }, (_, index) => sectionOf(index)).flat(),
    { ...annex, kind: 'annexMark', text: '附件1' },
    { ...annex, kind: 'title', text: '江州市同步公开任务分工表' },
    taskTable(24),
    ...imprintBlocks,
  ]);
}

const numerals = '一二三四五六七八九十';

function sectionOf(index: number): Block[] {
  const numeral = numerals[index % numerals.length] ?? '一';
  const heading = `${numeral}、推进政策公开与解读同步组织`;
  return [
    runIn(heading, 1, `${numeral}、`, heading.length),
    runIn(`（一）同步起草。${body(3)}`, 2, '（一）', '（一）同步起草。'.length),
    runIn(`（二）“同步审签”。${body(2)}`, 2, '（二）', '（二）“同步审签”。'.length),
    runIn('1.建立台账。', 3, '1.', '1.建立台账。'.length),
    { ...attached, kind: 'paragraph', text: body(4) },
  ];
}

export function taskTable(tasks: number): Block {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });
  const head = ['序号', '任务类别', '主要任务', '牵头单位', '责任单位'].map((text) => cell(text));
  const rows = Array.from({ length: tasks }, (_, index) => [
    cell(String(index + 1)),
    ...(index % 6 === 0 ? [cell('推进政策文件与解读材料同步公开', 6)] : []),
    cell('编制解读方案，明确解读提纲、形式、途径和时间，与政策文件一并报批。'),
    cell('市政府办公室\n市司法局'),
    cell('各县（区）人民政府，市各有关部门'),
  ]);
  const all = [head, ...rows];
  return {
    ...annex,
    kind: 'table',
    headerRows: 1,
    columns: 5,
    rows: all,
    text: all.flatMap((row) => row.map((item) => item.text)).join('\n'),
  };
}

/** The text of a question-and-answer material. */
export function answers(): PolicyDocument {
  const paragraph = (text: string): Block => ({ ...carrier, kind: 'paragraph', text });
  const heading = '一、出台背景';
  const blocks: Block[] = [
    { ...carrier, kind: 'title', text: '《江州市政策文件与解读材料同步公开工作要点》问答' },
    { ...carrier, kind: 'heading', level: 1, numbering: '一、', text: heading, headingLength: 6 },
    paragraph(body(2)),
    paragraph('问：解读材料什么时候发布？发布在哪里？'),
    paragraph(`答：最迟在文件公开后3个工作日内，在政府网站和媒体同时发布。${body(1)}`),
    paragraph('问：由谁来解读？'),
    paragraph(`答：坚持“谁起草、谁解读”。${body(3)}`),
  ];
  return {
    title: '《江州市政策文件与解读材料同步公开工作要点》问答',
    documentNumber: null,
    issuingOrgan: null,
    addressees: [],
    dateOfDocument: null,
    issueDate: null,
    annotation: null,
    blocks,
  };
}

/** An issue with three columns; `repeat` makes it long. */
export function sampleIssue(repeat = 1): GazetteIssueModel {
  const copies = Array.from({ length: repeat }, (_, index) => index);
  return {
    gazetteTitle: '江州市人民政府公报',
    year: 2026,
    issueNumber: 3,
    cumulativeIssueNumber: 128,
    publishedOn: localDateSchema.parse('2026-03-31'),
    publisher: '江州市人民政府办公室',
    columns: [
      {
        title: '市政府文件',
        articles: [
          {
            key: 'measures',
            title: '江州市人民政府关于印发江州市政策文件解读工作办法的通知',
            documentNumber: '江政发〔2026〕2号',
            document: shortNotice(),
            kind: 'document',
          },
        ],
      },
      {
        title: '市政府办公室文件',
        articles: copies.map((index) => ({
          key: `points-${index}`,
          title: '江州市人民政府办公室关于印发江州市政策文件与解读材料同步公开工作要点的通知',
          documentNumber: `江政办发〔2026〕${7 + index}号`,
          document: longNotice(),
          kind: 'document' as const,
        })),
      },
      {
        title: '政策解读',
        articles: [
          {
            key: 'answers',
            title: '《江州市政策文件与解读材料同步公开工作要点》问答',
            documentNumber: null,
            document: answers(),
            kind: 'interpretation',
            interprets: 'points-0',
          },
        ],
      },
    ],
    colophon: ['核验方式：登录 https://zwgk.jiangzhou.example/verify，上传文件或输入核验码。'],
  };
}
