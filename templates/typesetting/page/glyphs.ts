/** Characters and places of many glyphs in two tables, which the lines of a paragraph share. */
interface GlyphBlock {
  readonly codePoints: Uint32Array;
  readonly xs: Float64Array;
}

/**
 * Glyphs that stand together on a line. A long document has millions: each takes twelve bytes, and
 * lists of them are made only while their page is written.
 */
export class Glyphs {
  readonly count: number;
  private readonly block: GlyphBlock;
  private readonly from: number;

  constructor(block: GlyphBlock, from: number, count: number) {
    this.block = block;
    this.from = from;
    this.count = count;
  }

  /** @param xs one place for each code point */
  static of(codePoints: readonly number[], xs: readonly number[]): Glyphs {
    const block = { codePoints: Uint32Array.from(codePoints), xs: Float64Array.from(xs) };
    return new Glyphs(block, 0, codePoints.length);
  }

  get codePoints(): readonly number[] {
    const list = new Array<number>(this.count);
    for (let index = 0; index < list.length; index += 1) list[index] = this.codePointAt(index);
    return list;
  }

  /** Origin of each glyph in its line, in points. */
  get xs(): readonly number[] {
    const list = new Array<number>(this.count);
    for (let index = 0; index < list.length; index += 1) list[index] = this.xAt(index);
    return list;
  }

  get text(): string {
    return String.fromCodePoint(...this.codePoints);
  }

  /** NaN where there is no such glyph. */
  codePointAt(index: number): number {
    return this.block.codePoints[this.from + index] ?? Number.NaN;
  }

  /** NaN where there is no such glyph. */
  xAt(index: number): number {
    return this.block.xs[this.from + index] ?? Number.NaN;
  }

  /** The same characters at other places. */
  placed(place: (x: number, index: number) => number): Glyphs {
    return Glyphs.of(this.codePoints, this.xs.map(place));
  }
}

/** Holds the glyphs of what is set one after the other. */
export class GlyphStore {
  private readonly blockSize: number;
  private block: GlyphBlock = { codePoints: new Uint32Array(), xs: new Float64Array() };
  private used = 0;

  /** @param blockSize how many glyphs share a block at least; none are kept in reserve for 0 */
  constructor(blockSize = 0) {
    this.blockSize = blockSize;
  }

  /** Keeps so many glyphs, as two functions tell them by their number. */
  keep(
    count: number,
    codePointAt: (index: number) => number,
    xAt: (index: number) => number,
  ): Glyphs {
    if (this.used + count > this.block.xs.length) {
      const size = Math.max(count, this.blockSize);
      this.block = { codePoints: new Uint32Array(size), xs: new Float64Array(size) };
      this.used = 0;
    }
    const { block, used } = this;
    for (let index = 0; index < count; index += 1) {
      block.codePoints[used + index] = codePointAt(index);
      block.xs[used + index] = xAt(index);
    }
    this.used += count;
    return new Glyphs(block, used, count);
  }
}
