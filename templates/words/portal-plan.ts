import type {
  PlanElement,
  PlanNoteName,
} from '../../functions/domain/interpretation/plan-reading.ts';
import type { Words } from './words.ts';

/** Words of the interpretation plan's page. */
export const planWords = {
  title: { zh: '解读方案', en: 'Interpretation plan' },
  uploadTitle: { zh: '一、读取方案', en: '1. Read the plan' },
  uploadLead: {
    zh: '上传方案文件，或者把方案正文粘贴进来。系统读出提纲、形式、途径和时间，请您核对后再报送。',
    en: 'Upload the plan or paste its text. The system reads outline, forms, channels and times; you check them before anything is lodged.',
  },
  read: { zh: '读取', en: 'Read it' },
  fileOrText: { zh: '请选择文件或粘贴正文', en: 'Choose a file or paste the text' },
  confirmTitle: { zh: '二、核对并报送', en: '2. Check and lodge' },
  confirmLead: {
    zh: '下面是从方案中读出的内容，可以修改。原件与核对后的内容一并存档。',
    en: 'This is what was read; change what is wrong. The file and the checked content are kept together.',
  },
  missing: {
    zh: '方案中没有写明下列要素，已按适用规定补足，请核对：',
    en: 'The plan does not state the following; it was completed by the rules that apply. Please check:',
  },
  notes: {
    zh: '以下文字需要判断，请核对：',
    en: 'Reading these words needed judgement. Please check:',
  },
  outline: { zh: '解读提纲', en: 'Outline' },
  outlineHint: { zh: '每行一条。', en: 'One point a line.' },
  audience: { zh: '解读对象', en: 'Audience' },
  material: { zh: '材料{number}', en: 'Material {number}' },
  materialTitle: { zh: '名称', en: 'Title' },
  key: { zh: '编号', en: 'Key' },
  keyHint: {
    zh: '小写字母、数字和连字符，在方案内唯一。',
    en: 'Lower-case letters, digits and hyphens, once in the plan.',
  },
  form: { zh: '形式', en: 'Form' },
  phase: { zh: '阶段', en: 'Phase' },
  channels: { zh: '途径', en: 'Channels' },
  due: { zh: '时间', en: 'Time' },
  withDocument: { zh: '与文件同时发布', en: 'With the document' },
  afterPublication: { zh: '文件公开后若干工作日内', en: 'Working days after publication' },
  onDate: { zh: '固定日期', en: 'On a date' },
  days: { zh: '工作日数', en: 'Working days' },
  date: { zh: '日期', en: 'Date' },
  interpreters: { zh: '由谁解读', en: 'Who interprets' },
  expert: { zh: '专家库编号（专家解读时）', en: 'Expert of the register (for experts)' },
  drop: { zh: '删去这项材料', en: 'Leave this material out' },
  add: { zh: '增加一项材料', en: 'Add a material' },
  lodge: { zh: '报送解读方案', en: 'Lodge the plan' },
  fileLost: {
    zh: '方案原件没有带上，请重新读取方案。',
    en: 'The plan’s file is missing; read the plan again.',
  },
} as const satisfies Record<string, Words>;

export const planElementNames: Readonly<Record<PlanElement, Words>> = {
  outline: { zh: '解读提纲', en: 'outline' },
  form: { zh: '解读形式', en: 'forms' },
  channel: { zh: '解读途径', en: 'channels' },
  time: { zh: '解读时间', en: 'times' },
  audience: { zh: '解读对象', en: 'whom it is for' },
};

export const planNoteNames: Readonly<Record<PlanNoteName, Words>> = {
  timeConverted: {
    zh: '按月或按日的时间已折算为工作日，取较早的一方',
    en: 'months or days were turned into working days, towards the early side',
  },
  timeUnspecific: { zh: '没有具体时间', en: 'no definite time' },
  yearUnknown: { zh: '日期没有写年份', en: 'a date without a year' },
  effectiveDateUnknown: {
    zh: '从施行之日起算，但施行日期未知，改从公开之日起算',
    en: 'counted from an effective date that is not known; publication is taken instead',
  },
  beforePublication: {
    zh: '计划在公开之前解读，改为与文件同时或之后',
    en: 'planned before publication; kept as due with the document or after it',
  },
  formUnstated: {
    zh: '没有写明形式，按文字解读处理',
    en: 'no form is stated; written text is assumed',
  },
};
