import { checkSize, PictureProblem } from '../picture-trouble.ts';

/** A colour of a JPEG with its quantised DCT coefficients. */
export interface Component {
  readonly id: number;
  /** Sampling factors. */
  readonly across: number;
  readonly down: number;
  readonly quantisation: number;
  /** Blocks that the picture needs. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks in a row as they are kept, filled up to whole units. */
  readonly stride: number;
  /** 64 to a block, in zigzag order. */
  readonly coefficients: Int16Array;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
  /** Units (MCUs) of an interleaved scan. */
  readonly unitsAcross: number;
  readonly unitsDown: number;
  readonly mostAcross: number;
  readonly mostDown: number;
}

/**
 * Of two bytes each: sixteen megapixels as cameras write them, and fourteen where every pixel has
 * all three colours.
 */
const MOST_COEFFICIENTS = 44_000_000;

/**
 * Reads SOF0, SOF1 or SOF2 (ITU-T T.81, B.2.2).
 *
 * @throws {PictureProblem}
 */
export function readFrame(segment: Uint8Array, isProgressive: boolean): Frame {
  const count = segment[5] ?? 0;
  if (segment[0] !== 8 || segment.length < 6 + count * 3 || ![1, 3, 4].includes(count)) {
    throw new PictureProblem('broken', 'frame');
  }
  const height = ((segment[1] ?? 0) << 8) | (segment[2] ?? 0);
  const width = ((segment[3] ?? 0) << 8) | (segment[4] ?? 0);
  checkSize(width, height);
  const parts = Array.from({ length: count }, (_, index) => componentAt(segment, 6 + index * 3));
  // A picture of one colour is coded block by block, whatever its sampling factors say.
  const sampled = count === 1 ? parts.map((part) => ({ ...part, across: 1, down: 1 })) : parts;
  const mostAcross = Math.max(...sampled.map(({ across }) => across));
  const mostDown = Math.max(...sampled.map(({ down }) => down));
  const unitsAcross = Math.ceil(width / 8 / mostAcross);
  const unitsDown = Math.ceil(height / 8 / mostDown);
  const blocks = sampled.reduce((sum, { across, down }) => sum + across * down, 0);
  if (blocks * unitsAcross * unitsDown * 64 > MOST_COEFFICIENTS) throw new PictureProblem('size');
  const components = sampled.map(
    (part): Component => ({
      ...part,
      columns: Math.ceil(Math.ceil((width * part.across) / mostAcross) / 8),
      rows: Math.ceil(Math.ceil((height * part.down) / mostDown) / 8),
      stride: unitsAcross * part.across,
      coefficients: new Int16Array(unitsAcross * part.across * unitsDown * part.down * 64),
    }),
  );
  return {
    width,
    height,
    isProgressive,
    components,
    unitsAcross,
    unitsDown,
    mostAcross,
    mostDown,
  };
}

function componentAt(
  segment: Uint8Array,
  at: number,
): Pick<Component, 'id' | 'across' | 'down' | 'quantisation'> {
  const sampling = segment[at + 1] ?? 0;
  const [across, down, quantisation] = [sampling >> 4, sampling & 15, segment[at + 2] ?? 0];
  if (across < 1 || across > 4 || down < 1 || down > 4 || quantisation > 3) {
    throw new PictureProblem('broken', 'component');
  }
  return { id: segment[at] ?? 0, across, down, quantisation };
}
