import { z } from 'zod';
import { type BoardFilter, boardFilterSchema } from '../../application/obligations/board-filter.ts';
import { departmentIdSchema, type Person, type Role } from '../../domain/kernel/people.ts';

/** What the address of the board asks for. */
export interface BoardQuery {
  readonly filter: BoardFilter;
  readonly page: number;
  /** True where nobody chose a department and the reader's own is shown. */
  readonly ownByDefault: boolean;
}

/** Those who watch over all departments or decide for them see all of them first. */
const allSeeing: readonly Role[] = [
  'supervisor',
  'administrator',
  'disclosureReviewer',
  'privacyReviewer',
  'signingOfficer',
  'gazetteEditor',
  'chiefEditor',
];

const EVERY = 'all';
const pageSchema = z.coerce.number().int().min(1).max(50_000);

/** A form without scripts sends empty fields; what is no filter is none. */
export function boardQueryOf(url: URL, person: Person): BoardQuery {
  const { searchParams } = url;
  const one = (name: string) => {
    const value = searchParams.get(name);
    return value === null || value === '' ? undefined : value;
  };
  const many = (name: string) => searchParams.getAll(name).filter((value) => value !== '');
  const chosen = one('department');
  const ownByDefault =
    chosen === undefined && !person.roles.some((role) => allSeeing.includes(role));
  const asked = departmentIdSchema.safeParse(chosen);
  const department = ownByDefault ? person.department : chosen === EVERY ? undefined : asked.data;
  const [stream, text] = [one('stream'), one('text')];
  const filter = boardFilterSchema.safeParse({
    standing: many('standing'),
    kind: many('kind'),
    ...(department === undefined ? {} : { department }),
    ...(stream === undefined ? {} : { stream }),
    ...(text === undefined ? {} : { text }),
  });
  const page = pageSchema.safeParse(one('page'));
  return {
    filter: filter.success ? filter.data : boardFilterSchema.parse({}),
    page: page.success ? page.data : 1,
    ownByDefault,
  };
}

/** The address of the board with what is asked for and what is to be different. */
export function boardAddress(
  path: string,
  filter: BoardFilter,
  other: Partial<BoardFilter> & { readonly page?: number } = {},
): string {
  const { page, ...changed } = other;
  const { standing, kind, department, stream, text } = { ...filter, ...changed };
  const query = new URLSearchParams();
  for (const value of standing) query.append('standing', value);
  for (const value of kind) query.append('kind', value);
  query.append('department', department ?? EVERY);
  if (stream !== undefined) query.append('stream', stream);
  if (text !== undefined) query.append('text', text);
  if (page !== undefined) query.append('page', String(page));
  return `${path}?${query}`;
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
