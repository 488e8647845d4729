/** How many characters of a cell are looked at. */
const sample = 60;
const smoothing = 0.05;

/**
 * What the columns of a table usually say, as counts of characters. Columns of organs and columns
 * of tasks use different words, which tells where the cells of a row with merged cells belong.
 */
export class ColumnVocabulary {
  private readonly groups: readonly number[];
  private readonly counts: readonly Map<string, number>[];
  private readonly totals: readonly number[];
  private readonly whole = new Map<string, number>();
  private readonly wholeTotal: number;

  /**
   * @param rows rows that have a cell for every column
   * @param groups for every column its group; the columns of a group share their words
   */
  constructor(rows: readonly (readonly string[])[], groups: readonly number[]) {
    this.groups = groups;
    this.counts = groups.map(() => new Map<string, number>());
    for (const row of rows) {
      for (const [column, text] of row.entries()) this.learn(text, this.groups[column] ?? column);
    }
    this.totals = this.counts.map((map) => sum(map.values()));
    this.wholeTotal = sum(this.whole.values());
  }

  private learn(text: string, group: number): void {
    const own = this.counts[group];
    for (const letter of lettersOf(text)) {
      own?.set(letter, (own.get(letter) ?? 0) + 1);
      this.whole.set(letter, (this.whole.get(letter) ?? 0) + 1);
    }
  }

  /** How much more at home a text is in a column than in the table at large; 0 is neutral. */
  affinity(text: string, column: number): number {
    const letters = lettersOf(text);
    if (letters.length === 0) return 0;
    const group = this.groups[column] ?? column;
    const own = this.counts[group];
    const total = this.totals[group] ?? 0;
    const size = smoothing * Math.max(1, this.whole.size);
    const scores = letters.map((letter) => {
      const here = ((own?.get(letter) ?? 0) + smoothing) / (total + size);
      const anywhere = ((this.whole.get(letter) ?? 0) + smoothing) / (this.wholeTotal + size);
      return Math.log(here / anywhere);
    });
    return sum(scores) / letters.length;
  }
}

function lettersOf(text: string): string[] {
  const letters = [...text.slice(0, sample).replace(/\s+/g, '').replace(/\d/g, '0')];
  return [...new Set(letters)];
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
