/** Too few letters to tell. */
const LEAST_LETTERS = 40;
const MOST_READ = 20_000;

/**
 * Whether two texts are written in different scripts, one in Chinese and the other hardly at all: a
 * translation is not compared word by word.
 */
export function inOtherLanguage(one: string, other: string): boolean {
  const [first, second] = [shareOfHan(one), shareOfHan(other)];
  if (first === null || second === null) return false;
  return Math.max(first, second) > 0.5 && Math.min(first, second) < 0.1;
}

function shareOfHan(text: string): number | null {
  const read = text.slice(0, MOST_READ);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return null;
  return (read.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
}
