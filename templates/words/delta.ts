import type {
  DeltaKind,
  DeltaState,
  FigureKind,
  UnitKind,
} from '../../functions/domain/interpretation/delta/model.ts';
import type { Words } from './words.ts';

/** What became of an article. */
export const deltaKindNames: Readonly<Record<DeltaKind, Words>> = {
  unchanged: { zh: '未变', en: 'Unchanged' },
  renumbered: { zh: '仅调整序号', en: 'Renumbered only' },
  changed: { zh: '修改', en: 'Changed' },
  moved: { zh: '移动', en: 'Moved' },
  split: { zh: '拆分', en: 'Split' },
  merged: { zh: '合并', en: 'Merged' },
  new: { zh: '新增', en: 'New' },
  dropped: { zh: '删去', en: 'Dropped' },
};

export const movedAndChanged: Words = { zh: '移动并修改', en: 'Moved and changed' };

export const referencesFollow: Words = {
  zh: '引用的条号随之调整',
  en: 'Renumbered references only',
};

/** 第五条 stands as before, but is another article now. */
export const referencesLeadElsewhere: Words = {
  zh: '文字未变，引用的已是另一条',
  en: 'Same words, but the reference now leads to another article',
};

/** Figures that differ beyond those that are listed. */
export const figuresLeftOut: Words = {
  zh: '另有{count}处数字不同，没有逐一列出，请看条文。',
  en: '{count} more figures differ and are not listed one by one: see the text.',
};

/** Before the references of a row that lead to another article now. */
export const leadsElsewhere: Words = {
  zh: '引用对应的条款变了，请核对：',
  en: 'These references lead to another article now, check them: ',
};

/** Why two documents have no comparison, and what to do. */
export const deltaStateWords: Readonly<Record<DeltaState, Words>> = {
  compared: { zh: '逐条对照如下。', en: 'Compared article by article.' },
  identical: { zh: '两份文件的条文完全相同。', en: 'The two documents say the same.' },
  unrelated: {
    zh: '两份文件几乎没有相同的内容，无法逐条对照。请核对是否选错了原文件。',
    en: 'The two documents have next to nothing in common. Check whether the right old document was chosen.',
  },
  otherLanguage: {
    zh: '两份文件使用的语言不同，无法逐条对照。请换用同一语言的文本。',
    en: 'The two documents are in different languages. Use texts in the same one.',
  },
  empty: {
    zh: '其中一份文件没有可以对照的正文。请核对文件内容。',
    en: 'One of the documents has no text to compare. Check its contents.',
  },
  tooLong: {
    zh: '文件过长（超过2万个条目或者400万字），无法逐条对照。请分部分对照。',
    en: 'The documents are too long (over 20,000 units or 4 million characters). Compare them in parts.',
  },
};

export const figureKindNames: Readonly<Record<FigureKind, Words>> = {
  amount: { zh: '金额', en: 'Amount' },
  percentage: { zh: '比例', en: 'Percentage' },
  date: { zh: '日期', en: 'Date' },
  deadline: { zh: '期限', en: 'Period' },
  number: { zh: '数量', en: 'Number' },
};

/** What a unit without a number is called. */
export const unitKindNames: Readonly<Record<UnitKind, Words>> = {
  article: { zh: '条', en: 'article' },
  clause: { zh: '条目', en: 'clause' },
  heading: { zh: '标题', en: 'heading' },
  paragraph: { zh: '段落', en: 'paragraph' },
  table: { zh: '表格', en: 'table' },
  figure: { zh: '图', en: 'picture' },
};

export const deltaWords = {
  table: { zh: '新旧政策对照表', en: 'What changed, article by article' },
  figures: {
    zh: '数额、比例、期限和日期的变化',
    en: 'Amounts, percentages, periods and dates that changed',
  },
  matter: { zh: '事项', en: 'Matter' },
  place: { zh: '条款', en: 'Article' },
  before: { zh: '原规定', en: 'Before' },
  after: { zh: '现规定', en: 'Now' },
  change: { zh: '变化', en: 'Change' },
  none: { zh: '—', en: '—' },
  onlyBefore: { zh: '（删去）', en: '(dropped)' },
  onlyAfter: { zh: '（新增）', en: '(new)' },
} as const satisfies Record<string, Words>;
