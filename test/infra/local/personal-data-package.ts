import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { interpretationPlanSchema } from '../../../functions/domain/interpretation/plan.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { officialDocumentInWord } from '../../../templates/official-document/word.ts';
import { smallJpeg } from '../../templates/sample-pictures.ts';

/** Personal data of every type, of people who do not exist. */
export const personal = {
  person: '周秀兰',
  otherPerson: '欧阳婉清',
  residentId: '11010519491231002X',
  mobile: '13800001111',
  landline: '0600-8765432',
  bankCard: '6222021234567890128',
  email: 'zhouxiulan1949@mailbox.example',
  plate: '苏A·8K6J5',
  passport: 'E12345678',
  permit: 'H1234567802',
  otherId: '11010519491231002X42',
  address: '东湖区荷塘路15号2幢302室',
  birthDate: '1949年12月31日',
  socialAccount: 'xiulan_zhou1949',
} as const;

const { person, otherPerson, residentId, mobile } = personal;

/** A sentence with all of them, each named as such. */
const everything = [
  `申请人：${person}`,
  `身份证号：${residentId}`,
  `出生日期：${personal.birthDate}`,
  `手机号码：${mobile}`,
  `家庭电话：${personal.landline}`,
  `银行卡号：${personal.bankCard}`,
  `个人电子邮箱：${personal.email}`,
  `车牌号：${personal.plate}`,
  `护照号：${personal.passport}`,
  `港澳居民来往内地通行证号：${personal.permit}`,
  `残疾证号：${personal.otherId}`,
  `家庭住址：${personal.address}`,
  `微信号：${personal.socialAccount}`,
].join('，');

const carrier = { part: 'carrier', annex: 0 } as const;
const annex = { part: 'annex', annex: 1 } as const;
const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1 });
const rows = [
  ['姓名', '身份证号', '联系电话', '银行卡号'].map(cell),
  [otherPerson, residentId, mobile, personal.bankCard].map(cell),
];

const blocks: readonly Block[] = [
  { ...carrier, kind: 'organMark', text: '江州市住房和城乡建设局文件' },
  { ...carrier, kind: 'documentNumber', text: '江建发〔2026〕21号' },
  { ...carrier, kind: 'title', text: `关于申请人${person}住房救助事项的通知` },
  { ...carrier, kind: 'addressees', text: '各区住房和城乡建设局：' },
  {
    ...carrier,
    kind: 'heading',
    level: 1,
    numbering: '一、',
    text: `一、申请人${person}的申请`,
    headingLength: `一、申请人${person}的申请`.length,
  },
  { ...carrier, kind: 'paragraph', text: `经核实，${everything}，符合条件。` },
  { ...carrier, kind: 'footnote', mark: '①', text: `①联系人：${person}，手机号码：${mobile}。` },
  {
    ...carrier,
    kind: 'figure',
    image: digestOfBytes(smallJpeg),
    mediaType: 'image/jpeg',
    width: 8,
    height: 4,
    text: `申请人${person}，手机号码：${mobile}`,
  },
  { ...carrier, kind: 'annexList', text: '附件：救助对象名单' },
  { ...carrier, kind: 'signature', text: '江州市住房和城乡建设局' },
  { ...carrier, kind: 'date', text: '2026年11月2日' },
  { ...annex, kind: 'annexMark', text: '附件' },
  { ...annex, kind: 'title', text: '救助对象名单' },
  {
    ...annex,
    kind: 'table',
    headerRows: 1,
    columns: 4,
    rows,
    text: rows.flatMap((row) => row.map(({ text }) => text)).join('\n'),
  },
];

const model: PolicyDocument = {
  title: `关于申请人${person}住房救助事项的通知`,
  documentNumber: '江建发〔2026〕21号',
  issuingOrgan: '江州市住房和城乡建设局',
  addressees: ['各区住房和城乡建设局'],
  dateOfDocument: '2026-11-02',
  issueDate: null,
  annotation: null,
  blocks: [...blocks],
};

/** The document as a drafter's office program saved it, with its author in the properties. */
async function documentFile() {
  const generatedFor = instantSchema.parse('2026-11-02T01:00:00.000Z');
  const printed = { document: model, annotation: null, verification: null, generatedFor };
  const parts = unzipSync(await officialDocumentInWord(printed, async () => smallJpeg));
  const core = new TextDecoder().decode(parts['docProps/core.xml']);
  parts['docProps/core.xml'] = strToU8(
    core
      .replace(/<dc:creator>[^<]*/, `<dc:creator>${person}`)
      .replace(/<cp:lastModifiedBy>[^<]*/, `<cp:lastModifiedBy>${otherPerson}`)
      .replace(/<dc:subject>[^<]*/, `<dc:subject>手机号码：${mobile}`),
  );
  return {
    name: `${person}身份证号${residentId}.docx`,
    content: Buffer.from(zipSync(parts)).toString('base64'),
  };
}

const text = (name: string, words: string) => ({
  name,
  content: Buffer.from(words).toString('base64'),
});

/** What a drafter hands in who never thought of it that people will read it. */
export async function personalPackage() {
  return {
    title: `申请人${person}（手机号码：${mobile}）住房救助`,
    document: await documentFile(),
    plan: {
      file: text(
        `解读方案，申请人${person}，手机号码${mobile}.md`,
        `# 解读方案\n\n以申请人${person}（身份证号：${residentId}）为例。\n`,
      ),
      plan: interpretationPlanSchema.parse({
        outline: [
          '政策背景、执行标准和范围、惠民举措、新旧政策差异',
          `申请人${person}，身份证号：${residentId}`,
        ],
        audience: `申请人${person}等，手机号码：${mobile}`,
        materials: [
          {
            key: 'qa',
            title: `申请人${person}（手机号码：${mobile}）的政策问答`,
            form: 'qa',
            phase: 'during',
            channels: ['website'],
            due: { kind: 'withDocument' },
          },
          {
            key: 'later',
            title: `申请人${person}（身份证号：${residentId}）的案例`,
            form: 'caseStudy',
            phase: 'after',
            channels: ['website'],
            due: { kind: 'workingDaysAfterPublication', days: 10 },
          },
        ],
      }),
    },
    material: text(
      `${person}问答${mobile}.md`,
      `# 申请人${person}的政策问答\n\n谁可以申请？\n\n${everything}。\n`,
    ),
    followUp: text(
      `案例${residentId}.md`,
      `# 申请人${person}的案例\n\n${everything}。救助对象${otherPerson}也已受理。\n`,
    ),
    /** What staff write while they decide. */
    note: `申请人：${person}，身份证号：${residentId}，手机号码：${mobile}`,
  };
}
