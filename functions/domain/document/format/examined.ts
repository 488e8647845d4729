import {
  type DocumentKind,
  endsWithKind,
  kindsOfTitle,
  type TitleKinds,
} from '../document-kind.ts';
import type { Block, BlockKind, PolicyDocument } from '../model.ts';
import type { FormatContext } from './finding.ts';

/** A block and where it stands in the document. */
export interface Placed<B extends Block = Block> {
  readonly at: number;
  readonly block: B;
}

/** A document as the rules look at it. */
export interface Examined {
  readonly document: PolicyDocument;
  readonly context: FormatContext;
  readonly blocks: readonly Placed[];
  /** Blocks of the document itself, without the text that it carries and the annexes. */
  readonly carrier: readonly Placed[];
  /** The title of the document itself; null when it has none. */
  readonly title: Placed | null;
  readonly kinds: TitleKinds;
  readonly kind: DocumentKind | null;
}

const noKinds: TitleKinds = { carrier: null, attached: null, attachedTitle: null };

export function examine(document: PolicyDocument, context: FormatContext): Examined {
  const blocks = document.blocks.map((block, at) => ({ at, block }));
  const carrier = blocks.filter(({ block }) => block.part === 'carrier');
  const titles = carrier.filter(({ block }) => block.kind === 'title');
  const named = titles.findLast(({ block }) => endsWithKind(block.text)) ?? titles[0];
  const title = named ?? longTitle(carrier);
  const kinds = title === null ? noKinds : kindsOfTitle(title.block.text);
  return { document, context, blocks, carrier, title, kinds, kind: kinds.carrier };
}

const HEAD_BLOCKS = 12;
const LONGEST_TITLE = 200;

/** A title that is too long for the reader of documents to take it for one. */
function longTitle(carrier: readonly Placed[]): Placed | null {
  const isTitle = ({ block: { kind, text } }: Placed) =>
    kind === 'paragraph' &&
    text.length <= LONGEST_TITLE &&
    !text.includes('。') &&
    kindsOfTitle(text).carrier !== null &&
    /^.{0,60}关于/u.test(text);
  return carrier.slice(0, HEAD_BLOCKS).find(isTitle) ?? null;
}

export function ofKind<Kind extends BlockKind>(
  placed: readonly Placed[],
  kind: Kind,
): readonly Placed<Extract<Block, { kind: Kind }>>[] {
  return placed.filter(
    (one): one is Placed<Extract<Block, { kind: Kind }>> => one.block.kind === kind,
  );
}

/** The blocks of one text: the carrier, the carried text, or an annex. */
export function textsOf({ blocks }: Examined): readonly (readonly Placed[])[] {
  const texts = new Map<string, Placed[]>();
  for (const placed of blocks) {
    const key = `${placed.block.part}${placed.block.annex}`;
    const text = texts.get(key) ?? [];
    text.push(placed);
    texts.set(key, text);
  }
  return [...texts.values()];
}
