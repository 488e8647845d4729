import type { Words } from './words.ts';

/** 正文 to 版记: the body, annexes, signature, date, annotation and imprint. */
export const textRuleWords = {
  headingNumbering: {
    zh: '层次序数的写法不规范，依次用“一、”“（一）”“1.”“（1）”',
    en: 'this numbering is written otherwise than headings are',
  },
  headingStop: {
    zh: '独立成行的小标题末尾不加标点',
    en: 'a heading on a line of its own ends without punctuation',
  },
  headingOrder: {
    zh: '同一层次的序数不连续，请核对是否漏段或者编错',
    en: 'the numbers of this level do not go on; check for a lost part or a wrong number',
  },
  headingInverted: {
    zh: '层次序数颠倒，小的层次下用了大的序数',
    en: 'the levels are turned round: a higher numbering stands below a lower one',
  },
  headingJump: {
    zh: '层次序数跳级，缺少中间一级',
    en: 'the numbering skips a level',
  },
  halfWidthPoint: {
    zh: '中文里用了半角的点号，应当用全角',
    en: 'points in Chinese text are of full width',
  },
  halfWidthBracket: {
    zh: '中文里用了半角括号，应当用全角',
    en: 'brackets in Chinese text are of full width',
  },
  straightQuote: {
    zh: '中文里用了直引号，应当用“”',
    en: 'quotation marks in Chinese text are curved ones',
  },
  dashOfHyphens: { zh: '破折号应当用“——”', en: 'a dash is a double em dash' },
  ellipsisOfPoints: { zh: '省略号应当用“……”', en: 'an ellipsis is six centred dots' },
  pointTwice: { zh: '标点重复', en: 'punctuation is doubled' },
  bracketsMixed: {
    zh: '一对括号中全角、半角混用',
    en: 'a pair of brackets mixes full and Latin width',
  },
  bracketUnpaired: {
    zh: '括号、引号或者书名号不成对',
    en: 'a bracket, quotation mark or title mark has no partner',
  },
  titleMarksNested: {
    zh: '书名号里面的书名号应当用单书名号〈〉',
    en: 'title marks inside title marks are single ones',
  },
  citedNumber: {
    zh: '引用的发文字号写法不规范',
    en: 'the number of a cited document is not well formed',
  },
  citedNumberFirst: {
    zh: '引用公文应当先引标题，后引发文字号',
    en: 'a citation gives the title first, then the number',
  },
  citedNumberBare: {
    zh: '引用公文时，标题后的发文字号应当加括号',
    en: 'the number after a cited title stands in brackets',
  },
  citedWithoutTitle: {
    zh: '引用公文只有发文字号，应当先引标题',
    en: 'a citation gives the title, not the number alone',
  },
  repealedWithoutNumber: {
    zh: '废止的文件应当写明发文字号，便于在原文件上标注',
    en: 'a repealed document is cited with its number, so that it can be marked',
  },
  annexListForm: {
    zh: '附件说明的写法不规范：“附件：”后写名称，有多个附件的用“1.”编号',
    en: 'the list of annexes is “附件：” and the titles, numbered 1. where there are several',
  },
  annexListStop: {
    zh: '附件名称后不加标点',
    en: 'the title of an annex is followed by no punctuation',
  },
  annexAbsent: {
    zh: '附件说明列出的附件没有随附',
    en: 'an annex that the list names is not enclosed',
  },
  annexUnlisted: {
    zh: '附件没有在附件说明中列出',
    en: 'an annex is not named in the list of annexes',
  },
  annexTitleDiffers: {
    zh: '附件标题与附件说明的表述不一致',
    en: 'the title of an annex is not the one that the list gives',
  },
  annexOrderDiffers: {
    zh: '附件的顺序与附件说明不一致',
    en: 'the annexes stand in another order than the list gives',
  },
  annexNumber: {
    zh: '附件顺序号与附件说明不一致，有多个附件的应当依次编号',
    en: 'several annexes are numbered in the order of the list',
  },
  annexMarkForm: {
    zh: '附件标志应当是“附件”加阿拉伯数字，不加冒号，标题另起一行',
    en: 'the mark of an annex is 附件 and a digit, no colon; the title has its own line',
  },
  annexReference: {
    zh: '正文提到的附件没有随附',
    en: 'the text refers to an annex that is not enclosed',
  },
  signatureMissing: {
    zh: '缺少发文机关署名',
    en: 'the signature of the issuing organ is missing',
  },
  signatureDiffers: {
    zh: '发文机关署名与发文机关标志不一致',
    en: 'the organ that signs is not the one in the organ mark',
  },
  dateMissing: { zh: '缺少成文日期', en: 'the date of the document is missing' },
  dateUnfinished: {
    zh: '成文日期没有写全年、月、日',
    en: 'the date of the document lacks year, month or day',
  },
  dateImpossible: { zh: '成文日期不是真实的日期', en: 'there is no such day' },
  dateShortYear: { zh: '成文日期的年份应当写全称', en: 'the year of the date has four digits' },
  dateForm: {
    zh: '成文日期应当写成“×年×月×日”',
    en: 'the date is written with 年, 月 and 日',
  },
  datePadded: { zh: '日期的月、日不编虚位', en: 'month and day are not padded with zeros' },
  dateChineseNumerals: {
    zh: '成文日期应当用阿拉伯数字',
    en: 'the date is written in Arabic figures',
  },
  dateSpaced: {
    zh: '日期中有空格或者全角数字',
    en: 'the date contains spaces or full-width figures',
  },
  dateInFuture: { zh: '成文日期晚于今天', en: 'the date of the document is yet to come' },
  issuedBeforeDate: {
    zh: '印发日期早于成文日期',
    en: 'the issue date is earlier than the date of the document',
  },
  annotationBrackets: { zh: '附注应当加全角圆括号', en: 'the annotation stands in round brackets' },
  annotationPlace: {
    zh: '公开属性的附注应当编排在成文日期下一行',
    en: 'the annotation stands on the line below the date',
  },
  annotationDiffers: {
    zh: '附注与确定的公开属性不一致',
    en: 'the annotation is not that of the disclosure attribute',
  },
  annotationContradicts: {
    zh: '附注标了两种公开属性',
    en: 'two annotations state two disclosure attributes',
  },
  annotationMissing: {
    zh: '没有标注公开属性',
    en: 'no annotation states the disclosure attribute',
  },
  copyStop: {
    zh: '最后一个抄送机关后应当用句号',
    en: 'the last copy recipient is followed by a full stop',
  },
  copyLead: {
    zh: '抄送栏应当以“抄送：”开头，用全角冒号',
    en: 'copy recipients follow 抄送 and a full-width colon',
  },
  imprintOrganMissing: {
    zh: '版记没有写印发机关',
    en: 'the imprint does not name the issuing office',
  },
  imprintDateForm: {
    zh: '印发日期应当用阿拉伯数字写全，月、日不编虚位，后加“印发”',
    en: 'the issue date is in Arabic figures without padding, followed by 印发',
  },
} as const satisfies Readonly<Record<string, Words>>;
