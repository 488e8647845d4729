import type { ReviewAct } from '../../functions/domain/privacy/review/acts.ts';
import type { Words } from './words.ts';

/** Words of the page on which personal data are reviewed; `{…}` is filled in. */
export const reviewWords = {
  title: { zh: '个人信息审查', en: 'Review of personal data' },
  lead: {
    zh: '系统标出了可能的个人信息。请逐处决定遮盖、保留还是例外公开；系统漏掉的，选中文字即可补充。全部决定之后才能完成审查。',
    en: 'What may be personal data is marked. Mask, keep or exempt each; select what was missed to add it. The review can be completed when all is decided.',
  },
  text: { zh: '文本', en: 'Text' },
  inspector: { zh: '当前这一处', en: 'Present candidate' },
  list: { zh: '全部清单', en: 'All candidates' },
  noneChosen: {
    zh: '没有符合条件的内容。请调整筛选，或者通读文本。',
    en: 'Nothing to show. Change the filter, or read the text through.',
  },
  noneFound: {
    zh: '没有找到可能的个人信息。请通读文本，漏掉的选中补充，然后完成审查。',
    en: 'Nothing that may be personal data was found. Read the texts, add what was missed, then complete.',
  },
  openReview: { zh: '进入个人信息审查', en: 'Open the review' },
  sheet: { zh: '审查单（可打印，不含原文）', en: 'Review sheet (for print, without values)' },
  backToReview: { zh: '返回审查', en: 'Back to the review' },
  carried: {
    zh: '文本重新报送过：原有决定中{kept}项仍然有效，{lost}项因文本变动失效，请重新决定。',
    en: 'The texts were lodged again: {kept} decisions still stand, {lost} fell because their text changed. Decide those again.',
  },
  position: { zh: '第{at}处，共{count}处', en: '{at} of {count}' },
  previous: { zh: '上一处未决定', en: 'Previous undecided' },
  next: { zh: '下一处未决定', en: 'Next undecided' },
  done: {
    zh: '已决定{decided}处，共{count}处',
    en: '{decided} of {count} decided',
  },
  left: { zh: '还有{count}处未决定', en: '{count} undecided' },
  allDecided: { zh: '全部作出了决定', en: 'all decided' },
  unmarked: { zh: '系统没有标出内容，请通读', en: 'nothing was marked; read it through' },
  warningsLeft: { zh: '{count}项提示待确认', en: 'Warnings to acknowledge: {count}' },
  colon: { zh: '：', en: ': ' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  context: { zh: '文件性质', en: 'What the document is for' },
  setContext: { zh: '按此重新识别', en: 'Search again' },
  contextHint: {
    zh: '文件性质决定系统如何建议。改变后重新识别，仍然适用的决定会保留。',
    en: 'It decides what is proposed. Changing it searches again; decisions that still apply are kept.',
  },
  page: { zh: '第{page}页，共{pages}页', en: 'Page {page} of {pages}' },
  earlier: { zh: '上一页', en: 'Previous page' },
  later: { zh: '下一页', en: 'Next page' },
  slice: {
    zh: '这里只显示本页各处所在的文本。翻页可以读完全部文本。',
    en: 'Only the text of this page’s candidates is shown. Turn the pages to read all of it.',
  },
  emptyPart: { zh: '没有文字。', en: 'No text.' },
} as const satisfies Record<string, Words>;

/** How a candidate stands. */
export const reviewStateWords = {
  undecided: { zh: '未决定', en: 'undecided' },
  mask: { zh: '遮盖', en: 'masked' },
  keep: { zh: '保留', en: 'kept' },
  exempt: { zh: '例外公开', en: 'exempted' },
} as const satisfies Record<string, Words>;

/** How the text is shown. */
export const reviewShowWords = {
  legend: { zh: '显示', en: 'Show' },
  marks: { zh: '原文和标记', en: 'Original with marks' },
  standIns: { zh: '替代文字', en: 'Stand-ins' },
  public: { zh: '公开文本', en: 'Public text' },
  publicHint: {
    zh: '公众将看到的文本。尚未决定的一律按遮盖显示，并加虚线框。',
    en: 'As the public will see it. What is undecided shows as masked, in a dashed frame.',
  },
} as const satisfies Record<string, Words>;

/** What is known about one candidate. */
export const candidateWords = {
  value: { zh: '原文', en: 'Value' },
  standIn: { zh: '遮盖后', en: 'If masked' },
  type: { zh: '类型', en: 'Kind' },
  place: { zh: '位置', en: 'Place' },
  proposal: { zh: '系统建议', en: 'Proposal' },
  proposeMask: { zh: '遮盖', en: 'mask' },
  proposeKeep: { zh: '保留', en: 'keep' },
  proposeExempt: {
    zh: '可能适用例外，须由您写明依据',
    en: 'may be exempt, if you state the ground',
  },
  role: { zh: '身份', en: 'Role' },
  state: { zh: '决定', en: 'Decision' },
  ruledKeep: { zh: '保留理由', en: 'Kept because' },
  why: { zh: '为什么标出', en: 'Why it is marked' },
  foundBy: { zh: '识别方式', en: 'Found by' },
  evidence: { zh: '依据', en: 'Evidence' },
  noEvidence: { zh: '没有其他依据', en: 'nothing else' },
  checksum: { zh: '校验', en: 'Check digit' },
  score: { zh: '把握', en: 'Score' },
  scoreChange: {
    zh: '只看字符{before}，结合上下文{after}',
    en: '{before} by its characters, {after} in context',
  },
  kept: { zh: '建议保留的原因', en: 'Why it would be kept' },
  exemption: { zh: '例外', en: 'Exception' },
  operator: { zh: '遮盖方式', en: 'How it is masked' },
  block: { zh: '第{block}段', en: 'paragraph {block}' },
  cell: {
    zh: '第{block}段表格第{row}行第{column}格',
    en: 'table in {block}, row {row}, cell {column}',
  },
  added: { zh: '审查人补充', en: 'added by a reviewer' },
  mentions: { zh: '全部文本中共{count}处', en: 'Mentions in all texts: {count}' },
  weightFor: { zh: '+{weight}', en: '+{weight}' },
  weightAgainst: { zh: '−{weight}', en: '−{weight}' },
} as const satisfies Record<string, Words>;

/** What can be decided. */
export const decideWords = {
  legend: { zh: '作出决定', en: 'Decide' },
  mask: { zh: '遮盖', en: 'Mask' },
  keep: { zh: '保留', en: 'Keep' },
  exempt: { zh: '例外公开', en: 'Exempt' },
  everywhere: { zh: '同一人全部（{count}处）', en: 'Same person everywhere ({count})' },
  everywhereValue: { zh: '相同内容全部（{count}处）', en: 'Same value everywhere ({count})' },
  reason: { zh: '保留的理由', en: 'Why it is kept' },
  asProposed: { zh: '同意系统的理由：{reason}', en: 'As proposed: {reason}' },
  otherReason: { zh: '其他理由', en: 'Another reason' },
  exception: { zh: '例外情形', en: 'Exception' },
  lastUsed: {
    zh: '已填入最近一次的依据，请核对。',
    en: 'Filled in from the last exception; check it.',
  },
  neverExempt: {
    zh: '这一类信息不适用例外：例外只公开当事人和事由，不公开号码、联系方式、账号和住址。',
    en: 'Never covered by an exception, which shows who and why, not numbers, contacts, accounts or addresses.',
  },
  noException: {
    zh: '本市没有规定例外情形。',
    en: 'This city knows no exceptions.',
  },
  reopen: { zh: '改为未决定', en: 'Back to undecided' },
  remove: { zh: '删除这处补充', en: 'Remove this addition' },
  column: { zh: '本列其余{count}处按建议办理', en: 'Accept the other {count} of this column' },
  accept: { zh: '按建议办理（{count}处）', en: 'Accept proposals ({count})' },
  acceptHint: {
    zh: '只涉及当前筛选出的未决定的内容；可能适用例外的不包括在内。',
    en: 'Only what is undecided in the present filter; possible exceptions are left out.',
  },
} as const satisfies Record<string, Words>;

/** Reasons that are often given; the Chinese is what is recorded. */
export const frequentReasons: readonly Words[] = [
  { zh: '履行公务的人员', en: 'somebody in office' },
  { zh: '机关或者单位的公开联系方式', en: 'public contact of an organisation' },
  { zh: '不是个人信息', en: 'no personal data' },
  { zh: '依法登记公开的企业信息', en: 'company data public by law' },
  { zh: '举例或者化名', en: 'an example or an alias' },
  { zh: '已取得本人书面同意', en: 'the person agreed in writing' },
];

/** Finding one’s way. */
export const filterWords = {
  legend: { zh: '筛选', en: 'Filter' },
  state: { zh: '状态', en: 'State' },
  type: { zh: '类型', en: 'Kind' },
  part: { zh: '文本', en: 'Text' },
  role: { zh: '身份', en: 'Role' },
  doubt: { zh: '把握', en: 'Certainty' },
  all: { zh: '全部', en: 'All' },
  low: { zh: '把握低于{score}', en: 'score below {score}' },
  suppressed: { zh: '系统建议保留的', en: 'proposed to be kept' },
  added: { zh: '审查人补充的', en: 'added by a reviewer' },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '姓名、号码或者理由', en: 'name, number or reason' },
  more: { zh: '更多条件', en: 'More' },
  apply: { zh: '筛选', en: 'Apply' },
  reset: { zh: '清除筛选', en: 'Clear' },
  found: { zh: '{count}处', en: '{count} found' },
} as const satisfies Record<string, Words>;

