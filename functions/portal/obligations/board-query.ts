import { z } from 'zod';
import { type BoardFilter, boardFilterSchema } from '../../application/obligations/board-filter.ts';
import { type BoardOrder, boardOrders } from '../../application/obligations/board-order.ts';
import type { Person } from '../../domain/kernel/people.ts';
import { type LocalDate, localDateSchema } from '../../domain/kernel/time.ts';
import { departmentAsked, EVERY_DEPARTMENT } from '../layout/own-department.ts';
import { type BoardShow, boardShows, shownBy } from './board-shows.ts';

/** What the address of the board asks for, as a person chose it. */
export interface BoardAsked extends Omit<BoardFilter, 'standing' | 'withinHours'> {
  readonly show: BoardShow;
  readonly order: BoardOrder;
}

export interface BoardQuery {
  readonly asked: BoardAsked;
  /** The same, with standings and days put in. */
  readonly filter: BoardFilter;
  /** What must be done now comes by its urgency, unless somebody chose an order. */
  readonly order: BoardOrder;
  readonly page: number;
  /** True where nobody chose a department and the reader's own is shown. */
  readonly ownByDefault: boolean;
}

const pageSchema = z.coerce.number().int().min(1).max(50_000).catch(1);
const orderSchema = z.enum(boardOrders).catch('owed');
const showSchema = z.enum(boardShows);
const dateSchema = localDateSchema.optional().catch(undefined);
const detailsSchema = boardFilterSchema.pick({ kind: true, stream: true, text: true });

/**
 * A form without scripts sends empty fields; what is no filter is none. The board opens on what
 * somebody must do now, but whoever asks for something in particular gets it however it stands.
 */
export function boardQueryOf(url: URL, person: Person, today: LocalDate): BoardQuery {
  const given = (name: string) =>
    url.searchParams.getAll(name).filter((value) => value.trim() !== '');
  const one = (name: string) => given(name)[0];
  const { department, ownByDefault } = departmentAsked(one('department'), person);
  const [stream, text] = [one('stream'), one('text')];
  const parsed = detailsSchema.safeParse({
    kind: given('kind'),
    ...(stream === undefined ? {} : { stream }),
    ...(text === undefined ? {} : { text }),
  });
  const details = parsed.success ? parsed.data : { kind: [] };
  const [from, to] = [dateSchema.parse(one('from')), dateSchema.parse(one('to'))];
  const particular = { ...details, from, to };
  const isParticular = Object.values(particular).some((value) => value?.length);
  const show = showSchema.catch(isParticular ? 'all' : 'now').parse(one('show'));
  const asked = { ...particular, department, show, order: orderSchema.parse(one('order')) };
  const { order: _order, show: _show, ...filter } = asked;
  return {
    asked,
    filter: { ...filter, ...shownBy(show, today, { from, to }) },
    order: show === 'now' && asked.order === 'owed' ? 'urgent' : asked.order,
    page: pageSchema.parse(one('page')),
    ownByDefault,
  };
}

type Different = Partial<BoardAsked> & { readonly page?: number };

/** The list of the board with what is asked for and what is to be different. */
export function boardAddress(asked: BoardAsked, different: Different = {}): string {
  return `/portal/obligations?${queryOf({ ...asked, ...different })}#list`;
}

/** All that is asked for, as a file. */
export function boardFileAddress(asked: BoardAsked, ending: 'csv' | 'json'): string {
  return `/portal/obligations.${ending}?${queryOf(asked)}`;
}

function queryOf(asked: BoardAsked & { readonly page?: number }): URLSearchParams {
  const { show, kind, department, order, page, ...rest } = asked;
  const query = new URLSearchParams({ show, department: department ?? EVERY_DEPARTMENT });
  for (const value of kind) query.append('kind', value);
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.append(name, value);
  }
  if (order !== 'owed') query.append('order', order);
  if (page !== undefined) query.append('page', String(page));
  return query;
}

/** The page of one obligation. */
export function obligationAddress(row: {
  readonly stream: string;
  readonly kind: string;
  readonly subject: string;
  readonly startsAt: string;
}): string {
  const { stream, kind, subject, startsAt } = row;
  return `/portal/obligations/one?${new URLSearchParams({ stream, kind, subject, startsAt })}`;
}
