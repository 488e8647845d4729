import type { PersonRole } from '../personal-data.ts';
import { sentenceAfter, sentenceBefore } from '../reading/labels.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { NameCandidate } from './candidates.ts';
import { roleLists, thirdParties } from './role-words.ts';
import { wordClasses } from './word-classes.ts';

/** In which capacity a name stands, and whether a word says so or only the kind of document. */
export interface RoleFound {
  readonly role: PersonRole;
  readonly told: boolean;
  readonly label?: Span | undefined;
}

const ROLES = wordClasses({
  official: roleLists.official,
  thirdParty: thirdParties,
  punished: roleLists.punished,
  bystander: roleLists.bystander,
  private: roleLists.private,
});
const KIN_END = /[妻夫子女父母兄弟姐妹孙媳婿侄舅姑姨叔伯爷奶爸妈公婆人属]$/;
const OFFICES =
  /(?:主任|局长|处长|科长|书记|所长|站长|队长|校长|院长|镇长|乡长|区长|县长|市长|主席|会长|组长|部长|工作人员|民警|干部|公差|主任委员)$/;
/** 印象（财政局）, 毋庸（资规局，出差）. */
const ORGAN_ALONE = /^[\u3400-\u9fff]{1,8}[局委办科处](?:,[\u3400-\u9fff]{1,4})?$/;
const CONTACT = /(?:联系人|负责人|联络人|项目负责人|会计|法人|代表人|受理人)[:\s(]*$/;
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
    inExample(reading, one) ??
    inBracket(reading, one) ??
    inColumn(reading, one) ??
    byTitle(one) ??
    byAppointment(reading, one) ??
    byWord(reading, one) ??
    byOrgan(reading, one)
  );
}

/** 填写示例：姓名：王小明. */
function inExample({ text }: Reading, { start }: Span): RoleFound | null {
  // A search for the line's start in the whole text would go far in a text of one line.
  const before = text.slice(Math.max(0, start - 24), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /(?:示例|样例|范例|例文|样张)[^。;]*$/.test(line) ? { role: 'example', told: true } : null;
}

/** 倪正（政务办主任）, 昝雪（举报人）, 小丽（化名）. */
function inBracket({ text, context }: Reading, { end }: Span): RoleFound | null {
  if (/^\(?(?:均?[系为]?化名)/.test(text.slice(end, end + 6)))
    return { role: 'example', told: true };
  const bracket = /^ ?\(([^()\n]{2,24})\)/.exec(text.slice(end, end + 28))?.[1];
  if (bracket === undefined) return null;
  if (OFFICES.test(bracket) || ORGAN_ALONE.test(bracket)) return { role: 'official', told: true };
  const word = ROLES.startingAt(bracket, 0);
  return word?.length === bracket.length ? { role: spoken(word.kind, context), told: true } : null;
}

const STAFF =
  /联系人|负责人|经办人|承办人|联络员|责任人|执法人员|[局科处所站队院镇乡组]长|书记|主任|发言人|值班|领导|带班|医生|医师|[内外儿妇]科|包保|网格员|巡查员/;
const ORGANS = /单位|部门|科室|办公|街道|机构|窗口|职务|职责|岗位|责任|日期|值班|房间/;
const RELATIVES =
  /家长|监护人|配偶|父|母|举报人|家属|亲属|证人|提供人|受害人|被害人|联系人|子女|紧急/;
const DISCLOSED_HEADS = /经营者|户主|权利人|姓名|负责人|候选人|申请人|当事人|持有人/;

function inColumn(reading: Reading, { start, end }: Span): RoleFound | null {
  const { text, columns, context } = reading;
  const cell = columns.at(start);
  if (cell === null || end > cell.end) return null;
  const label = { start: cell.start, end: cell.start };
  if (
    STAFF.test(cell.header) &&
    (ORGANS.test(cell.headers) || /领导|值班|科$|医/.test(cell.header))
  )
    return { role: 'official', told: true, label };
  if (
    /职务|职位|AB岗|分管|岗位/.test(cell.headers) &&
    (OFFICE_IN_ROW.test(rowAround(text, start)) || /AB岗|分管/.test(cell.headers))
  ) {
    return { role: 'official', told: true, label };
  }
  if (RELATIVES.test(cell.header)) return { role: 'bystander', told: true, label };
  if (context === 'ordinary') return null;
  if (!DISCLOSED_HEADS.test(cell.header)) return null;
  return { role: context === 'punishment' ? 'punished' : 'disclosed', told: true, label };
}

const OFFICE_IN_ROW =
  /[局科处所站队院镇乡县区市股部厅室司会]长|主任|书记|主席|科员|干事|委员|民警|干部|调研员|专员|经理|教导员/;

function rowAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 120);
  const to = text.indexOf('\n', at);
  return text.slice(from, Math.min(to === -1 ? text.length : to, at + 120));
}

