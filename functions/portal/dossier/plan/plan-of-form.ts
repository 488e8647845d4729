import type { FormValues } from '../../forms/form-values.ts';

const KEY = /^plan\.materials\.(\d+)\.key$/;

/** Rows of a sent plan form, by number; a row that is marked to be dropped is left out. */
export function rowsOf(values: FormValues): readonly number[] {
  return values
    .names()
    .flatMap((name) => KEY.exec(name)?.[1] ?? [])
    .map(Number)
    .filter((row) => !values.checked(`plan.materials.${row}.drop`))
    .toSorted((a, b) => a - b);
}

/** The plan as the form states it; a row without a title and a key was left empty. */
export function planOf(values: FormValues) {
  const audience = values.text('plan.audience').trim();
  return {
    outline: values.lines('plan.outline'),
    audience: audience === '' ? null : audience,
    materials: rowsOf(values)
      .filter((row) => isFilledIn(values, row))
      .map((row) => materialOf(values, row)),
  };
}

export function isFilledIn(values: FormValues, row: number): boolean {
  const text = (field: string) => values.text(`plan.materials.${row}.${field}`).trim();
  return text('title') !== '' || text('key') !== '';
}

function materialOf(values: FormValues, row: number) {
  const name = (field: string) => `plan.materials.${row}.${field}`;
  return {
    key: values.text(name('key')).trim(),
    title: values.text(name('title')),
    form: values.text(name('form')),
    phase: values.text(name('phase')),
    channels: values.all(name('channels')),
    due: dueOf(values, name),
    ...interpretersOfRow(values, name),
  };
}

/** Nobody ticked is left out: the drafting department interprets by itself then. */
function interpretersOfRow(values: FormValues, name: (field: string) => string) {
  const expert = values.text(name('expert')).trim();
  const kinds = values.all(name('interpreters'));
  if (kinds.length === 0) return {};
  return {
    interpreters: kinds.map((kind) =>
      kind === 'expert' && expert !== '' ? { kind, expert } : { kind },
    ),
  };
}

function dueOf(values: FormValues, name: (field: string) => string) {
  const kind = values.text(name('due.kind'));
  if (kind === 'workingDaysAfterPublication') {
    const days = values.text(name('due.days')).trim();
    return { kind, days: days === '' ? undefined : Number(days) };
  }
  return kind === 'onDate' ? { kind, date: values.text(name('due.date')) } : { kind };
}
