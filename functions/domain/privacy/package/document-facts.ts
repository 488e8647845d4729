import type { Block, BlockKind, PolicyDocument } from '../../document/model.ts';
import type { Edit } from '../masking/edits.ts';

/** What a document says about itself beside its blocks; titles also become names of files. */
export interface DocumentFact {
  readonly kind: 'title' | 'documentNumber' | 'issuingOrgan' | 'addressee' | 'annotation';
  readonly text: string;
  /** Its number as a text of the document: facts count on behind the blocks. */
  readonly block: number;
}

/** Where each fact is printed. */
const printedIn: Readonly<Record<DocumentFact['kind'], ReadonlySet<BlockKind>>> = {
  title: new Set(['title']),
  documentNumber: new Set(['documentNumber']),
  issuingOrgan: new Set(['organMark', 'signature']),
  addressee: new Set(['addressees']),
  annotation: new Set(['annotation']),
};

export function factsOf(document: PolicyDocument): readonly DocumentFact[] {
  const { title, documentNumber, issuingOrgan, annotation, addressees } = document;
  const facts: [DocumentFact['kind'], string | null][] = [
    ['title', title],
    ['documentNumber', documentNumber],
    ['issuingOrgan', issuingOrgan],
    ['annotation', annotation],
    ...addressees.map((addressee): [DocumentFact['kind'], string] => ['addressee', addressee]),
  ];
  return facts.flatMap(([kind, text], index) =>
    text === null ? [] : [{ kind, text, block: document.blocks.length + index }],
  );
}

/** Facts that no block of their kind repeats: a reviewer has to see them for themselves. */
export function unrepeatedFacts(document: PolicyDocument): readonly DocumentFact[] {
  const printed = printedTexts(document);
  return factsOf(document).filter((fact) => !printed(fact).text.includes(squeezed(fact.text)));
}

/** What was replaced where a fact is printed, as replacements in the fact. */
export function editsFromPrint(
  document: PolicyDocument,
  fact: DocumentFact,
  editsOf: (block: number) => readonly Edit[],
): readonly Edit[] {
  const { text, starts } = printedTexts(document)(fact);
  const from = text.indexOf(squeezed(fact.text));
  if (from < 0) return [];
  const places = placesOfUnits(fact.text);
  const edits: Edit[] = [];
  for (const [block, start] of starts) {
    const own = editsOf(block);
    if (own.length === 0) continue;
    const before = unitsBefore(document.blocks[block]?.text ?? '');
    for (const edit of own) {
      const first = Math.max(0, start + before(edit.start) - from);
      const end = Math.min(places.length, start + before(edit.end) - from);
      const startAt = places[first];
      const lastAt = places[end - 1];
      if (startAt === undefined || lastAt === undefined || first >= end) continue;
      edits.push({ start: startAt, end: lastAt + 1, text: edit.text });
    }
  }
  return edits;
}

/** The blocks of a kind as one text without spaces, and where in it each of them starts. */
interface Printed {
  readonly text: string;
  readonly starts: readonly (readonly [block: number, start: number])[];
}

function printedTexts(document: PolicyDocument): (fact: DocumentFact) => Printed {
  const made = new Map<DocumentFact['kind'], Printed>();
  return ({ kind }) => {
    const printed = made.get(kind) ?? printedOf(document.blocks, printedIn[kind]);
    made.set(kind, printed);
    return printed;
  };
}

function printedOf(blocks: readonly Block[], kinds: ReadonlySet<BlockKind>): Printed {
  const starts: [number, number][] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    if (!kinds.has(block.kind)) continue;
    const piece = squeezed(block.text);
    starts.push([index, length]);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), starts };
}

/** Titles are printed on several lines and told on one. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Offsets of the units that are no spaces. */
function placesOfUnits(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text.charAt(at))) places.push(at);
  return places;
}

/** How many units that are no spaces stand before an offset. */
function unitsBefore(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    counts[at + 1] = (counts[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1);
  }
  return (offset) => counts[Math.min(text.length, Math.max(0, offset))] ?? 0;
}
