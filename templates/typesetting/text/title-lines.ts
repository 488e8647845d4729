import { breaks, breaksOf } from './breaks.ts';

/** Where a source broke its title: a line feed, or a space between two Chinese characters. */
const SEAM = /\s*\n\s*|(?<=[\u2e80-\uffff])[ \u3000]+(?=[\u2e80-\uffff])/;

/**
 * Breaks a centred title. GB/T 9704-2012, 7.3.1 asks for lines whose words are whole and whose
 * shape is a trapezium or a rhombus. A source that breaks its title itself (by spaces or line
 * feeds) is followed when its lines fit.
 *
 * @param capacity full-width characters per line
 * @param spareLines how many lines more than needed a better shape may take
 * @returns lines; a title too long to be shaped comes back as one, to be filled like a paragraph
 */
export function titleLines(title: string, capacity: number, spareLines = 1): string[] {
  const given = title.split(SEAM).filter((part) => part !== '');
  if (given.length > 1 && given.every((part) => roughWidth(part) <= capacity)) return given;
  const whole = given.join('');
  if (roughWidth(whole) <= capacity) return [whole];
  return balanced(wordsOf(whole), capacity, spareLines);
}

/** Full-width characters count one, others a half, the gap between both an eighth. */
export function roughWidth(text: string): number {
  let width = 0;
  let before: boolean | null = null;
  for (const character of text) {
    const wide = character > '\u00ff';
    const gap = before !== null && before !== wide ? 0.125 : 0;
    width += (wide ? 1 : 0.55) + gap;
    before = wide;
  }
  return width;
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Words that no line of a title may part, with punctuation where it belongs. */
function wordsOf(title: string): string[] {
  const characters = [...title];
  const qualities = breaksOf(title);
  const words = new Set<number>();
  for (const { index, segment } of segmenter.segment(title)) words.add(index + segment.length);
  const pieces: string[] = [];
  let current = '';
  let offset = 0;
  characters.forEach((character, index) => {
    current += character;
    offset += character.length;
    const next = characters[index + 1] ?? '';
    if (qualities[index] === breaks.may && words.has(offset) && next !== '的') {
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

/** Tries the fewest lines that hold the words and a few more, and takes the best shape. */
function balanced(words: readonly string[], capacity: number, spareLines: number): string[] {
  const fewest = Math.ceil(roughWidth(words.join('')) / capacity);
  const shapes = Array.from({ length: spareLines + 1 }, (_, more) => fewest + more)
    .filter((count) => count <= MOST_SHAPED_LINES)
    .flatMap((count) =>
      divisions(words.map(roughWidth), count, capacity).map((ends) => {
        const lines = ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end).join(''));
        return { lines, cost: shapeCost(lines) + EXTRA_LINE * (count - fewest) };
      }),
    );
  const [first, ...others] = shapes;
  if (first === undefined) return [words.join('')];
  return others.reduce((best, next) => (next.cost < best.cost ? next : best), first).lines;
}

/** Every way to part words into lines that fit: for each, the index after each line's last word. */
function divisions(widths: readonly number[], count: number, capacity: number): number[][] {
  const found: number[][] = [];
  const extend = (ends: readonly number[], from: number) => {
    let width = 0;
    for (let end = from + 1; end <= widths.length; end += 1) {
      width += widths[end - 1] ?? 0;
      if (width > capacity) return;
      const last = ends.length === count - 1;
      if (last && end === widths.length) found.push([...ends, end]);
      if (!last) extend([...ends, end], end);
    }
  };
  extend([], 0);
  return found;
}

/** Low for even lines that bulge in the middle or taper one way; high for an hourglass. */
function shapeCost(lines: readonly string[]): number {
  const widths = lines.map(roughWidth);
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