/** 选举康庄、明媚为副镇长; 免去荆楚的县水利局局长职务. */
const APPOINTED =
  /^(?:(?:、|和|与|及)[\u3400-\u9fff]{2,4}){0,12}为[\u3400-\u9fff、]{1,20}?(?:长|主任|书记|主席|委员|法官|检察官|审判员|检察员)/;
const DISMISSED = /^的?[\u3400-\u9fff、]{2,20}职务/;

function byAppointment({ text }: Reading, { left, end }: NameCandidate): RoleFound | null {
  const behind = text.slice(end, end + 48);
  if (APPOINTED.test(behind)) return { role: 'official', told: true };
  return DISMISSED.test(behind) && left.kind !== 'other' ? { role: 'official', told: true } : null;
}

function byTitle({ right, end }: NameCandidate): RoleFound | null {
  if (right.kind !== 'title') return null;
  return { role: 'official', told: true, label: { start: end, end: right.end } };
}

const WORDED: ReadonlySet<string> = new Set(['label', 'role', 'official', 'officialLabel']);

function byWord(reading: Reading, one: NameCandidate): RoleFound | null {
  const { text, context } = reading;
  const { kind, start, end } = one.left;
  if (kind === 'kin') return { role: 'bystander', told: true, label: { start, end } };
  if (!WORDED.has(kind)) {
    return null;
  }
  const wordEnd = start + labelWordLength(text, start, end);
  const label = { start, end: wordEnd };
  if (isStaffContact(reading, wordEnd, one.end)) return { role: 'official', told: true, label };
  if (context === 'punishment' && REPRESENTS.test(text.slice(start, wordEnd))) {
    return { role: 'legalRepresentative', told: true, label };
  }
  const word = ROLES.endingAt(text, wordEnd);
  if (word === null && (kind === 'official' || kind === 'officialLabel')) {
    return { role: 'official', told: true, label };
  }
  if (word === null) {
    return KIN_END.test(text.slice(start, wordEnd)) && kind === 'label'
      ? { role: 'bystander', told: true, label }
      : null;
  }
  if (STAFFABLE.test(text.slice(start, wordEnd)) && STAFF_OF.test(sentenceBefore(text, start, 6))) {
    return { role: 'official', told: true, label };
  }
  return { role: spoken(word.kind, context), told: true, label };
}

const REPRESENTS = /(?:法定代表人|法人代表|^法人|负责人)$/;
/** Trades that people have in the service of an organ: 人民医院医生, 机关车队驾驶员. */
const STAFFABLE =
  /(?:医生|护士|村医|教师|老师|驾驶员|司机|维修工|队员|文书|会计|评估员|编辑|专员|检疫员|检验员|化验员|管理员|服务员|队长)$/;
const STAFF_OF = /(?:[局院部所站办科队处厅室]|中心|机关|值班|公司|报告|执法|检查|督查)的?$/;

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
  if (!/(?:[局委办科厅处院所站队室部股会]|中心|政府|支部|窗口|公司|集团|银行|卫生院)$/.test(organ))
    return null;
  return { role: 'official', told: true, label: left };
}

/** What is done by or to the one whom a notice of punishment is about. */
const SURELY_PUNISHED =
  /^(?:被(?:处|罚|依法|拘|判|决定|吊销|列入|责令|刑事|查获|扣|错误处罚|行政)|犯[\u3400-\u9fff]{1,8}罪|罚款|因[^,。]{1,16}被|各?处以?|各?罚)/;
const LIKELY_PUNISHED =
  /^(?:因|未(?:取得|经|按|依|配|履)|擅自|无证|违|涉嫌|冒用|拖欠|拒还|酒后|醉|殴打|辱骂|将|拒不|伪造|骗|盗|销售|非法|体罚|购进|名下|多次|驾驶|矢口|当场承认|逃|不服)/;
const PUNISHED_BEFORE =
  /(?:(?:对|给予|责令|判令|追加|处以|撤销|吊销|扣留|抓获|查获|拘留|处罚|终止|其一为|真名|禁止(?:被申请人)?)|(?:被告人?|嫌疑人|当事人))[:\s]*$/;

/** How strongly the words around a name make its bearer the one who is punished, 0…2. */
export function punishedSigns({ text }: Reading, { start, end }: Span): number {
  const behind = text.slice(end, end + 24);
  if (SURELY_PUNISHED.test(behind)) return 2;
  return LIKELY_PUNISHED.test(behind) ||
    PUNISHED_BEFORE.test(text.slice(Math.max(0, start - 8), start))
    ? 1
    : 0;
}

/** What the document says of those whom no word describes. */
export function roleByContext({ text, context }: Reading, one: NameCandidate): PersonRole {
  if (context === 'ordinary') return 'private';
  const acts = BYSTANDER_ACTS.test(text.slice(one.end, one.end + 8));
  if (context === 'mandatory') {
    const aside = acts || one.left.kind === 'preposition' || one.left.kind === 'kin';
    return aside ? 'bystander' : 'disclosed';
  }
  return !acts && SUBJECT_KINDS.has(one.left.kind) ? 'punished' : 'bystander';
}
