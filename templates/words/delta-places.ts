import type { DeltaRow, DeltaUnit } from '../../functions/domain/interpretation/delta/model.ts';
import {
  deltaKindNames,
  movedAndChanged,
  referencesFollow,
  referencesLeadElsewhere,
  unitKindNames,
} from './delta.ts';
import type { Words } from './words.ts';

/**
 * What became of a row, with what was only moved told from what was moved and changed, and a change of
 * references told from a change of words.
 */
export function changeName({ kind, words, references }: DeltaRow): Words {
  if (kind === 'moved' && words !== null) return movedAndChanged;
  if (kind === 'renumbered' && references.length > 0) return referencesFollow;
  if (kind === 'changed' && words === null) return referencesLeadElsewhere;
  return deltaKindNames[kind];
}

/** 第五条→第六条, of those that lead to another article now; empty without one. */
export function referencesElsewhere({ references }: DeltaRow): string {
  return references
    .filter(({ follows }) => !follows)
    .map((one) => (one.old === one.new ? one.old : `${one.old}→${one.new}`))
    .join('、');
}

/** 第五条 where the number stands; 第五条、第六条→第八条 where it does not. */
export function placeOfRow({ old, new: fresh }: DeltaRow): string {
  const [before, after] = [labelsOf(old), labelsOf(fresh)];
  if (before === after || before === '') return after;
  return after === '' ? before : `${before}→${after}`;
}

export function labelsOf(units: readonly DeltaUnit[]): string {
  return units.map(labelOf).join('、');
}

/** 二（一）: a clause is numbered anew under each heading, an article through the whole document. */
function within(path: readonly string[], label: string): string {
  const own = label.replace(/[、.．]$/u, '');
  if (/^[第附]/u.test(own)) return own;
  const above = path.map((heading) => number.exec(heading)?.[0] ?? '');
  return `${above.join('')}${own}`;
}

const number =
  /^(?:[一二三四五六七八九十百]{1,5}(?=[、．.])|[（(][一二三四五六七八九十百\d]{1,5}[）)]|\d{1,3}(?=[.．、]))/u;

/** The number, within an annex after its mark; else the heading above, or what kind of thing it is. */
function labelOf({ label, path, kind, annex }: DeltaUnit): string {
  const own = within(path, label ?? unitKindNames[kind].zh);
  return annex === 0 || own.startsWith('附') ? own : `附件${annex} ${own}`;
}