/** Adding what was missed. */
export const addWords = {
  title: { zh: '补充遮盖', en: 'Add what was missed' },
  hint: {
    zh: '在文本中选中文字，或者在这里写下要遮盖的文字；全部文本中相同的文字都会遮盖。',
    en: 'Select in the text, or write the words here; all the same words in all texts are masked.',
  },
  words: { zh: '要遮盖的文字', en: 'Words to mask' },
  type: { zh: '类型', en: 'Kind' },
  everywhere: { zh: '全部文本中相同的文字', en: 'the same words everywhere' },
  button: { zh: '补充遮盖', en: 'Mask' },
  cancel: { zh: '取消', en: 'Cancel' },
  notFound: {
    zh: '文本里没有这些文字。请从文本中原样复制。',
    en: 'No text has these words. Copy them as they stand.',
  },
  selected: { zh: '已选：', en: 'Selected:' },
  severalPassages: {
    zh: '请只在同一段或者同一个单元格里选择。',
    en: 'Select within one paragraph or one cell.',
  },
} as const satisfies Record<string, Words>;

/** What masking value by value does not solve. */
export const warningWords = {
  title: { zh: '提示', en: 'Warnings' },
  lead: {
    zh: '逐处遮盖解决不了这些问题。请查看所在位置，必要时补充遮盖或者退回，然后确认。',
    en: 'Masking values does not solve these. Look at each place, mask more or return the package where needed, then acknowledge.',
  },
  jump: { zh: '查看', en: 'Show' },
  acknowledge: { zh: '已查看并处理', en: 'Seen and dealt with' },
  acknowledgeAll: { zh: '全部确认（{count}项）', en: 'Acknowledge all {count}' },
  acknowledged: { zh: '已确认', en: 'acknowledged' },
  people: { zh: '涉及{count}人', en: 'people concerned: {count}' },
  fields: { zh: '同时出现：{fields}', en: 'together: {fields}' },
} as const satisfies Record<string, Words>;

