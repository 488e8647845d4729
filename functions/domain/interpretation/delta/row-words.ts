import { type ComparedPart, compareTexts } from '../comparison/changed-words.ts';
import { simplified } from '../passages/simplified.ts';
import type { DeltaRow, DeltaUnit } from './model.ts';
import type { ReferencePair } from './references.ts';
import { withFollowingKept } from './renumbering.ts';
import { changesAllowed } from './word-budget.ts';

/** A row before its words are compared. */
export interface Row extends Omit<DeltaRow, 'words' | 'references'> {
  readonly edited: boolean;
  readonly references: readonly ReferencePair[];
}

/** Marks what was dropped and inserted in the rows whose words differ. */
export function withWords(rows: readonly Row[]): DeltaRow[] {
  const texts = rows.map(({ old, new: fresh }) => [textOf(old), textOf(fresh)] as const);
  const most = changesAllowed(
    rows.flatMap(({ edited }, at) => (edited ? [texts[at]?.join('').length ?? 0] : [])),
  );
  return rows.map(({ edited, references: pairs, ...row }, at) => {
    const [old, fresh] = texts[at] ?? ['', ''];
    const references = changesOf(pairs, old, fresh);
    if (!edited) return { ...row, references, words: null };
    const compared = compareTexts(simplified(old), simplified(fresh), most);
    const shown = (side: 'old' | 'new', written: string) =>
      visible(withFollowingKept(asWritten(compared[side], written), pairs, side));
    return { ...row, references, words: { old: shown('old', old), new: shown('new', fresh) } };
  });
}

/** Each change of a reference once, however often the text has it. */
function changesOf(
  pairs: readonly ReferencePair[],
  old: string,
  fresh: string,
): DeltaRow['references'] {
  const changes = pairs.map(({ old: before, new: after, follows }) => ({
    old: old.slice(before.start, before.end),
    new: fresh.slice(after.start, after.end),
    follows,
  }));
  return [...new Map(changes.map((one) => [`${one.old}\n${one.new}`, one])).values()];
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

/** The texts of units as one, a line for each. */
export function textOf(units: readonly DeltaUnit[]): string {
  return units.map(({ text }) => text).join('\n');
}
