import { sentenceAfter, sentenceBefore } from '../labels.ts';
import type { PersonRole } from '../personal-data.ts';
import type { Reading, Span } from '../reading.ts';
import { words } from '../word-index.ts';
import type { NameCandidate } from './candidates.ts';
import { roleLists } from './role-words.ts';
import { wordClasses } from './word-classes.ts';

/** In which capacity a name stands, and whether a word says so or only the kind of document. */
export interface RoleFound {
  readonly role: PersonRole;
  readonly told: boolean;
  readonly label?: Span | undefined;
}

/** Who appears beside the one that a notice or a disclosure is about. */
const THIRD_PARTIES = words(`
  村民 居民 市民 群众 邻居 邻铺摊主 患者 病人 老人 学生 网友 租客 租户 房客 乘客 顾客 消费者 游客 旅客 来电人 来信人 来访人 投诉人 反映人 异议人 提议人 咨询人 求助人 报警人 报案人 目击者 见证人 知情人
  代收人 代理人 受托人 同住人 室友 同事 同学 朋友 工友 民工 农民工 工人 职工 员工 伤者 死者 遇难者 逝者 受害者 骑车人 行人 路人 利害关系人 相邻权利人 农户 困难群众 困难患者 业主 住户 农民 会计 店员 保安
  志愿者 雇员 家属 女友 男友 小学生 未成年人 儿童 受理人 提供人 转让人 受让人 债权人 申请执行人 执行申请人 出纳 司乘人员 医保参保者 学员
`);
const ROLES = wordClasses({
  official: roleLists.official,
  thirdParty: THIRD_PARTIES,
  punished: roleLists.punished,
  bystander: roleLists.bystander,
  private: roleLists.private,
});
const KIN_END = /[妻夫子女父母兄弟姐妹孙媳婿侄舅姑姨叔伯爷奶爸妈公婆人属]$/;
const OFFICES =
  /(?:主任|局长|处长|科长|书记|所长|站长|队长|校长|院长|镇长|乡长|区长|县长|市长|主席|会长|组长|部长|工作人员|民警|干部|公差|主任委员)$/;