export const warningKindWords = {
  smallGroup: {
    zh: '名单人数少，地点、金额和事由合在一起可能认出本人',
    en: 'A short list: place, amount and cause together may tell who it is',
  },
  combination: {
    zh: '几项描述合在一起，熟人不看姓名也能认出',
    en: 'So much is told that a neighbour knows who it is without the name',
  },
  minor: {
    zh: '涉及未成年人，整条记录原则上不公开',
    en: 'About a minor; the whole record is to be withheld',
  },
  health: { zh: '涉及健康、疾病或者残疾', en: 'About health, illness or disability' },
  hardship: { zh: '涉及贫困、救助等敏感身份', en: 'About hardship or relief' },
} as const satisfies Record<string, Words>;

export const warningFieldWords = {
  place: { zh: '地点', en: 'place' },
  amount: { zh: '金额', en: 'amount' },
  cause: { zh: '事由', en: 'cause' },
  age: { zh: '年龄', en: 'age' },
  sex: { zh: '性别', en: 'sex' },
  date: { zh: '日期', en: 'date' },
  household: { zh: '家庭情况', en: 'household' },
  work: { zh: '职业', en: 'work' },
} as const satisfies Record<string, Words>;

/** Ending the review. */
export const closeWords = {
  title: { zh: '完成审查', en: 'Complete the review' },
  ready: {
    zh: '全部作出了决定。完成后生成公开文本并再次检查，然后转入下一环节。',
    en: 'All is decided. Completing makes the public texts, searches them again and passes them on.',
  },
  readyUnmarked: {
    zh: '系统没有标出内容。请通读全文，补充遗漏的，再完成审查；完成后生成公开文本并再次检查，然后转入下一环节。',
    en: 'Nothing was marked. Read it through and add what was missed; completing then makes the public texts, searches them again and passes them on.',
  },
  notReady: {
    zh: '还有{undecided}处未决定、{warnings}项提示未确认，现在还不能完成。',
    en: '{undecided} undecided and {warnings} warnings not acknowledged: not yet.',
  },
  button: { zh: '完成审查', en: 'Complete the review' },
  approve: { zh: '完成审查并通过这份解读', en: 'Complete and approve this interpretation' },
  discardTitle: { zh: '全部放弃建议', en: 'Discard all proposals' },
  discardLead: {
    zh: '系统建议遮盖的{count}处将全部保留、原样公开。只有整份文件都不含个人信息时才可以这样做。',
    en: '{count} values proposed for masking are kept and published as they stand. Only right where the whole document holds no personal data.',
  },
  discardReason: { zh: '理由', en: 'Reason' },
  discardConfirm: {
    zh: '我再次确认：放弃全部建议，上述内容将原样公开',
    en: 'I confirm once more: discard all proposals and publish these as they stand',
  },
  discardAsk: {
    zh: '确定放弃全部建议？这些内容将原样公开。',
    en: 'Discard all proposals? These values will be public as they stand.',
  },
  discardButton: { zh: '全部放弃建议', en: 'Discard all proposals' },
  confirmMissing: {
    zh: '请先勾选再次确认',
    en: 'Tick the second confirmation first',
  },
} as const satisfies Record<string, Words>;

