import { BORDER, flagsAt, NEVER_GIVEN } from './characters.ts';
import { markKind } from './marks.ts';
import { officeStartingAt } from './offices.ts';
import { isProsePair } from './prose-pairs.ts';
import { PLACES, RIGHT_WORDS } from './right-words.ts';

/** What stands right behind a name. */
export const rightKinds = [
  'end',
  'comma',
  'about',
  'stop',
  'colon',
  'list',
  'open',
  'openPerson',
  'close',
  'quote',
  'digit',
  'blank',
  'letter',
  'title',
  'personal',
  'counted',
  'kin',
  'of',
  'verb',
  'act',
  'behind',
  'adverb',
  'place',
  'filed',
  'dash',
  'particle',
  'and',
  'never',
  'word',
  'other',
] as const;
export type RightKind = (typeof rightKinds)[number];

export interface RightContext {
  readonly kind: RightKind;
  readonly start: number;
  readonly end: number;
}

/** What tells about a person, behind a comma or in a bracket: 男, 1993年, 身份证. */
const ABOUT =
  /^ ?(?:[男女][,;。)、 \n性]|性别|[\u4e00-\u9fff]{1,4}族|现年|年龄|\d{1,3}岁|\d{1,3}周岁|出生|生于|系|公民身份|身份证|证件|电话|手机|联系|住址|家住|家庭住址|住[在于\u4e00-\u9fff]|现住|户籍|籍贯|(?:19|20)\d{2}[年.-]|护照|台胞证|学籍|准考证|病历|住院|病案|低保证|残疾证|银行卡|卡号|账号|QQ|微信|患|本科|硕士|博士|大专|中共党员|党员|家庭人口|车牌|残疾|拟任|现任|其[妻夫子女父母兄弟姐妹]|\d{3,}|[一-龥]{1,3}[之的][父母子女妻夫弟兄妹姐]|化名|举报人|经营者|店员|组长|工作单位|父亲|母亲|之[子女父母妻夫]|[一二三四五六七八九]年级|高级|专家|教授|1[3-9]\d|0\d{2,3}-)/;
const COUNTED =
  /^等(?:\d{1,5}|[一二三四五六七八九十百两]{1,4})?[余多]?(?:位|名|户)?(?:人|户|同志|村民|居民|学生|职工|家庭|群众|小学生|民工|未成年|[\u4e00-\u9fff]{0,2}工人|同学|老人|志愿者|专家)/;
const KIN =
  /^(?:之|的|及其|和他|和她|与其|和其)?(?:[妻夫父母兄弟姐妹孙侄]|妻子|丈夫|儿子|女儿|父亲|母亲|爱人|老伴|配偶|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|外公|外婆|孙子|孙女|遗孀|家属|亲属|监护人|之[子女孙])/;
const KIN_FIRST = new Set('之的及和与其妻夫父母兄弟姐妹孙侄丈儿女爱老配哥爷奶外遗家亲监');

export function rightOf(text: string, end: number): RightContext {
  const at = { start: end, end: end + 1 };
  if ((flagsAt(text, end) & BORDER) !== 0) return { kind: borderKind(text, end), ...at };
  const first = text.charAt(end);
  if (mayBeFiled(text, end) && FILED_BEHIND.test(text.slice(end, end + 9)))
    return { kind: 'filed', ...at };
  if (first === '等') {
    return { kind: COUNTED.test(text.slice(end, end + 14)) ? 'counted' : 'particle', ...at };
  }
  if (KIN_FIRST.has(first) && KIN.test(text.slice(end, end + 5))) return { kind: 'kin', ...at };
  const word = RIGHT_WORDS.startingAt(text, end);
  if (word !== null && word.length > 1)
    return { kind: word.kind, start: end, end: end + word.length };
  const office = officeStartingAt(text, end);
  if (office > 0) return { kind: 'title', start: end, end: end + office };
  if (word !== null) return { kind: word.kind, ...at };
  if (PLACES.has(first)) return { kind: 'place', ...at };
  if (first === '的') return { kind: 'of', ...at };
  if ((flagsAt(text, end) & NEVER_GIVEN) !== 0) return { kind: 'never', ...at };
  if (isProsePair(text, end)) return { kind: 'word', start: end, end: end + 2 };
  return { kind: 'other', ...at };
}

/** 江民|发〔2024〕: an organ's mark that ends later. */
const FILED_BEHIND = /^[\u3400-\u9fff]{1,3}(?:〔|[([](?=(?:19|20)\d\d[)\]〕]))/;

/** Whether an opening bracket stands behind one to three characters; hardly anywhere one does. */
function mayBeFiled(text: string, end: number): boolean {
  for (let at = end + 1; at < end + 4; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0x5b || code === 0x3014) return true;
  }
  return false;
}

const FILED = /^(?:19|20)\d\d[)〕\]]/;

function borderKind(text: string, end: number): RightKind {
  const mark = text.charAt(end);
  if (mark === '' || mark === '\n') return 'end';
  if (mark === '.') return 'stop';
  const kind = markKind(mark);
  if (kind !== 'comma' && kind !== 'open') return kind;
  // 宁防指〔2022〕5号: an organ's mark in a document number.
  if (mark === '〔' || (kind === 'open' && FILED.test(text.slice(end + 1, end + 6))))
    return 'filed';
  if (mark !== ',' && mark !== '(') return kind;
  if (!ABOUT.test(text.slice(end + 1, end + 14))) return kind;
  return kind === 'comma' ? 'about' : 'openPerson';
}
