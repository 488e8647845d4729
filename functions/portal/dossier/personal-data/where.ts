import type { FormValues } from '../../forms/form-values.ts';
import { everything, type Filter } from '../../static/review/model.mjs';

/** Where in a review its reader is: what is filtered, which page, which candidate. */
export interface Where {
  readonly filter: Readonly<Filter>;
  /** From 0. */
  readonly number: number;
  readonly at: string | null;
}

const names = ['state', 'type', 'part', 'role', 'doubt'] as const;
const MOST_CHARACTERS = 200;

/** From an address, which never holds what is searched for. */
export function whereOfQuery(asked: (name: string) => string | undefined): Where {
  const filter = Object.fromEntries(names.map((name) => [name, bounded(asked(name))]));
  return {
    filter: { ...everything, ...filter },
    number: numberOf(asked('page')),
    at: asked('at') === undefined ? null : bounded(asked('at')),
  };
}

/** From the filter's own form. */
export function whereOfFilter(values: FormValues): Where {
  const { filter, number } = whereOfQuery((name) => values.text(name));
  return { filter: { ...filter, q: bounded(values.text('q')) }, number, at: null };
}

/** From the form of an act, which says from where it was sent. */
export function whereOfAct(values: FormValues): Where {
  const back = (name: string) => values.text(`back.${name}`);
  const { filter, number } = whereOfQuery(back);
  const at = back('at');
  return {
    filter: { ...filter, q: bounded(back('q')) },
    number,
    at: at === '' ? null : bounded(at),
  };
}

function bounded(text: string | undefined): string {
  return (text ?? '').slice(0, MOST_CHARACTERS);
}

function numberOf(text: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) - 1 : 0;
}
