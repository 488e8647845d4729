import { type CharacterClass, classOf } from './characters.ts';

/**
 * Whether a line may end after a character. `avoid` marks the inside of dates, document numbers,
 * quantities and masked runs, which part only where the line would otherwise be torn open; `must`
 * is a line feed in the text.
 */
export type BreakQuality = 'never' | 'avoid' | 'may' | 'must';

/** Groups that read as one: 〔2018〕22号, 2018年6月29日, 第十五条, 30个. */
const GROUPS = [
  /〔\d{4}〕第?\d+号/g,
  /(?<=[（(])[\u4e00-\u9fff]{2,8}〔\d{4}〕第?\d+号/g,
  /\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2}月\d{1,2}日/g,
  /第[〇零一二三四五六七八九十百千\d]+[条章节款项号期届次批卷]/g,
  /\d+(?:\.\d+)?[年月日时分秒个项次条章号期元万亿千百米吨人户家件类版天倍％℃]/g,
] as const;

/** Classes that no line may begin with (GB/T 15834-2011, 5.1.1 to 5.1.8). */
const notAtStart = new Set<CharacterClass>(['closing', 'stop', 'middle']);

/**
 * The quality of a break after each character.
 *
 * @param characters the text, one code point each
 */
export function breaksOf(characters: readonly string[]): BreakQuality[] {
  const classes = classesOf(characters);
  const qualities = characters.map((character, index): BreakQuality => {
    if (character === '\n') return 'must';
    const next = characters[index + 1];
    const nextClass = classes[index + 1];
    if (next === undefined || nextClass === undefined) return 'may';
    return qualityBetween(classes[index] ?? 'ideograph', nextClass, character, next);
  });
  for (const inside of insidesOfGroups(characters)) {
    if (qualities[inside] === 'may') qualities[inside] = 'avoid';
  }
  return qualities;
}

export function classesOf(characters: readonly string[]): CharacterClass[] {
  return characters.map((character, index) =>
    classOf(character, characters[index - 1] ?? '', characters[index + 1] ?? ''),
  );
}

function qualityBetween(
  left: CharacterClass,
  right: CharacterClass,
  character: string,
  next: string,
): BreakQuality {
  if (next === '\n' || notAtStart.has(right)) return 'never';
  if (left === 'opening' || right === 'space') return 'never';
  if (left === 'space') return 'may';
  // What stands masked, 320************123X, is no word: its signs part before a line tears open.
  if (character === '*' && next === '*') return 'avoid';
  if (left === 'latin' && right === 'latin') return 'never';
  if (left === 'dash' && right === 'dash') return 'never';
  if (left === 'ellipsis' && right === 'ellipsis') return 'never';
  // A dash may begin a line only as a last resort; a quotation mark beside a number stays with it.
  if (right === 'dash' || right === 'ellipsis') return 'avoid';
  if (character === '"' || next === '"') return 'avoid';
  return 'may';
}

/** Indices after which a group would be parted. */
function insidesOfGroups(characters: readonly string[]): number[] {
  const text = characters.join('');
  // Offsets in the text count UTF-16 units; characters beyond the BMP take two.
  const indexAt: number[] = [];
  characters.forEach((character, index) => {
    for (let unit = 0; unit < character.length; unit += 1) indexAt.push(index);
  });
  return GROUPS.flatMap((group) =>
    [...text.matchAll(group)].flatMap((match) => {
      const first = indexAt[match.index] ?? 0;
      const last = indexAt[match.index + match[0].length - 1] ?? first;
      return Array.from({ length: last - first }, (_, step) => first + step);
    }),
  );
}
