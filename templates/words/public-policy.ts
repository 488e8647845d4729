import type { Form } from '../../functions/domain/interpretation/plan.ts';
import { inBookMarks } from './book-marks.ts';
import type { Words } from './words.ts';

/** Words of a policy's page and of an interpretation's. */
export const policyWords = {
  answers: { zh: '回应了公众疑虑：{topics}', en: 'Answers doubts of the public about: {topics}' },
  untitled: { zh: '（无标题文件）', en: '(Untitled document)' },
  onThisPage: { zh: '本页内容', en: 'On this page' },
  contents: { zh: '文件目录', en: 'Contents of the document' },
  documentText: { zh: '文件正文', en: 'Text of the document' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  interpretationPage: { zh: '单独打开这篇解读', en: 'Open this interpretation by itself' },
  interprets: { zh: '本篇解读的文件', en: 'The document that this interprets' },
  otherInterpretations: { zh: '同一文件的其他解读', en: 'Other interpretations of this document' },
  noInterpretation: {
    zh: '还没有发布的解读。承诺发布的解读见下。',
    en: 'No interpretation is out yet; those promised are listed below.',
  },
  promised: { zh: '还将发布的解读', en: 'Interpretations still to come' },
  overdue: { zh: '已到承诺日期，尚未发布', en: 'The promised day has passed' },
  provisional: {
    zh: '当年放假安排尚未公布，日期可能调整',
    en: 'may change: public holidays of that year are not announced yet',
  },
  downloads: { zh: '下载', en: 'Downloads' },
  documentPdf: { zh: '文件（PDF）', en: 'Document (PDF)' },
  documentTextFile: { zh: '文件（纯文本）', en: 'Document (plain text)' },
  interpretationPdf: { zh: '解读（PDF）', en: 'Interpretation (PDF)' },
  word: { zh: 'Word 版', en: 'for Word' },
  withMark: { zh: '已加注效力标记', en: 'with the mark of validity' },
  asPublished: { zh: '发布时的原件（PDF）', en: 'as it was published (PDF)' },
  wordAsPublished: { zh: '发布时的 Word 版', en: 'as it was published (Word)' },
  recording: { zh: '音视频', en: 'Recording' },
  verification: { zh: '核验信息', en: 'Verification' },
  verificationHelp: {
    zh: '下载的文件与下列 SHA-256 摘要一致，就是本站发布的原件，没有被改动。',
    en: 'A file whose SHA-256 digest is one of these is exactly what was published here.',
  },
  verifyThis: { zh: '核验', en: 'Verify' },
  code: { zh: '核验码', en: 'Verification code' },
  proof: { zh: '下载流程存证（JSON）', en: 'Download the process record (JSON)' },
  number: { zh: '发文字号', en: 'Document number' },
  organ: { zh: '发文机关', en: 'Issued by' },
  department: { zh: '起草、解读部门', en: 'Drafted and interpreted by' },
  joint: { zh: '会签部门', en: 'Together with' },
  dated: { zh: '成文日期', en: 'Dated' },
  published: { zh: '发布日期', en: 'Published' },
  validity: { zh: '效力', en: 'Validity' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  normative: { zh: '行政规范性文件', en: 'Normative document' },
  form: { zh: '解读形式', en: 'Form' },
  gazetted: { zh: '刊登', en: 'In the gazette' },
  notGazetted: { zh: '尚未刊登', en: 'Not yet printed' },
  tableRegion: { zh: '表格，可左右滚动', en: 'Table, scrolls sideways' },
} as const satisfies Readonly<Record<string, Words>>;

export const formWords: Readonly<Record<Form, Words>> = {
  text: { zh: '文字解读', en: 'Explanatory text' },
  qa: { zh: '政策问答', en: 'Questions and answers' },
  caseStudy: { zh: '案例解读', en: 'Case study' },
  infographic: { zh: '图表图解', en: 'Infographic' },
  audio: { zh: '音频解读', en: 'Audio' },
  video: { zh: '视频解读', en: 'Video' },
  animation: { zh: '动漫解读', en: 'Animation' },
  processDemo: { zh: '流程演示', en: 'Walk-through' },
  pressConference: { zh: '新闻发布会', en: 'Press conference' },
  policyBriefing: { zh: '政策吹风会', en: 'Policy briefing' },
  interview: { zh: '媒体访谈', en: 'Interview' },
  expertArticle: { zh: '专家解读', en: 'Expert article' },
  firstInterpreter: { zh: '“第一解读人”解读', en: 'By the head of the department' },
  trainingNote: { zh: '业务培训解读', en: 'Training note' },
};

/** 《title》 in Chinese, where book marks inside are single (GB/T 15834); quoted in English. */
export function interpretationOf(policyTitle: string): Words {
  return { zh: `${inBookMarks(policyTitle)}解读`, en: `Interpretation of “${policyTitle}”` };
}

export function promisedBy(form: Words, day: Words): Words {
  return { zh: `${form.zh}，${day.zh}前发布`, en: `${form.en}, due by ${day.en}` };
}

export function gazettePlace(year: number, issue: number, page: number): Words {
  return {
    zh: `政府公报${year}年第${issue}期，第${page}页`,
    en: `Gazette ${year} No. ${issue}, page ${page}`,
  };
}
