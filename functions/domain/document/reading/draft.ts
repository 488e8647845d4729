import type { Block, Part } from '../model.ts';

type Bare<B> = B extends Block ? Omit<B, 'part' | 'annex'> : never;

/** A block that does not know its part yet. */
export type BareBlock = Bare<Block>;

/** What the reader expects next. */
export type Stage = 'head' | 'body' | 'closing' | 'annexHead';

/** A text that the carrier says it carries. */
export interface Announcement {
  /** Without 《》, white space and brackets at the end. */
  readonly title: string;
  /** The carrier issues it (印发, 转发): it is the attached text even where 附件 is printed over it. */
  readonly issued: boolean;
}

/** Where in the document the reader stands. */
export interface Position {
  readonly stage: Stage;
  readonly part: Part;
  readonly annex: number;
  /** Annexes opened so far. */
  readonly annexes: number;
  /** Inside 第一条 and the like, where （一） is an item and no heading. */
  readonly inArticles: boolean;
  /** Level of the enumeration under way: its last entry ends in a full stop and is no heading. */
  readonly itemLevel: number | null;
  /** Carried texts that the carrier has named so far. */
  readonly announced: readonly Announcement[];
  /** A title has been read in this part. */
  readonly titled: boolean;
}

/** What a rule made of the lines from one place to `next`. */
export interface Reading {
  readonly blocks: readonly BareBlock[];
  readonly next: number;
  /** How the position changes before the blocks are placed. */
  readonly change?: Partial<Position>;
}

export const beginning: Position = {
  stage: 'head',
  part: 'carrier',
  annex: 0,
  annexes: 0,
  inArticles: false,
  itemLevel: null,
  announced: [],
  titled: false,
};

/** Gives a block its place. The imprint belongs to the whole document and so to the carrier. */
export function locate(block: BareBlock, { part, annex }: Position): Block {
  const ofCarrier = block.kind === 'copyRecipients' || block.kind === 'imprint';
  return ofCarrier ? { ...block, part: 'carrier', annex: 0 } : { ...block, part, annex };
}
