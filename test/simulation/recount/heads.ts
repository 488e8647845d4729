import { z } from 'zod';
import type { ExportedEvent } from './read-export.ts';

const named = { department: z.string(), term: z.number() };
const schemas = {
  HeadAppointed: z.object({ ...named, from: z.string() }),
  HeadLeft: z.object({ ...named, until: z.string() }),
  HeadTermCorrected: z.object({ ...named, from: z.string(), until: z.string().nullable() }),
} as const;

interface Term {
  readonly from: string;
  readonly until: string | null;
}

/** Whether the register, as it was put right last, has somebody at the head of a department on a day. */
export function hasHead(
  events: readonly ExportedEvent[],
  department: string,
  day: string,
): boolean {
  return [...termsOf(events, department).values()].some(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );
}

function termsOf(events: readonly ExportedEvent[], department: string): ReadonlyMap<number, Term> {
  const terms = new Map<number, Term>();
  for (const { type, data } of events) {
    const schema = schemas[type as keyof typeof schemas];
    if (schema === undefined || data.department !== department) continue;
    const { term, ...said } = schema.parse(data);
    const before = terms.get(term) ?? { from: '', until: null };
    const { from = before.from, until = before.until }: Partial<Term> = said;
    terms.set(term, { from, until });
  }
  return terms;
}