/** What is told while acts are sent. */
export const sendingWords = {
  sending: { zh: '正在保存…', en: 'Saving…' },
  saved: { zh: '已保存', en: 'Saved' },
  masked: { zh: '已遮盖', en: 'Masked' },
  kept: { zh: '已保留', en: 'Kept' },
  exempted: { zh: '已例外公开', en: 'Exempted' },
  done: { zh: '已办理', en: 'Done' },
  offline: {
    zh: '连接中断，最近的决定还没有保存。恢复连接后会自动重试，请不要关闭页面。',
    en: 'The connection is lost and your last decisions are not saved. They are sent again when it is back; keep this page open.',
  },
  sessionOver: {
    zh: '登录已经到期，最近的决定还没有保存。请在新窗口登录，再回到这里点“重试”。',
    en: 'Your session ended and your last decisions are not saved. Sign in in a new window, then come back and retry.',
  },
  signIn: { zh: '在新窗口登录', en: 'Sign in in a new window' },
  retry: { zh: '重试', en: 'Retry' },
  conflict: {
    zh: '同事刚刚在这里作了决定，页面已经更新。您最近的决定没有保存，请对照现在的内容再作一次。',
    en: 'A colleague has just decided here and the page is up to date now. Your last decision was not saved; look again and decide.',
  },
  refused: { zh: '没有办理', en: 'Not done' },
  thisOne: { zh: '这一处', en: 'this one' },
  unexpected: {
    zh: '出现意外，最近的决定没有保存。请重试；仍然不行时请联系管理员。',
    en: 'Something went wrong and your last decisions are not saved. Retry, and tell the administrator if it goes on.',
  },
  dismiss: { zh: '知道了', en: 'Dismiss' },
} as const satisfies Record<string, Words>;