const CONTACT = /(?:联系人|负责人|联络人|项目负责人|会计|法人|代表人|户名|受理人)[:\s(]*$/;
const OFFICE =
  /(?:办公|咨询|窗口|单位|科室|部门|[局委厅]|中心|街道办|镇政府|乡政府|政务|管委会|会务|监督|传真|邮编|0\d{2,3}-?\d{7,8}|电话:?[2-8]\d{6,7}(?!\d))/;
/** What witnesses, informants and victims do, not the one who is punished. */
const BYSTANDER_ACTS =
  /^(?:等?(?:来信|来电|来访|举报|反映|投诉|报警|报案|作证|证实|陈述|代为|代收|代签|签字|受伤|死亡|相撞|出庭|接到|右腿|家中|提供的|提供了|的证言|的询问笔录|在场|作为见证|患|垫付|医药费|书面|提出的))/;
const SUBJECT_KINDS: ReadonlySet<string> = new Set([
  'start',
  'comma',
  'stop',
  'colon',
  'open',
  'ordinal',
  'blank',
  'announced',
  'list',
  'digit',
  'quote',
  'label',
  'role',
  'nounLabel',
  'noun',
]);

export function roleOf(reading: Reading, one: NameCandidate): RoleFound | null {
  return (
    inBracket(reading, one) ??
    inColumn(reading, one) ??
    byTitle(one) ??
    byWord(reading, one) ??
    byOrgan(reading, one)
  );
}

/** 倪正（政务办主任）, 昝雪（举报人）, 小丽（化名）. */
function inBracket({ text, context }: Reading, { end }: Span): RoleFound | null {
  if (/^\(?(?:均?[系为]?化名)/.test(text.slice(end, end + 6)))
    return { role: 'example', told: true };
  const bracket = /^ ?\(([^()\n]{2,24})\)/.exec(text.slice(end, end + 28))?.[1];
  if (bracket === undefined) return null;
  if (OFFICES.test(bracket)) return { role: 'official', told: true };
  const word = ROLES.startingAt(bracket, 0);
  return word?.length === bracket.length ? { role: spoken(word.kind, context), told: true } : null;
}

const STAFF =
  /联系人|负责人|经办人|承办人|联络员|责任人|执法人员|[局科处所站队院镇乡组]长|书记|主任|发言人|值班|领导|带班|医生|医师|[内外儿妇]科|包保|网格员|巡查员/;
const ORGANS = /单位|部门|科室|办公|街道|机构|窗口|职务|职责|岗位|责任|日期|值班|房间/;
const RELATIVES =
  /家长|监护人|配偶|父|母|举报人|家属|亲属|证人|提供人|受害人|被害人|联系人|子女|紧急/;
const DISCLOSED_HEADS = /经营者|户主|权利人|姓名|负责人|候选人|申请人|当事人|持有人/;

function inColumn({ columns, context }: Reading, { start, end }: Span): RoleFound | null {
  const cell = columns.at(start);
  if (cell === null || end > cell.end) return null;
  const label = { start: cell.start, end: cell.start };
  if (
    STAFF.test(cell.header) &&
    (ORGANS.test(cell.headers) || /领导|值班|科$|医/.test(cell.header))
  )
    return { role: 'official', told: true, label };
  if (/职务|职位/.test(cell.headers) && /办公|单位/.test(cell.headers))
    return { role: 'official', told: true, label };
  if (RELATIVES.test(cell.header)) return { role: 'bystander', told: true, label };
  if (context === 'ordinary') return null;
  if (!DISCLOSED_HEADS.test(cell.header)) return null;
  return { role: context === 'punishment' ? 'punished' : 'disclosed', told: true, label };
}

function byTitle({ right, end }: NameCandidate): RoleFound | null {
  if (right.kind !== 'title') return null;
  return { role: 'official', told: true, label: { start: end, end: right.end } };
}

function byWord(reading: Reading, one: NameCandidate): RoleFound | null {
  const { text, context } = reading;
  const { kind, start, end } = one.left;
  if (kind === 'kin') return { role: 'bystander', told: true, label: { start, end } };
  if (kind !== 'label' && kind !== 'role' && kind !== 'official' && kind !== 'officialLabel') {
    return null;
  }
  const wordEnd = start + labelWordLength(text, start, end);
  const label = { start, end: wordEnd };
  if (isStaffContact(reading, wordEnd, one.end)) return { role: 'official', told: true, label };
  const word = ROLES.endingAt(text, wordEnd);
  if (word === null) {
    return KIN_END.test(text.slice(start, wordEnd)) && kind === 'label'
      ? { role: 'bystander', told: true, label }
      : null;
  }
  return { role: spoken(word.kind, context), told: true, label };
}

/** The left context reaches up to the name; its word ends where punctuation or digits begin. */
function labelWordLength(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[^\u3400-\u9fff]/);
  return length === -1 ? end - start : length;
}

type Spoken = 'official' | 'thirdParty' | 'punished' | 'bystander' | 'private';

function spoken(kind: Spoken, context: Reading['context']): PersonRole {
  if (kind === 'official' || kind === 'bystander') return kind;
  if (kind === 'thirdParty') return context === 'ordinary' ? 'private' : 'bystander';
  if (context === 'punishment') return kind === 'punished' ? 'punished' : 'private';
  return context === 'mandatory' ? 'disclosed' : 'private';
}

/** A contact person of an office, by its words or its landline around. */
function isStaffContact(reading: Reading, wordEnd: number, nameEnd: number): boolean {
  if (!CONTACT.test(reading.text.slice(Math.max(0, wordEnd - 6), wordEnd))) return false;
  if (reading.context === 'mandatory' && !/联系人$/.test(reading.text.slice(0, wordEnd).slice(-3)))
    return false;
  const before = sentenceBefore(reading.text, wordEnd, 40);
  const after = sentenceAfter(reading.text, nameEnd, 30);
  if (/1[3-9]\d/.test(after) && !OFFICE.test(before)) return false;
  return OFFICE.test(before) || OFFICE.test(after);
}

/** 县财政局贲有才: who stands right behind an organ speaks for it. */
function byOrgan({ text }: Reading, { left }: NameCandidate): RoleFound | null {
  if (left.kind !== 'organ') return null;
  const organ = sentenceBefore(text, left.end, 8);
  if (!/(?:[局委办科厅处院所站队室部股会]|中心|政府|支部|窗口|公司|银行|卫生院)$/.test(organ))
    return null;
  return { role: 'official', told: true, label: left };
}

/** What the document says of those whom no word describes. */
export function roleByContext({ text, context }: Reading, one: NameCandidate): PersonRole {
  if (context === 'ordinary') return 'private';
  if (context === 'mandatory')
    return one.left.kind === 'verb' && BYSTANDER_ACTS.test(text.slice(one.end, one.end + 8))
      ? 'bystander'
      : 'disclosed';
  if (BYSTANDER_ACTS.test(text.slice(one.end, one.end + 8))) return 'bystander';
  return SUBJECT_KINDS.has(one.left.kind) ? 'punished' : 'bystander';
}
