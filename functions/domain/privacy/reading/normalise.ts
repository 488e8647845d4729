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
 * What nobody sees: controls, joiners, fillers, directions, variation selectors, tags. Also marks
 * that only decorate the character before them, as on a struck-out or boxed digit.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;
/** Vertical tab, form feed and the breaks of other systems. */
const LINE_BREAKS: readonly number[] = [0x0b, 0x0c, 0x85, 0x2028, 0x2029];
/** Of any script: Arabic ones in Uyghur texts, Tibetan, Mongolian, full-width, mathematical ones. */
const DIGIT = /\p{Nd}/u;
/** Letters of other scripts that look like a Latin one (UTS 39), and like the digit 3. */
const LOOKS = 'АВЕЅІЈКМНОРСТУХаеіјорсухѕӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧονЗзӠӡ';
const LATIN = 'ABESIJKMHOPCTYXaeijopcyxsIABEZHIKMNOPTYXov3333';
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(LOOKS, (letter, index) => [letter, LATIN.charAt(index)]),
);
const SPACE = /[\u00a0\u1680\u2800\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63]/;
const MIDDLE_DOT = /[\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
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
    if (isCircled(unit)) {
      const run = circledRun(original, at);
      for (let place = 0; place < run.length; place += 1) offsets[length + place] = at + place;
      pieces.push(run);
      length += run.length;
      at += run.length;
      unchanged = at;
      continue;
    }
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

/** ⓪①–⑨, ⓿❶–❾, ⑴–⑼, ⒈–⒐: each row from its first digit; as many in a row are no list marks. */
const CIRCLED: readonly (readonly [number, string])[] = [
  [0x2460, '123456789'],
  [0x2474, '123456789'],
  [0x2488, '123456789'],
  [0x24ea, '0'],
  [0x24f5, '123456789'],
  [0x24ff, '0'],
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
];
const CIRCLED_DIGITS: ReadonlyMap<number, string> = new Map(
  CIRCLED.flatMap(([first, digits]) =>
    Array.from(digits, (digit, index): [number, string] => [first + index, digit]),
  ),
);
const SHORTEST_CIRCLED_NUMBER = 7;

function isCircled(unit: number): boolean {
  return unit >= 0x2460 && unit <= 0x2793 && CIRCLED_DIGITS.has(unit);
}

/** The circled digits from `at` on: a number if they are long enough for one, else as they are. */
function circledRun(original: string, at: number): string {
  let end = at + 1;
  while (isCircled(original.charCodeAt(end))) end += 1;
  const run = original.slice(at, end);
  if (run.length < SHORTEST_CIRCLED_NUMBER) return run;
  return Array.from(run, (sign) => CIRCLED_DIGITS.get(sign.charCodeAt(0)) ?? sign).join('');
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
  if (code === TAB || code === CARRIAGE_RETURN) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (MIDDLE_DOT.test(character)) return '·';
  if (ENCLOSED.test(character)) return character;
  if (DIGIT.test(character)) return String(digitValue(code));
  const latin = LOOK_ALIKES.get(character);
  if (latin !== undefined) return latin;
  const folded = character.normalize('NFKC');
  if (ASTRAL_ALPHANUMERIC.test(folded)) return folded;
  return COMPATIBILITY.test(character) && folded.length === 1 ? folded : character;
}

/** Digits of a script stand in a row from its zero; where several rows meet, each has ten. */
function digitValue(code: number): number {
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
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
