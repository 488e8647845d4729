/**
 * How a character behaves in a line of Chinese text (GB/T 15834-2011 section 5.1, and W3C clreq).
 * `latin` covers Western letters, digits and the ASCII signs that live inside their words.
 */
export type CharacterClass =
  | 'ideograph'
  | 'opening'
  | 'closing'
  | 'stop'
  | 'middle'
  | 'dash'
  | 'ellipsis'
  | 'latin'
  | 'space';

const OPENING = new Set('（〔［｛《〈「『【〖“‘([{<');
/** Closing brackets and quotes. */
const CLOSING = new Set('）〕］｝》〉」』】〗”’)]}>');
/** 句号、逗号、顿号、分号、冒号、叹号、问号 and their ASCII look-alikes. */
const STOP = new Set('。，、；：！？．｡､,;:!?.');
/** 间隔号, 连接号 and signs that belong to what stands before them. */
const MIDDLE = new Set('·・～－﹣％‰℃°′″/%');
const SPACE = new Set(' \u00a0\u2002\u2003\u2009\u2028\u2029\u202f\u3000\t\n');

/** Signs without width or ink; they would only disturb extraction. */
export function isInvisible(character: string): boolean {
  const common = character >= '\u3000' && character <= '\u9fff';
  return !common && /[\p{Cc}\p{Cf}]/u.test(character) && !SPACE.has(character);
}

export function isAscii(character: string): boolean {
  return character > ' ' && character <= '~';
}

/** Letters and digits that Western words and numbers are made of. */
export function isWordCharacter(character: string): boolean {
  return /[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]/.test(character);
}

/**
 * The class of a character between its neighbours; empty strings stand for the ends of the text.
 * ASCII signs count as Chinese punctuation beside Chinese text: many sources type them so.
 */
export function classOf(character: string, before: string, after: string): CharacterClass {
  // Most characters of a Chinese text are these; nothing below can be true of them.
  if (character >= '\u4e00' && character <= '\u9fff') return 'ideograph';
  if (SPACE.has(character)) return 'space';
  if (character === '—') return 'dash';
  if (character === '…') return 'ellipsis';
  if (isWordCharacter(character)) return 'latin';
  if (isWestern(character) && isWestern(before) && isWestern(after)) return 'latin';
  if (OPENING.has(character)) return 'opening';
  if (CLOSING.has(character)) return 'closing';
  if (STOP.has(character)) return 'stop';
  if (MIDDLE.has(character)) return 'middle';
  return isAscii(character) || isNarrow(character) ? 'latin' : 'ideograph';
}

/** Apostrophes are Western inside a Western word: it’s. */
function isWestern(character: string): boolean {
  return isAscii(character) || isWordCharacter(character) || character === '’';
}

function isNarrow(character: string): boolean {
  return character >= '\u00a1' && character <= '\u02ff' && !'×÷§±°·'.includes(character);
}
