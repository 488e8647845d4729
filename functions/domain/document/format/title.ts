import { type DocumentKind, documentKinds } from '../document-kind.ts';
import { looksLikeOrgan } from '../organ.ts';
import { bareTitle } from '../reading/scene.ts';
import { widthOf } from '../white-space.ts';
import { custom, formerRules, regulation } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';
import { marksOf } from './organ-agreement.ts';

const elements = regulation('第九条（八）', '标题。由发文机关名称、事由和文种组成');
const kinds = regulation('第八条');

export const titleRules = {
  titleMissing: breach(elements),
  /** 要点, 方案, 办法 and 规定 are no kinds of their own: a notice or an order carries them. */
  carrierMissing: breach(kinds),
  kindMissing: breach(kinds),
  kindDoubled: breach(kinds),
  titleOrganMissing: breach(elements),
  titleMatterMissing: breach(elements),
  titleWithoutDe: advice(custom('标题用“关于……的＋文种”')),
  titlePunctuation: advice(
    formerRules('第十条（六）', '公文标题中除法规、规章名称加书名号外，一般不用标点符号'),
  ),
  titleTooLong: advice(custom('标题一般不超过三行')),
  carriedTextMissing: breach(custom('印发、转发的文件随通知一并印发')),
  carriedTitleDiffers: breach(custom('标题所印发的文件名称与所附文件的标题一致')),
} satisfies FormatRules;

type TitleRemark = Remark<keyof typeof titleRules>;

export function checkTitle(examined: Examined): readonly TitleRemark[] {
  const { title } = examined;
  if (title === null) {
    const found = '';
    return [{ rule: 'titleMissing', block: null, found, suggestion: carryingTitle(examined) }];
  }
  return [
    ...kindRemarks(examined, title),
    ...elementRemarks(examined, title),
    ...wordingRemarks(examined, title),
    ...carriedRemarks(examined, title),
  ];
}

/** The organ that issues: by its mark, which a wrong signature does not change, else as read. */
function organOf(examined: Examined): string | null {
  const marks = marksOf(examined);
  return marks.length === 1 ? (marks[0] ?? null) : examined.document.issuingOrgan;
}

/** The title of a notice for the text that stands here without one. */
function carryingTitle(examined: Examined): string | null {
  const { blocks, title } = examined;
  const carried = title ?? blocks.find(({ block }) => block.kind === 'title') ?? null;
  if (carried === null) return null;
  const named = carried.block.text.replace(/[。；，、.;,]+$/u, '');
  return `${organOf(examined) ?? ''}关于印发《${named}》的通知`;
}

function kindRemarks(examined: Examined, { at, block }: Placed): TitleRemark[] {
  const { titleText: text } = examined;
  const found = quoted(block.text);
  if (/请示(?:的)?报告$/.test(text)) {
    const suggestion = text.replace(/(?:的)?报告$/, '');
    return [{ rule: 'kindDoubled', block: at, found, suggestion }];
  }
  if (examined.kind !== null) return [];
  if (examined.kinds.attached === null) {
    return [{ rule: 'kindMissing', block: at, found, suggestion: null }];
  }
  return [{ rule: 'carrierMissing', block: at, found, suggestion: carryingTitle(examined) }];
}

/** Kinds that custom titles by organ and kind alone: 江州市人民政府令, 江州市人民政府公告. */
const titledByOrganAlone: ReadonlySet<DocumentKind> = new Set([
  'order',
  'announcement',
  'publicNotice',
  'communique',
  'minutes',
]);
/** Four organs and more that issue together may leave their names out of the title. */
const MANY_ORGANS = 4;

function elementRemarks(examined: Examined, { at, block }: Placed): TitleRemark[] {
  const { kind, carrier, titleText: text } = examined;
  if (kind === null) return [];
  const matter = text.slice(0, -documentKinds[kind].length);
  const found = quoted(block.text);
  const remarks: TitleRemark[] = [];
  const joint = ofKind(carrier, 'signature').length >= MANY_ORGANS;
  if ((matter === '' || /^(?:关于|转发|批转|印发)/.test(matter)) && !joint) {
    const organ = organOf(examined);
    const suggestion = organ === null ? null : `${organ}${text}`;
    remarks.push({ rule: 'titleOrganMissing', block: at, found, suggestion });
  }
  if (!titledByOrganAlone.has(kind) && (matter === '' || looksLikeOrgan(matter))) {
    remarks.push({ rule: 'titleMatterMissing', block: at, found, suggestion: null });
  }
  return remarks;
}

/** Three lines of twenty characters of 小标宋 2号. */
const LONGEST_TITLE = 60;
/** 顿号 and quotation marks stand in the titles of the State Council's own documents. */
const odd = /[，。；：！？…;!?]|(?<!\d)[.,:]|[.,:](?!\d)/u;

function wordingRemarks({ titleText }: Examined, { at, block }: Placed): TitleRemark[] {
  const { text } = block;
  const found = quoted(text);
  const remarks: TitleRemark[] = [];
  const sign = odd.exec(text);
  if (sign !== null) {
    const suggestion = sign.index >= titleText.length ? titleText : null;
    remarks.push({ rule: 'titlePunctuation', block: at, found, suggestion });
  }
  const withDe = withDeBeforeKind(titleText);
  if (withDe !== null) {
    remarks.push({ rule: 'titleWithoutDe', block: at, found, suggestion: withDe });
  }
  if (widthOf(text, LONGEST_TITLE + 1) > LONGEST_TITLE) {
    remarks.push({ rule: 'titleTooLong', block: at, found, suggestion: null });
  }
  return remarks;
}

const aboutWithoutDe =
  /关于[^的]+(?<kind>决议|决定|公告|通告|通知|通报|批复|议案)(?<tail>[（(][^（）()]*[）)])?$/u;

/** 关于做好供暖工作通知 with its 的; null for a title that has one or needs none. */
function withDeBeforeKind(title: string): string | null {
  const match = aboutWithoutDe.exec(title)?.groups;
  if (match === undefined) return null;
  const ending = `${match.kind}${match.tail ?? ''}`;
  return `${title.slice(0, -ending.length)}的${ending}`;
}

function carriedRemarks({ kinds, blocks }: Examined, { at, block }: Placed): TitleRemark[] {
  const { attachedTitle } = kinds;
  if (attachedTitle === null) return [];
  const found = quoted(attachedTitle);
  const carried = blocks.find(({ block }) => block.kind === 'title' && block.part === 'attached');
  if (carried === undefined) {
    const enclosed = blocks.some(({ block }) => block.part !== 'carrier');
    const issues = /关于(?:印发|转发|批转|颁布)/.test(block.text);
    if (enclosed || !issues) return [];
    return [{ rule: 'carriedTextMissing', block: at, found, suggestion: null }];
  }
  if (sameText(attachedTitle, carried.block.text)) return [];
  const suggestion = carried.block.text;
  return [{ rule: 'carriedTitleDiffers', block: at, found, suggestion }];
}

/** Carried texts are often named without the place or the organ that their own titles begin with. */
function sameText(named: string, title: string): boolean {
  const [a, b] = [bareTitle(named), bareTitle(title)];
  return a.endsWith(b) || b.endsWith(a);
}
