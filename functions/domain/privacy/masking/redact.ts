import type { Severance } from '../../disclosure/severance.ts';
import { type PolicyDocument, policyDocumentSchema } from '../../document/model.ts';
import type { Candidate } from '../candidates.ts';
import type { PrivacyDecision } from '../decisions.ts';
import type { DocumentCandidate } from '../package/document-candidates.ts';
import type { DocumentPart } from '../package/document-text.ts';
import { edited } from './edits.ts';
import { assignPseudonyms, type Naming } from './pseudonyms.ts';
import { editsByPlace, redactedBlock } from './redacted-blocks.ts';
import { redactedFacts } from './redacted-facts.ts';
import { severed } from './severed-blocks.ts';
import { type StandIns, standInOf, standInsFor } from './stand-ins.ts';

/** What the two gates decided about the parts of one package. */
export interface PackageDecisions {
  readonly candidates: readonly DocumentCandidate[];
  readonly decisions: readonly PrivacyDecision[];
  readonly severed: readonly Severance[];
  /** What earlier publications of the dossier called people. */
  readonly published?: readonly Naming[] | undefined;
}

/**
 * The public models of a package: the values are gone from every field, and stand-ins are the
 * same in all parts. Candidates without a decision are masked, so that an omission cannot leak.
 */
export function redactPackage(
  parts: readonly DocumentPart[],
  { candidates, decisions, severed: cuts, published }: PackageDecisions,
): ReadonlyMap<string, PolicyDocument> {
  const doomed = maskedAmong(candidates, decisions);
  const standIns = standInsFor(parts, doomed, published);
  const byPart = Map.groupBy(doomed, ({ part }) => part);
  return new Map(
    parts.map(({ part, document }) => {
      const own = cuts.filter((severance) => severance.part === part);
      return [part, redacted(document, byPart.get(part) ?? [], own, standIns)];
    }),
  );
}

/** One part on its own: all candidates and severances given are its. */
export function redactDocument(
  document: PolicyDocument,
  candidates: readonly DocumentCandidate[],
  decisions: readonly PrivacyDecision[],
  cuts: readonly Severance[],
): PolicyDocument {
  const doomed = maskedAmong(candidates, decisions);
  const part = candidates[0]?.part ?? 'document';
  return redacted(document, doomed, cuts, standInsFor([{ part, document }], doomed));
}

/** A plain text, for example a line of the interpretation plan. */
export function redactText(
  text: string,
  candidates: readonly Candidate[],
  decisions: readonly PrivacyDecision[],
): string {
  const doomed = maskedAmong(candidates, decisions);
  const valueAt = ({ start, end }: Candidate): string => text.slice(start, end);
  const names = doomed.filter(({ type }) => type === 'person').map(valueAt);
  const pseudonyms = assignPseudonyms(names, [text]);
  const edits = doomed.map((candidate) => ({
    start: candidate.start,
    end: candidate.end,
    text: standInOf(candidate, valueAt(candidate), pseudonyms),
  }));
  return edited(text, edits).text;
}

/** Candidates that are not shown; a value over several passages is shown as a whole or not. */
export function maskedAmong<C extends Candidate & { readonly group?: string | undefined }>(
  candidates: readonly C[],
  decisions: readonly PrivacyDecision[],
): readonly C[] {
  const shown = new Set(
    decisions.filter(({ decision }) => decision !== 'mask').map(({ candidate }) => candidate),
  );
  const doomed = new Set(
    candidates.filter(({ id }) => !shown.has(id)).map(({ id, group = id }) => group),
  );
  return candidates.filter(({ id, group = id }) => doomed.has(group));
}

function redacted(
  document: PolicyDocument,
  doomed: readonly DocumentCandidate[],
  cuts: readonly Severance[],
  standIns: StandIns,
): PolicyDocument {
  if (doomed.length === 0 && cuts.length === 0) return document;
  const edits = editsByPlace(doomed, standIns);
  const whole = document.blocks.map((block, index) => redactedBlock(block, index, edits));
  const blocks = severed(document, whole, cuts);
  return policyDocumentSchema.parse(redactedFacts(document, whole, blocks, edits));
}
