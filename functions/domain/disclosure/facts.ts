import type { Circumstance } from './grounds.ts';

/** What the judge of a disclosure decision must know of the package besides the decision. */
export interface DisclosureFacts {
  /** 规章 or 行政规范性文件: proactive by 条例 art. 20(1). */
  readonly normative: boolean;
  /** How many annexes the document has, numbered 1…. */
  readonly annexes: number;
  readonly materials: readonly string[];
  /** Number of blocks per part; without it, block indexes are not checked. */
  readonly blockCounts?: Readonly<Record<string, number>>;
  /** Block indexes of each annex; without it, an annex cannot be cut out, only split off. */
  readonly annexBlocks?: ReadonlyMap<number, readonly number[]>;
  /** Consent of third parties, outweighing public interest, an order of law; none if absent. */
  readonly circumstances?: readonly Circumstance[];
}
