import { numberedAs } from '../../document/format/numbering.ts';
import type { Block, BlockKind, PolicyDocument } from '../../document/model.ts';
import { closeUp, withoutWhiteSpace } from '../../document/white-space.ts';
import type { DeltaUnit, UnitKind } from './model.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
type Located = Pick<Block, 'part' | 'annex'>;

/** What says who issues, when and to whom is no rule: it differs in every document. */
const formal: ReadonlySet<BlockKind> = new Set([
  'organMark',
  'documentNumber',
  'addressees',
  'signature',
  'date',
  'annotation',
  'annexList',
  'copyRecipients',
  'imprint',
]);

/** 本办法自……起施行 ends the document, not the clause before it. */
const closing = /^本\p{Script=Han}{2,6}自.{0,40}(?:施行|执行|实施|生效)/u;

/** Fewer articles than this are cited in a text, not what it is built of. */
const LEAST_ARTICLES = 2;

/**
 * Divides a document into the units that are compared: articles with all that belongs to them; in
 * parts without articles the numbered clauses; else paragraphs. Tables and pictures stand alone, and
 * so does a heading that only other headings follow. The title of an annex is a unit of the annex.
 */
export function unitsOf({ blocks }: PolicyDocument): readonly DeltaUnit[] {
  const units: Draft[] = [];
  const articled = regionsOfArticles(blocks);
  let headings: Heading[] = [];
  let region = '';
  for (const [index, block] of blocks.entries()) {
    if (regionOf(block) !== region) {
      region = regionOf(block);
      headings = [];
    }
    if (formal.has(block.kind)) continue;
    if (block.kind === 'annexMark' || block.kind === 'title') {
      openAnnex(units, block, index);
      continue;
    }
    const own = block.kind === 'heading' && opens(block, articled.has(region)) ? block : null;
    if (own === null && takenUp(units.at(-1), block, index)) continue;
    if (own !== null) headings = headings.filter((above) => rank(above) < rank(own));
    units.push(draftOf(block, own, index, headings));
    if (own !== null && numberedAs(own) !== 'article') headings.push(own);
  }
  return units.map(({ texts, labelled: _, ...unit }) => ({ ...unit, text: texts.join('\n') }));
}

/** Units of one region stand beside each other first: the body, or one annex. */
export function regionOf({ part, annex }: Located): string {
  return part === 'annex' ? `annex:${annex}` : 'text';
}

interface Draft extends Omit<DeltaUnit, 'text' | 'kind' | 'blocks' | 'label'> {
  kind: UnitKind;
  label: string | null;
  blocks: number;
  readonly texts: string[];
  /** Takes the paragraphs that follow it. */
  readonly labelled: boolean;
}

function regionsOfArticles(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || numberedAs(block) !== 'article') continue;
    counts.set(regionOf(block), (counts.get(regionOf(block)) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= LEAST_ARTICLES).map(([region]) => region),
  );
}

/** Among articles, numbers are what an article enumerates. */
function opens(heading: Heading, articles: boolean): boolean {
  return !articles || numberedAs(heading) !== 'number';
}

function rank(heading: Heading): number {
  return numberedAs(heading) === 'article' ? 3 : heading.level;
}

/** What follows an article or a clause belongs to it, up to the next number. */
function takenUp(last: Draft | undefined, block: Block, index: number): boolean {
  if (last === undefined || !last.labelled || regionOf(last) !== regionOf(block)) return false;
  if (block.kind === 'table' || block.kind === 'figure' || closing.test(block.text)) return false;
  last.blocks = index - last.block + 1;
  last.texts.push(block.text.trim());
  if (last.kind === 'heading') last.kind = 'clause';
  return true;
}

function draftOf(
  block: Block,
  own: Heading | null,
  index: number,
  above: readonly Heading[],
): Draft {
  const { part, annex } = block;
  const standing = closing.test(block.text) ? [] : above;
  const path = standing.map(({ text, headingLength }) =>
    text.slice(0, headingLength).trim().replaceAll(/\s+/gu, ' '),
  );
  const base = { path, part, annex, block: index, blocks: 1 };
  if (own !== null) {
    const label = own.numbering === '' ? null : withoutWhiteSpace(own.numbering);
    const text = own.text.slice(own.numbering.length).trim();
    return { ...base, kind: kindOfHeading(own), label, texts: [text], labelled: true };
  }
  const kind = block.kind === 'table' || block.kind === 'figure' ? block.kind : 'paragraph';
  const text = block.kind === 'table' ? textOfTable(block) : block.text.trim();
  return { ...base, kind, label: null, texts: [text], labelled: false };
}

function kindOfHeading(heading: Heading): UnitKind {
  if (numberedAs(heading) === 'article') return 'article';
  const { headingLength, text } = heading;
  const isSentence = headingLength < text.length || /[。；;！？]$/u.test(text);
  return isSentence ? 'clause' : 'heading';
}

/** A line for each row, so that what changed in one is seen in it. */
function textOfTable({ rows }: Extract<Block, { kind: 'table' }>): string {
  return rows.map((row) => row.map(({ text }) => closeUp(text)).join(' | ')).join('\n');
}

/** The title of the document itself is no unit: it is told with the facts of the document. */
function openAnnex(units: Draft[], block: Block, index: number): void {
  if (block.annex === 0) return;
  const text = closeUp(block.text);
  const last = units.at(-1);
  const opened = last?.kind === 'heading' && last.annex === block.annex && !last.labelled;
  if (block.kind === 'title' && opened && last.blocks === index - last.block) {
    last.blocks += 1;
    last.texts.push(text);
    return;
  }
  const mark = block.kind === 'annexMark';
  const { part, annex } = block;
  units.push({
    kind: 'heading',
    label: mark ? withoutWhiteSpace(text).replace(/[:：]$/u, '') : null,
    path: [],
    part,
    annex,
    block: index,
    blocks: 1,
    texts: mark ? [] : [text],
    labelled: false,
  });
}
