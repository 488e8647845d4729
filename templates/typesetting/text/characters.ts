/**
 * How a character behaves in a line of Chinese text (GB/T 15834-2011 section 5.1, and W3C clreq).
 * `latin` covers Western letters, digits and the ASCII signs that live inside their words. The
 * classes are small numbers, because every character of every text is sorted into one.
 */
export const classes = {
  ideograph: 0,
  opening: 1,
  closing: 2,
  stop: 3,
  middle: 4,
  dash: 5,
  ellipsis: 6,
  latin: 7,
  space: 8,
} as const;
export type CharacterClass = (typeof classes)[keyof typeof classes];

/** Signs by their class; closing ones are brackets and quotes, stops have ASCII look-alikes. */
const signs: readonly (readonly [CharacterClass, string])[] = [
  [classes.opening, '（〔［｛《〈「『【〖“‘([{<'],
  [classes.closing, '）〕］｝》〉」』】〗”’)]}>'],
  [classes.stop, '。，、；：！？．｡､,;:!?.'],
  // 间隔号, 连接号 and signs that belong to what stands before them.
  [classes.middle, '·・～－﹣％‰℃°′″/%'],
  [classes.dash, '—'],
  [classes.ellipsis, '…'],
  [classes.space, ' \u00a0\u2002\u2003\u2009\u2028\u2029\u202f\u3000\t\n'],
];

/** Latin, Greek and Cyrillic letters and the digits. */
const wordRanges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
] as const;

/** Beside the class: what can be part of a Western word, among others of its kind. */
const WESTERN = 0x10;
/** What Western words and numbers are made of wherever it stands. */
const WORD = 0x20;
const INVISIBLE = 0x40;
const CLASS = 0x0f;

const BASIC_PLANE = 0x10000;

/** What each character of the basic plane is by itself. */
const traits = traitsOfBasicPlane();

function traitsOfBasicPlane(): Uint8Array {
  const table = new Uint8Array(BASIC_PLANE);
  for (let codePoint = 0; codePoint < 0x3000; codePoint += 1) {
    if (isControl(codePoint)) table[codePoint] = INVISIBLE;
  }
  table.fill(INVISIBLE, 0xfff9, 0xfffc);
  table[0xfeff] = INVISIBLE;
  table.fill(classes.latin | WESTERN, 0x21, 0x7f);
  table.fill(classes.latin, 0xa1, 0xad);
  table.fill(classes.latin, 0xae, 0x300);
  for (const wide of '×÷§±°·') table[wide.charCodeAt(0)] = classes.ideograph;
  for (const [first, last] of wordRanges) {
    table.fill(classes.latin | WESTERN | WORD, first, last + 1);
  }
  for (const [kind, members] of signs) {
    for (const sign of members) {
      const code = sign.charCodeAt(0);
      // Apostrophes are Western inside a Western word: it’s.
      const western = (code > 0x20 && code < 0x7f) || sign === '’';
      table[code] = western ? kind | WESTERN : kind;
    }
  }
  return table;
}

function isControl(codePoint: number): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}

/** Signs without width or ink; they would only disturb extraction. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint >= BASIC_PLANE) return isControl(codePoint);
  return ((traits[codePoint] ?? 0) & INVISIBLE) !== 0;
}

export function isSpace(codePoint: number): boolean {
  return codePoint < BASIC_PLANE && traits[codePoint] === classes.space;
}

export function isAscii(codePoint: number): boolean {
  return codePoint > 0x20 && codePoint <= 0x7e;
}

/**
 * Signs that make text run from right to left, or make it look so (Unicode UAX #9): what a reader
 * sees would differ from what the file holds. No Chinese document needs them.
 */
export function isReversing(codePoint: number): boolean {
  return (
    codePoint === 0x061c ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069)
  );
}

/**
 * The class of a character between its neighbours; 0 stands for the ends of the text. ASCII signs
 * count as Chinese punctuation beside Chinese text: many sources type them so.
 */
export function classOf(codePoint: number, before: number, after: number): CharacterClass {
  const own = traitsOf(codePoint);
  if ((own & WESTERN) === 0) return kindOf(own);
  const inWord = (own & WORD) !== 0 || (isWestern(before) && isWestern(after));
  return inWord ? classes.latin : kindOf(own);
}

function kindOf(own: number): CharacterClass {
  return (own & CLASS) as CharacterClass;
}

function isWestern(codePoint: number): boolean {
  return (traitsOf(codePoint) & WESTERN) !== 0;
}

function traitsOf(codePoint: number): number {
  return codePoint < BASIC_PLANE ? (traits[codePoint] ?? 0) : classes.ideograph;
}
