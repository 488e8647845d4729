import { elementNames } from '../../functions/domain/interpretation/content-elements.ts';
import type { Words } from './words.ts';

/** Words of the page on the quality of a material, and of the box that leads to it. */
export const qualityWords = {
  title: { zh: '解读质量', en: 'Quality of the interpretation' },
  titleOf: { zh: '解读质量：', en: 'Quality of the interpretation: ' },
  lead: {
    zh: '以报送的文本为准。标出的文字可以点击，跳到另一份文本的对应处；编号相同的两处互相对应。',
    en: 'Judged from the texts as lodged. What is pointed out leads to its counterpart in the other text; the same number stands on both.',
  },
  needs: { zh: '这种形式的材料还应当有：', en: 'A material of this form should also have: ' },
  ratio: { zh: '摘抄比例', en: 'Share copied' },
  ratioMeaning: {
    zh: '本材料自有文字{own}字中有{copied}字与文件原文相同；名称和标明的引文{excepted}字不计。上限{limit}。',
    en: '{copied} of the material’s own {own} characters stand in the document; {excepted} of names and marked quotations are left out. Limit: {limit}.',
  },
  longestRun: { zh: '最长连续摘抄', en: 'Longest run' },
  characters: { zh: '{count}字', en: '{count} characters' },
  rule: { zh: '依据：', en: 'Rule: ' },
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
  figuresNotCompared: { zh: '未核对', en: 'Not compared' },
  unrelated: {
    zh: '材料和文件几乎没有相同的主题词，没有核对数字和日期。请确认这份材料解读的是这份文件。',
    en: 'The material and the document have hardly a word of their subject in common, so figures and dates were not compared. Make sure that this material interprets this document.',
  },
  paragraph: { zh: '第{number}段', en: 'paragraph {number}' },
  what: { zh: '事项', en: 'What' },
  summary: { zh: '解读质量', en: 'Quality of the interpretation' },
  material: { zh: '解读材料', en: 'Material' },
  contradictions: { zh: '与文件不一致', en: 'Differs from the document' },
  missing: { zh: '缺少内容：', en: 'Missing: ' },
  places: { zh: '{count}处', en: '{count} places' },
  none: { zh: '无', en: 'none' },
  notComparable: { zh: '无法比对', en: 'not comparable' },
  seeBeside: { zh: '与文件对照，查看解读质量', en: 'Quality, side by side with the document' },
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

/** Words on what the package explains. */
export const coverageWords = {
  title: { zh: '内容是否齐全', en: 'What the package explains' },
  lead: {
    zh: '按全部解读材料合并核对，一份材料不必样样都讲。',
    en: 'All materials together: one of them need not explain everything.',
  },
  element: { zh: '内容', en: 'Element' },
  standing: { zh: '情况', en: 'Standing' },
  where: { zh: '位置', en: 'Where' },
  unread: {
    zh: '以下材料不是中文或者没有文字，没有计入：{parts}。',
    en: 'Left out, for they are not in Chinese or have no text: {parts}.',
  },
} as const satisfies Record<string, Words>;

export const coverageStandings = {
  covered: { zh: '有', en: 'explained' },
  announced: { zh: '只有标题，没有说明', en: 'announced, not explained' },
  missing: { zh: '缺少', en: 'missing' },
} as const satisfies Record<string, Words>;

export const demandNames = {
  mandatory: { zh: '必须', en: 'mandatory' },
  recommended: { zh: '应当尽量', en: 'recommended' },
  useful: { zh: '可以', en: 'useful' },
} as const satisfies Record<string, Words>;

/** Words on plain language. */
export const plainWords = {
  title: { zh: '通俗易懂', en: 'Plain language' },
  summary: {
    zh: '共{sentences}句，平均每句{average}字，最长一句{longest}字；偏长的有{long}句。',
    en: '{sentences} sentences, {average} characters on average, the longest {longest}; {long} are long.',
  },
  nothing: { zh: '没有需要改得更通俗的地方。', en: 'Nothing needs to be made plainer.' },
  suggestion: { zh: '可以改为或者说明：', en: 'Put or explain:' },
  sentence: { zh: '所在句子', en: 'Sentence' },
  advice: { zh: '建议', en: 'Advice' },
  notJudged: {
    zh: '材料不是中文或者没有文字，没有核对。',
    en: 'The material is not in Chinese or has no text, so nothing was judged.',
  },
} as const satisfies Record<string, Words>;

export const adviceNames = {
  longSentence: {
    zh: '句子太长（{measure}字），请拆成几句',
    en: 'long sentence ({measure} characters): split it',
  },
  nominalChain: {
    zh: '“的”字连用{measure}次，请改成动词',
    en: '{measure} nouns chained by 的: use verbs',
  },
  stackedVerbs: { zh: '动词堆叠，请说清谁做什么', en: 'stacked verbs: say who does what' },
  unexplainedTerm: { zh: '术语没有解释', en: 'a term that is not explained' },
  passive: { zh: '被动句，请说清由谁来做', en: 'passive: say who does it' },
  officialese: { zh: '公文用语', en: 'officialese' },
  emptyPhrase: { zh: '空话，请写具体做法', en: 'empty phrase: say what is done' },
} as const satisfies Record<string, Words>;

/** What an interpretation should explain, as the papers name it. */
export const elementWords = {
  background: { zh: elementNames.background, en: 'background' },
  basis: { zh: elementNames.basis, en: 'legal basis' },
  goals: { zh: elementNames.goals, en: 'goals' },
  mainContent: { zh: elementNames.mainContent, en: 'main content' },
  keyTasks: { zh: elementNames.keyTasks, en: 'key tasks' },
  scope: { zh: elementNames.scope, en: 'scope' },
  criteriaAndScope: { zh: elementNames.criteriaAndScope, en: 'standards and scope' },
  benefitMeasures: { zh: elementNames.benefitMeasures, en: 'benefits for people and firms' },
  policyDelta: { zh: elementNames.policyDelta, en: 'differences from the old policy' },
  cautions: { zh: elementNames.cautions, en: 'what to mind' },
  keyTerms: { zh: elementNames.keyTerms, en: 'key terms' },
  implementation: { zh: elementNames.implementation, en: 'how it is carried out' },
  nextSteps: { zh: elementNames.nextSteps, en: 'next steps' },
  effectiveDates: { zh: elementNames.effectiveDates, en: 'when it applies' },
  contacts: { zh: elementNames.contacts, en: 'whom to ask' },
} as const satisfies Record<keyof typeof elementNames, Words>;
