import { classes, classOf } from './characters.ts';

/**
 * Whether a line may end after a character. `avoid` marks the inside of dates, document numbers,
 * quantities and masked runs, which part only where the line would otherwise be torn open; `must`
 * is a line feed in the text.
 */
export const breaks = { never: 0, avoid: 1, may: 2, must: 3 } as const;
export type BreakQuality = (typeof breaks)[keyof typeof breaks];

/** Groups that read as one: 〔2018〕22号, 2018年6月29日, 第十五条, 30个. */
const GROUPS = [
  /〔\d{4}〕第?\d+号/g,
  /(?<=[（(])[\u4e00-\u9fff]{2,8}〔\d{4}〕第?\d+号/g,
  /\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2}月\d{1,2}日/g,
  /第[〇零一二三四五六七八九十百千\d]+[条章节款项号期届次批卷]/g,
  /\d+(?:\.\d+)?[年月日时分秒个项次条章号期元万亿千百米吨人户家件类版天倍％℃]/g,
] as const;
/** Without one of these no group begins. */
const MAY_HOLD_GROUPS = /[\d第]/;

const LINE_FEED = 0x0a;
const ASTERISK = 0x2a;
const QUOTE = 0x22;

/**
 * The class of each character, and the quality of a break after it, written into tables of bytes.
 *
 * @param codePoints the text
 */
export function sortCharacters(
  codePoints: Uint32Array,
  kinds: Uint8Array,
  qualities: Uint8Array,
): void {
  const count = codePoints.length;
  for (let index = 0; index < count; index += 1) {
    const before = index === 0 ? 0 : (codePoints[index - 1] ?? 0);
    const after = index + 1 === count ? 0 : (codePoints[index + 1] ?? 0);
    kinds[index] = classOf(codePoints[index] ?? 0, before, after);
  }
  for (let index = 0; index + 1 < count; index += 1) {
    qualities[index] = qualityBetween(
      codePoints[index] ?? 0,
      codePoints[index + 1] ?? 0,
      kinds[index] ?? 0,
      kinds[index + 1] ?? 0,
    );
  }
  if (count > 0) {
    qualities[count - 1] = codePoints[count - 1] === LINE_FEED ? breaks.must : breaks.may;
  }
}

/** Lowers the quality of breaks inside groups. `text` is the same text as a string. */
export function keepGroups(text: string, codePoints: Uint32Array, qualities: Uint8Array): void {
  if (!MAY_HOLD_GROUPS.test(text)) return;
  const indexOf = indexOfUnit(text, codePoints);
  for (const group of GROUPS) {
    for (const match of text.matchAll(group)) {
      const last = indexOf(match.index + match[0].length - 1);
      for (let index = indexOf(match.index); index < last; index += 1) {
        if (qualities[index] === breaks.may) qualities[index] = breaks.avoid;
      }
    }
  }
}

/** Where a line of a text may end: the quality after each of its characters. */
export function breaksOf(text: string): Uint8Array {
  const codePoints = Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const qualities = new Uint8Array(codePoints.length);
  sortCharacters(codePoints, new Uint8Array(codePoints.length), qualities);
  keepGroups(text, codePoints, qualities);
  return qualities;
}

function qualityBetween(
  codePoint: number,
  next: number,
  left: number,
  right: number,
): BreakQuality {
  // Most neighbours are two ideographs.
  if (left === classes.ideograph && right === classes.ideograph) return breaks.may;
  if (codePoint === LINE_FEED) return breaks.must;
  if (next === LINE_FEED || isBarredFromStart(right)) return breaks.never;
  if (left === classes.opening || right === classes.space) return breaks.never;
  if (left === classes.space) return breaks.may;
  // What stands masked, 320************123X, is no word: its signs part before a line tears open.
  if (codePoint === ASTERISK && next === ASTERISK) return breaks.avoid;
  if (left === classes.latin && right === classes.latin) return breaks.never;
  if (left === classes.dash && right === classes.dash) return breaks.never;
  if (left === classes.ellipsis && right === classes.ellipsis) return breaks.never;
  // A dash may begin a line only as a last resort; a quotation mark beside a number stays with it.
  if (right === classes.dash || right === classes.ellipsis) return breaks.avoid;
  if (codePoint === QUOTE || next === QUOTE) return breaks.avoid;
  return breaks.may;
}

/** Classes that no line may begin with (GB/T 15834-2011, 5.1.1 to 5.1.8). */
function isBarredFromStart(kind: number): boolean {
  return kind === classes.closing || kind === classes.stop || kind === classes.middle;
}

/** Matches count UTF-16 units; characters beyond the basic plane take two. */
function indexOfUnit(text: string, codePoints: Uint32Array): (unit: number) => number {
  if (text.length === codePoints.length) return (unit) => unit;
  const indices = new Uint32Array(text.length);
  let unit = 0;
  codePoints.forEach((codePoint, index) => {
    const units = codePoint > 0xffff ? 2 : 1;
    indices.fill(index, unit, unit + units);
    unit += units;
  });
  return (at) => indices[at] ?? 0;
}
