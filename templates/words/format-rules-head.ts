import type { Words } from './words.ts';

/** 版头, 标题, 主送机关: from the marks of the head to whom the document goes to. */
export const headRuleWords = {
  secretMark: {
    zh: '文件带有密级标志，涉密文件不得进入本系统，请按保密规定另行处理',
    en: 'it bears a mark of secrecy: such a document must not enter this system',
  },
  internalMark: {
    zh: '文件带有内部文件标志，请先做保密审查，能够公开的再删去标志',
    en: 'it is marked internal: have it reviewed, and take the mark off if it may be public',
  },
  titleMissing: {
    zh: '缺少公文标题，标题由发文机关名称、事由和文种组成',
    en: 'the title is missing; it names organ, matter and kind',
  },
  carrierMissing: {
    zh: '要点、方案、办法、规定等不是法定文种，应当由通知等公文印发',
    en: 'this is no kind of official document by itself; a notice has to carry it',
  },
  kindMissing: {
    zh: '标题没有以十五种法定文种之一结尾',
    en: 'the title does not end in one of the fifteen kinds',
  },
  kindDoubled: {
    zh: '请示与报告是两个文种，不能并用',
    en: 'a request and a report are two kinds; use one',
  },
  titleOrganMissing: {
    zh: '标题没有写明发文机关',
    en: 'the title does not name the issuing organ',
  },
  titleMatterMissing: { zh: '标题没有写明事由', en: 'the title does not name the matter' },
  titleWithoutDe: {
    zh: '标题的事由与文种之间缺少“的”字',
    en: 'the title lacks 的 between matter and kind',
  },
  titlePunctuation: {
    zh: '标题中除书名号、括号和必要的顿号、引号外，一般不用标点',
    en: 'a title has no punctuation but title marks, brackets, enumeration commas and quotes',
  },
  titleTooLong: {
    zh: '标题过长，排版会超过三行，请精简',
    en: 'the title fills more than three lines; shorten it',
  },
  carriedTextMissing: {
    zh: '标题说要印发的文件没有随附',
    en: 'the text that the title says it issues is not enclosed',
  },
  carriedTitleDiffers: {
    zh: '标题所印发的文件名称与所附文件的标题不一致',
    en: 'the title names the carried text otherwise than its own title does',
  },
  titleOrganDiffers: {
    zh: '标题中的发文机关与署名不一致',
    en: 'the organ in the title is not the one that signs',
  },
  numberMissing: {
    zh: '没有发文字号，印发前应当编号',
    en: 'there is no document number; it needs one before it is issued',
  },
  numberUnfinished: { zh: '发文字号没有填完', en: 'the document number is not filled in' },
  numberUnreadable: {
    zh: '发文字号应当由机关代字、年份和顺序号组成',
    en: 'a document number is organ code, year and sequence',
  },
  numberBrackets: {
    zh: '发文字号的年份应当用六角括号〔〕括入',
    en: 'the year of the number stands in tortoise-shell brackets',
  },
  numberShortYear: {
    zh: '发文字号的年份应当写四位全称',
    en: 'the year of the number has four digits',
  },
  numberImpossibleYear: {
    zh: '发文字号的年份有误，请核对',
    en: 'the year of the number cannot be right; check it',
  },
  numberPadded: {
    zh: '发文顺序号不编虚位',
    en: 'the sequence of the number is not padded with zeros',
  },
  numberOrdinal: {
    zh: '发文顺序号前不加“第”字',
    en: 'the sequence of the number has no 第 before it',
  },
  numberWithoutHao: { zh: '发文顺序号后缺少“号”字', en: 'the number lacks its 号' },
  numberCharacterWord: {
    zh: '发文字号的机关代字后不加“字”',
    en: 'the organ code of the number has no 字 after it',
  },
  numberSpaced: { zh: '发文字号中有空格', en: 'the document number contains spaces' },
  numberFullWidthDigits: {
    zh: '发文字号中的数字应当用半角',
    en: 'digits of the document number are of Latin width',
  },
  numberYearDiffers: {
    zh: '发文字号的年份与成文日期的年份不一致，请核对',
    en: 'the year of the number is not that of the date; check both',
  },
  numberOrgan: {
    zh: '机关代字与发文机关不符：政府与政府办公室（厅）各用各的代字',
    en: 'the organ code belongs to another organ: a government and its office have their own',
  },
  numberTwice: {
    zh: '一份公文只有一个发文字号，联合行文使用主办机关的',
    en: 'a document has one number; a joint one has that of the lead organ',
  },
  orderNumberMissing: {
    zh: '令应当编“第×号”，不用发文字号',
    en: 'an order is numbered 第N号 in its own series',
  },
  orderNumberElsewhere: {
    zh: '“第×号”是令的编号，这个文种应当用发文字号',
    en: 'numbers like 第N号 belong to orders; this kind has a document number',
  },
  urgencyMark: {
    zh: '紧急程度只用于文件运转，公开的文本不标',
    en: 'urgency concerns the way between offices; a public text does not show it',
  },
  urgencyWord: {
    zh: '公文的紧急程度只标“特急”“加急”',
    en: 'the urgency of a document is 特急 or 加急 and nothing else',
  },
  serialNumber: {
    zh: '份号是涉密公文的标志，请核对文件是否涉密',
    en: 'copies of secret documents bear serial numbers: check whether this is one',
  },
  signingOfficer: {
    zh: '下行文不标签发人',
    en: 'only documents to a higher organ name the signing officer',
  },
  signingOfficerMissing: {
    zh: '上行文应当标注签发人姓名',
    en: 'a document to a higher organ names the signing officer',
  },
  addresseesMissing: {
    zh: '这个文种应当写明主送机关',
    en: 'this kind of document names its addressees',
  },
  addresseesColon: {
    zh: '最后一个主送机关后应当用全角冒号',
    en: 'the last addressee is followed by a full-width colon',
  },
  addresseesNeedless: {
    zh: '这个文种面向社会发布，不写主送机关',
    en: 'this kind of document speaks to everybody and names no addressees',
  },
} as const satisfies Readonly<Record<string, Words>>;
