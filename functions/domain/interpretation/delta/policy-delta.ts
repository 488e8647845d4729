import type { PolicyDocument } from '../../document/model.ts';
import { documentPublicTitle } from '../../document/public-title.ts';
import { type ComparedPart, compareTexts } from '../comparison/changed-words.ts';
import { simplified } from '../passages/simplified.ts';
import { align, type Link } from './alignment.ts';
import { figureChanges } from './figure-changes.ts';
import { sameWords } from './identical.ts';
import { inOtherLanguage } from './language.ts';
import {
  type DeltaKind,
  type DeltaRow,
  type DeltaState,
  type DeltaUnit,
  deltaKinds,
  type PolicyDelta,
} from './model.ts';
import { unitsOf } from './units.ts';
import { changesAllowed } from './word-budget.ts';

/** Longer documents than these are no policy that somebody compares: some thousand pages. */
const MOST_UNITS = 20_000;
const MOST_CHARACTERS = 4_000_000;
/** Two documents that share less have no history in common. */
const LEAST_COMMON = 0.12;

/**
 * 新旧政策差异: sets a document beside the one that it replaces, unit by unit, with the words and the
 * figures that changed. It depends on nothing but the two texts, and takes little more than linear
 * time. Where the two cannot be compared, `state` says why and there are no rows.
 */
export function policyDelta(old: PolicyDocument, fresh: PolicyDocument): PolicyDelta {
  const [before, after] = [unitsOf(old), unitsOf(fresh)];
  const facts = { old: factsOf(old, before), new: factsOf(fresh, after) };
  const without = (state: DeltaState): PolicyDelta => {
    return { state, ...facts, counts: countsOf([]), rows: [] };
  };
  const [oldText, newText] = [textOf(before), textOf(after)];
  if (oldText.trim() === '' || newText.trim() === '') return without('empty');
  if (Math.max(before.length, after.length) > MOST_UNITS) return without('tooLong');
  if (Math.max(oldText.length, newText.length) > MOST_CHARACTERS) return without('tooLong');
  if (inOtherLanguage(oldText, newText)) return without('otherLanguage');
  const { links, common } = align({ old: before, new: after });
  if (common < LEAST_COMMON) return without('unrelated');
  const rows = withWords(links.map((link) => rowOf(link, before, after)));
  const identical = rows.every(({ kind }) => kind === 'unchanged');
  return { state: identical ? 'identical' : 'compared', ...facts, counts: countsOf(rows), rows };
}

interface Row extends Omit<DeltaRow, 'words'> {
  readonly edited: boolean;
}

function rowOf(link: Link, before: readonly DeltaUnit[], after: readonly DeltaUnit[]): Row {
  const old = link.old.flatMap((at) => before[at] ?? []);
  const fresh = link.new.flatMap((at) => after[at] ?? []);
  const oneSided = { old, new: fresh, edited: false, figures: [] };
  if (old.length === 0) return { kind: 'new', ...oneSided };
  if (fresh.length === 0) return { kind: 'dropped', ...oneSided };
  const edited = !sameWords(textOf(old), textOf(fresh));
  return {
    kind: kindOf(link, old, fresh, edited),
    old,
    new: fresh,
    edited,
    figures: edited ? [...figureChanges(old, fresh)] : [],
  };
}

/** Marks what was dropped and inserted in the rows whose words differ. */
function withWords(rows: readonly Row[]): DeltaRow[] {
  const texts = rows.map(({ old, new: fresh }) => [textOf(old), textOf(fresh)] as const);
  const most = changesAllowed(
    rows.flatMap(({ edited }, at) => (edited ? [texts[at]?.join('').length ?? 0] : [])),
  );
  return rows.map(({ edited, ...row }, at) => {
    const [old, fresh] = texts[at] ?? ['', ''];
    if (!edited) return { ...row, words: null };
    const compared = compareTexts(simplified(old), simplified(fresh), most);
    return {
      ...row,
      words: {
        old: visible(asWritten(compared.old, old)),
        new: visible(asWritten(compared.new, fresh)),
      },
    };
  });
}

/** The parts of a text that was compared in simplified characters, as they were written. */
function asWritten(parts: readonly ComparedPart[], written: string): ComparedPart[] {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.text.length;
    return { ...part, text: written.slice(start, end) };
  });
}

/** A line that ends elsewhere is no change of words. */
function visible(parts: readonly ComparedPart[]): ComparedPart[] {
  return parts.map((part) => (part.text.trim() === '' ? { ...part, kind: 'kept' } : part));
}

function kindOf(
  { moved }: Link,
  old: readonly DeltaUnit[],
  fresh: readonly DeltaUnit[],
  edited: boolean,
): DeltaKind {
  if (fresh.length > 1) return 'split';
  if (old.length > 1) return 'merged';
  if (moved) return 'moved';
  if (edited) return 'changed';
  return old[0]?.label === fresh[0]?.label ? 'unchanged' : 'renumbered';
}

function textOf(units: readonly DeltaUnit[]): string {
  return units.map(({ text }) => text).join('\n');
}

function factsOf(document: PolicyDocument, units: readonly DeltaUnit[]): PolicyDelta['old'] {
  const { documentNumber } = document;
  return { title: documentPublicTitle(document), documentNumber, units: units.length };
}

function countsOf(rows: readonly DeltaRow[]): Record<DeltaKind, number> {
  const count = (kind: DeltaKind) => rows.filter((row) => row.kind === kind).length;
  return Object.fromEntries(deltaKinds.map((kind) => [kind, count(kind)])) as Record<
    DeltaKind,
    number
  >;
}
