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
  /** The words of the title without a stop at their end; empty where there is none. */
  readonly titleText: string;
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
  const titleText = title === null ? '' : withoutStop(title.block.text);
  const kinds = title === null ? noKinds : kindsOfTitle(titleText);
  return { document, context, blocks, carrier, title, titleText, kinds, kind: kinds.carrier };
}

const HEAD_BLOCKS = 12;
const LONGEST_TITLE = 200;

function withoutStop(text: string): string {
  return text.replace(/[\s。；，、.;,]+$/u, '');
}

/** A title that is too long, or stopped like a sentence, for the reader to take it for one. */
function longTitle(carrier: readonly Placed[]): Placed | null {
  const isTitle = ({ block: { kind, text } }: Placed) => {
    if (kind !== 'paragraph' || text.length > LONGEST_TITLE) return false;
    const words = withoutStop(text);
    if (words.includes('。') || !/^.{0,60}关于/u.test(words)) return false;
    return kindsOfTitle(words).carrier !== null;
  };
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
