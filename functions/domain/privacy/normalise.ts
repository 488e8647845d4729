/**
 * A copy of a text in one spelling, on which recognisers work, with the way back to the original.
 * Letters and digits are brought to ASCII, compatibility ideographs to their plain form, all kinds
 * of spaces, dashes and middle dots to one each; invisible characters vanish.
 */
export interface NormalisedText {
  readonly original: string;
  readonly text: string;
  /** Offset in the original of each UTF-16 unit of `text`; one more entry than `text` is long. */
  readonly offsets: Uint32Array;
}

/**
 * Code points that nobody sees, first and last of each range: soft hyphen, joiners, fillers,
 * directions, variation selectors, tags. Also marks that only decorate the character before them,
 * as on a struck-out or boxed digit.
 */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe01ef],
];
/** Vertical tab, form feed and the breaks of other systems. */
const LINE_BREAKS: readonly number[] = [0x0b, 0x0c, 0x85, 0x2028, 0x2029];
/** Zeros of the Arabic digits that Uyghur and Persian texts use. */
const DIGIT_ZEROS: readonly number[] = [0x660, 0x6f0];
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63]/;
const MIDDLE_DOT = /[\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
/** ① and the like are list marks: read as digits they would grow into the number behind them. */
const ENCLOSED = /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]/;
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const ASTRAL_ALPHANUMERIC = /^[0-9A-Za-z]$/;

export function normalise(original: string): NormalisedText {
  const pieces: string[] = [];
  const offsets = new Uint32Array(original.length + 1);
  let length = 0;
  let unchanged = 0;
  for (let at = 0; at < original.length; ) {
    const unit = original.charCodeAt(at);
    if (isPlain(unit)) {
      offsets[length] = at;
      length += 1;
      at += 1;
      continue;
    }
    if (unchanged < at) pieces.push(original.slice(unchanged, at));
    const code = original.codePointAt(at) ?? unit;
    const replaced = replacement(code);
    // A replacement is never longer than what it stands for, so one offset per unit is enough.
    for (let place = 0; place < replaced.length; place += 1) offsets[length + place] = at + place;
    length += replaced.length;
    pieces.push(replaced);
    at += code > 0xffff ? 2 : 1;
    unchanged = at;
  }
  pieces.push(original.slice(unchanged));
  offsets[length] = original.length;
  return { original, text: pieces.join(''), offsets: offsets.slice(0, length + 1) };
}

/** What most of a text is made of, and stays as it is: ASCII without its control characters, ideographs. */
function isPlain(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x20 && unit < 0x7f) || unit === 0x0a;
}

/** Replacements by code unit, worked out once each: papers use a few thousand characters. */
const known: (string | undefined)[] = [];

function replacement(code: number): string {
  if (code > 0xffff) return worked(code);
  const before = known[code];
  if (before !== undefined) return before;
  const replaced = worked(code);
  known[code] = replaced;
  return replaced;
}

/** An unpaired surrogate stays what it is: it is nobody's number, and the offsets need it. */
function worked(code: number): string {
  const character = code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  if (LINE_BREAKS.includes(code)) return '\n';
  if (code < 0x80) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (INVISIBLE.some(([first, last]) => code >= first && code <= last)) return '';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (MIDDLE_DOT.test(character)) return '·';
  if (ENCLOSED.test(character)) return character;
  const zero = DIGIT_ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  const folded = character.normalize('NFKC');
  if (ASTRAL_ALPHANUMERIC.test(folded)) return folded;
  return COMPATIBILITY.test(character) && folded.length === 1 ? folded : character;
}

/** Brings a span of the copy back to the original; what vanished at its edges stays outside. */
export function originalSpan(
  { original, offsets }: NormalisedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = offsets[start] ?? original.length;
  if (end <= start) return { start: first, end: first };
  const last = offsets[end - 1] ?? original.length;
  return { start: first, end: last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}
