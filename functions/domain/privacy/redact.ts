import { type WithholdingGround, withholdingGrounds } from '../disclosure/grounds.ts';
import type { Severance } from '../disclosure/severance.ts';
import { type Block, type PolicyDocument, policyDocumentSchema } from '../document/model.ts';
import type { Candidate } from './candidates.ts';
import type { PrivacyDecision } from './decisions.ts';
import type { DocumentCandidate } from './document-candidates.ts';
import type { DocumentPart } from './document-text.ts';
import { type Edit, edited } from './edits.ts';
import { masked } from './operators.ts';
import { assignPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { redactedFacts } from './redacted-facts.ts';

/** What the two gates decided about the parts of one package. */
export interface PackageDecisions {
  readonly candidates: readonly DocumentCandidate[];
  readonly decisions: readonly PrivacyDecision[];
  readonly severed: readonly Severance[];
}

/**
 * The public models of a package: the values are gone from every field, and stand-ins are the
 * same in all parts. Candidates without a decision are masked, so that an omission cannot leak.
 */
export function redactPackage(
  parts: readonly DocumentPart[],
  { candidates, decisions, severed }: PackageDecisions,
): ReadonlyMap<string, PolicyDocument> {
  const doomed = maskedOnly(candidates, decisions);
  const documents = new Map(parts.map(({ part, document }) => [part, document]));
  const names = doomed.filter(({ type }) => type === 'person');
  const pseudonyms = assignPseudonyms(
    parts.flatMap(({ part }) =>
      names.filter((one) => one.part === part).map((one) => markedText(one, documents.get(part))),
    ),
  );
  return new Map(
    parts.map(({ part, document }) => {
      const own = doomed.filter((candidate) => candidate.part === part);
      const cuts = severed.filter((severance) => severance.part === part);
      return [part, redacted(document, own, cuts, pseudonyms)];
    }),
  );
}

/** One part on its own: all candidates and severances given are its. */
export function redactDocument(
  document: PolicyDocument,
  candidates: readonly DocumentCandidate[],
  decisions: readonly PrivacyDecision[],
  severed: readonly Severance[],
): PolicyDocument {
  const doomed = maskedOnly(candidates, decisions);
  const names = doomed.filter(({ type }) => type === 'person');
  const pseudonyms = assignPseudonyms(names.map((candidate) => markedText(candidate, document)));
  return redacted(document, doomed, severed, pseudonyms);
}

/** A plain text, for example a line of the interpretation plan. */
export function redactText(
  text: string,
  candidates: readonly Candidate[],
  decisions: readonly PrivacyDecision[],
): string {
  const doomed = maskedOnly(candidates, decisions);
  const valueAt = ({ start, end }: Candidate): string => text.slice(start, end);
  const pseudonyms = assignPseudonyms(
    doomed.filter(({ type }) => type === 'person').map((candidate) => valueAt(candidate)),
  );
  const edits = doomed.map((candidate) => ({
    start: candidate.start,
    end: candidate.end,
    text: masked(candidate.type, valueAt(candidate), pseudonyms),
  }));
  return edited(text, edits).text;
}

function maskedOnly<C extends Candidate>(
  candidates: readonly C[],
  decisions: readonly PrivacyDecision[],
): readonly C[] {
  const shown = new Set(
    decisions.filter(({ decision }) => decision !== 'mask').map(({ candidate }) => candidate),
  );
  return candidates.filter(({ id }) => !shown.has(id));
}

/** The words that a candidate marks in its document. */
export function markedText(
  candidate: DocumentCandidate,
  document: PolicyDocument | undefined,
): string {
  const block = document?.blocks[candidate.block];
  if (block === undefined) return '';
  const { cell } = candidate;
  const text =
    cell !== null && block.kind === 'table'
      ? (block.rows[cell.row]?.[cell.column]?.text ?? '')
      : block.text;
  return text.slice(candidate.start, candidate.end);
}

function redacted(
  document: PolicyDocument,
  candidates: readonly DocumentCandidate[],
  severed: readonly Severance[],
  pseudonyms: Pseudonyms,
): PolicyDocument {
  const editsByPlace = new Map<string, Edit[]>();
  const replacements = new Map<string, string>();
  for (const candidate of candidates) {
    const value = markedText(candidate, document);
    const text = masked(candidate.type, value, pseudonyms);
    const place = placeOf(candidate.block, candidate.cell);
    const edits = editsByPlace.get(place) ?? [];
    edits.push({ start: candidate.start, end: candidate.end, text });
    editsByPlace.set(place, edits);
    replacements.set(value, text);
  }
  const grounds = new Map(
    severed.flatMap(({ blocks, ground }) =>
      blocks
        .flatMap((block) => [block, ...notesOf(document, block)])
        .map((block) => [block, withholdingGrounds[ground]] as const),
    ),
  );
  const blocks = document.blocks
    .map((block, index) => redactedBlock(block, index, editsByPlace))
    .flatMap((block, index) => severedBlock(block, index, document, grounds));
  return policyDocumentSchema.parse(redactedFacts(document, blocks, replacements));
}

/** The notes that stand after a block explain it, and would tell what was cut out of it. */
function notesOf({ blocks }: PolicyDocument, index: number): readonly number[] {
  const notes: number[] = [];
  for (let at = index + 1; blocks[at]?.kind === 'footnote'; at += 1) notes.push(at);
  return notes;
}

function placeOf(block: number, cell: DocumentCandidate['cell']): string {
  return cell === null ? `${block}` : `${block}/${cell.row}/${cell.column}`;
}

function redactedBlock(
  block: Block,
  index: number,
  edits: ReadonlyMap<string, readonly Edit[]>,
): Block {
  if (block.kind === 'table') {
    const rows = block.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const own = edits.get(placeOf(index, { row, column })) ?? [];
        return { ...cell, text: edited(cell.text, own).text };
      }),
    );
    // The joined text is made anew, in the order in which the model defines it.
    return { ...block, rows, text: rows.flatMap((row) => row.map(({ text }) => text)).join('\n') };
  }
  const own = edits.get(placeOf(index, null));
  if (own === undefined) return block;
  const changed = edited(block.text, own);
  if (block.kind === 'footnote') {
    // Authors give notes signs of their own, which repeat what the text says.
    const mark = changed.text.slice(0, changed.at(block.mark.length));
    return { ...block, text: changed.text, mark: mark === '' ? '*' : mark };
  }
  if (block.kind !== 'heading') return { ...block, text: changed.text };
  const numbered = own.every(({ start }) => start >= block.numbering.length);
  return {
    ...block,
    text: changed.text,
    numbering: numbered
      ? block.numbering
      : changed.text.slice(0, changed.at(block.numbering.length)),
    headingLength: changed.at(block.headingLength),
  };
}

/** A run of blocks that stay back for one reason is told once. */
function severedBlock(
  block: Block,
  index: number,
  document: PolicyDocument,
  grounds: ReadonlyMap<number, WithholdingGround>,
): readonly Block[] {
  const ground = grounds.get(index);
  if (ground === undefined) return [block];
  const before = document.blocks[index - 1];
  const continues =
    grounds.get(index - 1)?.citation.clause === ground.citation.clause &&
    before?.part === block.part &&
    before.annex === block.annex;
  if (continues) return [];
  const text = severanceStatement(ground);
  return [{ part: block.part, annex: block.annex, kind: 'paragraph', text }];
}

/** What a reader sees where a passage was cut (条例 art. 37 asks for the legal basis). */
export function severanceStatement(ground: WithholdingGround): string {
  return `（此处依据《中华人民共和国政府信息公开条例》${ground.citation.clause}不予公开）`;
}
