import { breaksOf } from './breaks.ts';

/** Where a source broke its title: a line feed, or a space between two Chinese characters. */
const SEAM = /\s*\n\s*|(?<=[\u2e80-\uffff])[ \u3000]+(?=[\u2e80-\uffff])/;

/**
 * Breaks a centred title. GB/T 9704-2012, 7.3.1 asks for lines whose words are whole and whose
 * shape is a trapezium or a rhombus. A source that breaks its title itself (by spaces or line
 * feeds) is followed when its lines fit.
 *
 * @param capacity full-width characters per line
 * @param widthOf width of a text in full-width characters
 * @returns lines; a title too long to be shaped comes back as one, to be filled like a paragraph
 */
export function titleLines(
  title: string,
  capacity: number,
  widthOf: (text: string) => number = roughWidth,
): string[] {
  const given = title.split(SEAM).filter((part) => part !== '');
  if (given.length > 1 && given.every((part) => widthOf(part) <= capacity)) return given;
  const whole = given.join('');
  if (widthOf(whole) <= capacity) return [whole];
  return balanced(wordsOf(whole), capacity, widthOf);
}

/** Full-width characters count one, others a half, the gap between both an eighth. */
export function roughWidth(text: string): number {
  const wide = [...text].map((character) => character > '\u00ff');
  return wide.reduce(
    (sum, isWide, index) =>
      sum + (isWide ? 1 : 0.55) + (index > 0 && wide[index - 1] !== isWide ? 0.125 : 0),
    0,
  );
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Words that no line of a title may part, with punctuation where it belongs. */
function wordsOf(title: string): string[] {
  const characters = [...title];
  const breaks = breaksOf(characters);
  const words = new Set<number>();
  for (const { index, segment } of segmenter.segment(title)) words.add(index + segment.length);
  const pieces: string[] = [];
  let current = '';
  let offset = 0;
  characters.forEach((character, index) => {
    current += character;
    offset += character.length;
    const next = characters[index + 1] ?? '';
    if (breaks[index] === 'may' && words.has(offset) && next !== '的') {
      pieces.push(current);
      current = '';
    }
  });
  if (current !== '') pieces.push(current);
  return pieces;
}

/** More lines than this have no shape to choose; they are filled one after the other. */
const MOST_SHAPED_LINES = 4;

/** One line more than needed must earn this much by its better shape. */
const EXTRA_LINE = 4;

/** Tries the fewest lines that hold the words and one more, and takes the best shape. */
function balanced(
  words: readonly string[],
  capacity: number,
  widthOf: (text: string) => number,
): string[] {
  const fewest = Math.ceil(widthOf(words.join('')) / capacity);
  const shapes = [fewest, fewest + 1]
    .filter((count) => count <= MOST_SHAPED_LINES)
    .flatMap((count) => bestShape(words, count, capacity, widthOf))
    .map((shape) => ({ ...shape, cost: shape.cost + EXTRA_LINE * (shape.lines.length - fewest) }));
  const best = cheapest(shapes);
  return best === null ? [words.join('')] : [...best.lines];
}

interface Candidate {
  readonly lines: readonly string[];
  readonly cost: number;
}

function bestShape(
  words: readonly string[],
  count: number,
  capacity: number,
  widthOf: (text: string) => number,
): Candidate[] {
  const candidates: Candidate[] = [];
  const extend = (from: number, lines: readonly string[]) => {
    if (lines.length === count - 1) {
      const all = [...lines, words.slice(from).join('')];
      if (all.every((line) => line !== '' && widthOf(line) <= capacity)) {
        candidates.push({ lines: all, cost: shapeCost(all, widthOf) });
      }
      return;
    }
    for (let to = from + 1; to < words.length; to += 1) {
      const line = words.slice(from, to).join('');
      if (widthOf(line) > capacity) break;
      extend(to, [...lines, line]);
    }
  };
  extend(0, []);
  const best = cheapest(candidates);
  return best === null ? [] : [best];
}

function cheapest(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (chosen, next) => (chosen === null || next.cost < chosen.cost ? next : chosen),
    null,
  );
}

/** Low for even lines that bulge in the middle or taper one way; high for an hourglass. */
function shapeCost(lines: readonly string[], widthOf: (text: string) => number): number {
  const widths = lines.map(widthOf);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / mean;
  const hourglass = widths.slice(1, -1).some((width, index) => {
    const before = widths[index] ?? width;
    const after = widths[index + 2] ?? width;
    return width < before && width < after;
  });
  const rectangle = Math.max(...widths) - Math.min(...widths) < 1;
  const badWords = lines.reduce((sum, line, index) => sum + seamCost(line, lines[index + 1]), 0);
  const brokenName = lines.reduce((sum, line) => sum + Math.abs(openMarks(line)) * 2, 0);
  return uneven + (hourglass ? 12 : 0) + (rectangle ? 2 : 0) + badWords + brokenName;
}

/** A line that begins with 关于 or 印发 reads well; one that ends with a bare link word does not. */
function seamCost(line: string, next: string | undefined): number {
  if (next === undefined) return 0;
  const opens = /^(关于|《)/.test(next) ? -6 : 0;
  const dangles = /(和|与|及|的|对|在|关于|印发|做好|进一步)$/.test(line) ? 3 : 0;
  return opens + dangles;
}

function openMarks(line: string): number {
  return [...line].filter((c) => c === '《').length - [...line].filter((c) => c === '》').length;
}
