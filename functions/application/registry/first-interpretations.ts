import { z } from 'zod';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import type { FirstInterpretation } from '../../domain/registry/departments/commands.ts';
import type { Ledger, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';

/** The two fields alone: a head of a dossier holds a hundred times as much. */
const interpretedSchema = z.object({
  department: dossierSummarySchema.shape.department,
  firstInterpretations: dossierSummarySchema.shape.firstInterpretations,
});

/** Clocks of several machines differ by less. */
const CLOCKS_DIFFER_MS = 600_000;
/** Since the last look few dossiers have changed. */
const PAGE = 20;

interface Looked {
  /** When the newest head of the last look had changed; null before the first. */
  through: Instant | null;
  readonly found: Map<StreamName, readonly FirstInterpretation[]>;
}

const byLedger = new WeakMap<Ledger, Looked>();

/**
 * What heads of departments interpreted in person. All published dossiers are looked through once;
 * after that only those that have changed, which the heads list first.
 */
export async function firstInterpretationsOf(
  environment: Environment,
): Promise<readonly FirstInterpretation[]> {
  const { ledger } = environment;
  const looked = byLedger.get(ledger) ?? { through: null, found: new Map() };
  byLedger.set(ledger, looked);
  let newest: Instant | null = null;
  for await (const head of everyHead(environment, 'dossier', ['published'], PAGE)) {
    const { stream, updatedAt, summary } = head;
    newest ??= updatedAt;
    if (looked.through !== null && isLongBefore(updatedAt, looked.through)) break;
    const { department, firstInterpretations } = interpretedSchema.parse(summary);
    looked.found.set(
      stream,
      firstInterpretations.map((at) => ({ department, at })),
    );
  }
  looked.through = newest;
  return [...looked.found.values()].flat();
}

function isLongBefore(one: Instant, other: Instant): boolean {
  return epochMsOf(one) < epochMsOf(other) - CLOCKS_DIFFER_MS;
}