/** What the keys do; the keys themselves stand beside. */
export const keyWords = {
  title: { zh: '快捷键', en: 'Keys' },
  enabled: { zh: '启用快捷键', en: 'Keys are on' },
  next: { zh: '下一处未决定', en: 'next undecided' },
  previous: { zh: '上一处未决定', en: 'previous undecided' },
  following: { zh: '后一处', en: 'next of all' },
  preceding: { zh: '前一处', en: 'previous of all' },
  mask: { zh: '遮盖', en: 'mask' },
  keep: { zh: '保留，再按数字选理由', en: 'keep, then a digit for the reason' },
  exempt: { zh: '例外公开', en: 'exempt' },
  accept: { zh: '按建议办理', en: 'accept the proposal' },
  everywhere: { zh: '加按：同一人全部', en: 'with it: same person everywhere' },
  reopen: { zh: '改为未决定', en: 'back to undecided' },
  undo: { zh: '撤销', en: 'undo' },
  redo: { zh: '重做', en: 'redo' },
  inspect: { zh: '进入右侧', en: 'into the inspector' },
  leave: { zh: '回到文本', en: 'back to the text' },
  search: { zh: '查找', en: 'search' },
  add: { zh: '补充遮盖', en: 'add what was missed' },
  preview: { zh: '切换公开文本', en: 'public text on and off' },
  help: { zh: '显示快捷键', en: 'show the keys' },
} as const satisfies Record<string, Words>;

/** The sheet that goes into the file. */
export const sheetWords = {
  title: { zh: '个人信息审查单', en: 'Review sheet of personal data' },
  lead: {
    zh: '本单记录审查中作出的决定，不含个人信息原文。',
    en: 'What was decided in the review, without the values themselves.',
  },
  number: { zh: '序号', en: 'No.' },
  ground: { zh: '理由或者依据', en: 'Reason or ground' },
  print: {
    zh: '打印时请使用审查单：它不含个人信息原文。',
    en: 'Print the review sheet: it holds no values.',
  },
  summary: {
    zh: '遮盖{mask}处，保留{keep}处，例外公开{exempt}处，未决定{undecided}处；提示{warnings}项，未确认{unacknowledged}项。',
    en: '{mask} masked, {keep} kept, {exempt} exempted, {undecided} undecided; {warnings} warnings, {unacknowledged} not acknowledged.',
  },
} as const satisfies Record<string, Words>;

/** What an act was, for who takes it back. */
export const actWords: Readonly<Record<ReviewAct['act'], Words>> = {
  decide: { zh: '决定', en: 'decision' },
  acceptProposals: { zh: '按建议办理', en: 'accepting proposals' },
  reopen: { zh: '改为未决定', en: 'reopening' },
  add: { zh: '补充遮盖', en: 'addition' },
  remove: { zh: '删除补充', en: 'removal of an addition' },
  discardProposals: { zh: '全部放弃建议', en: 'discarding all proposals' },
  acknowledge: { zh: '确认提示', en: 'acknowledgement' },
  setContext: { zh: '改变文件性质', en: 'change of purpose' },
  undo: { zh: '撤销', en: 'undo' },
  redo: { zh: '重做', en: 'redo' },
};
