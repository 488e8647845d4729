import type { Words } from './words.ts';

/** Words of the page on the quality of a material, and of the box that leads to it. */
export const qualityWords = {
  title: { zh: '解读质量', en: 'Quality of the interpretation' },
  lead: {
    zh: '以报送的文本为准。标出的文字可以点击，跳到另一份文本的对应处；编号相同的两处互相对应。',
    en: 'Judged from the texts as lodged. What is pointed out leads to its counterpart in the other text; the same number stands on both.',
  },
  originality: { zh: '是否摘抄原文', en: 'Copied or written anew' },
  ratio: { zh: '摘抄比例', en: 'Share copied' },
  ratioMeaning: {
    zh: '本材料自有文字{own}字中有{copied}字与文件原文相同；名称和标明的引文{excepted}字不计。上限{limit}。',
    en: '{copied} of the material’s own {own} characters stand in the document; {excepted} of names and marked quotations are left out. Limit: {limit}.',
  },
  longestRun: { zh: '最长连续摘抄', en: 'Longest run' },
  characters: { zh: '{count}字', en: '{count} characters' },
  rule: { zh: '依据', en: 'Rule' },
  passages: { zh: '摘抄的段落', en: 'Copied passages' },
  noPassages: { zh: '没有发现摘抄的段落。', en: 'No copied passage was found.' },
  number: { zh: '编号', en: 'No.' },
  kind: { zh: '方式', en: 'How' },
  inMaterial: { zh: '解读材料', en: 'In the material' },
  inDocument: { zh: '文件', en: 'In the document' },
  notShown: { zh: '另有{count}处未列出。', en: '{count} more are not listed.' },
  beyond: {
    zh: '{kind}占用过多，超出的部分计入摘抄。',
    en: 'Too much is taken up by {kind}; the rest counts as copied.',
  },
  differs: { zh: '与文件不一致', en: 'differs from the document' },
  consistency: { zh: '数字、日期与文件是否一致', en: 'Figures and dates against the document' },
  compared: { zh: '核对了{count}个数字和日期。', en: '{count} figures and dates were compared.' },
  noDifferences: { zh: '没有发现不一致。', en: 'Nothing differs.' },
  onlyInMaterial: {
    zh: '文件中没有的数字和日期，请核对出处',
    en: 'Figures and dates that the document does not have: check where they come from',
  },
  notCompared: {
    zh: '材料不是中文或者没有文字，没有核对。请人工核对。',
    en: 'The material is not in Chinese or has no text, so nothing was compared. Let a person read it.',
  },
  what: { zh: '事项', en: 'What' },
  summary: { zh: '解读质量', en: 'Quality of the interpretation' },
  material: { zh: '解读材料', en: 'Material' },
  contradictions: { zh: '与文件不一致', en: 'Differs from the document' },
  missing: { zh: '缺少内容', en: 'Missing' },
  places: { zh: '{count}处', en: '{count} places' },
  none: { zh: '无', en: 'none' },
  notComparable: { zh: '无法比对', en: 'not comparable' },
  seeBeside: { zh: '对照查看', en: 'See them side by side' },
  exceeds: { zh: '超过上限', en: 'above the limit' },
} as const satisfies Record<string, Words>;

/** How a figure differs. */
export const differenceKinds = {
  value: { zh: '数值不同', en: 'another value' },
  bound: { zh: '上下限相反', en: 'a least for a most' },
  unit: { zh: '单位不同', en: 'another unit' },
} as const satisfies Record<string, Words>;

/** What a figure measures. */
export const dimensionNames = {
  money: { zh: '金额', en: 'amount' },
  share: { zh: '比例', en: 'share' },
  points: { zh: '分值', en: 'points' },
  duration: { zh: '期限', en: 'duration' },
  date: { zh: '日期', en: 'date' },
  timeOfDay: { zh: '时间', en: 'time of day' },
  age: { zh: '年龄', en: 'age' },
  count: { zh: '数量', en: 'number' },
  phone: { zh: '电话', en: 'telephone' },
  documentNumber: { zh: '文号', en: 'document number' },
} as const satisfies Record<string, Words>;
