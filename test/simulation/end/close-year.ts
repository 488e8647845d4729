import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from '../recount/compare.ts';
import { readExport } from '../recount/read-export.ts';
import { recount } from '../recount/recount.ts';
import type { World } from '../world.ts';
import { endOfYear } from '../year.ts';
import { accountExecutions } from './executions.ts';
import { missingFrom, unexercised } from './exercised.ts';
import { accountHeads } from './heads.ts';
import { accountObligations, type EndedObligation } from './obligations.ts';
import { accountReminders, type Reminded } from './reminders.ts';
import { reportFigures } from './reports.ts';
import type { Result } from './result.ts';
import { accountStatuses, type Statuses } from './statuses.ts';
import { type WrittenExport, writeExport } from './write-export.ts';

/** The year's accounts: what became of everything, and everything that does not add up. */
export interface Accounts {
  readonly statuses: Statuses;
  readonly obligations: readonly EndedObligation[];
  readonly reminded: Reminded;
  readonly executions: { readonly ended: number; readonly running: number };
  readonly exported: WrittenExport & { readonly file: string };
  /** What could happen in a year and did not in this one. */
  readonly missing: readonly string[];
  /** Empty where everything adds up. */
  readonly findings: readonly string[];
}

/**
 * Closes a year that was told: every duty in one state, nothing reminded twice, no execution left
 * over, and a recount from the exported ledger that gives the same.
 *
 * @param out gets `ledger.jsonl` and `result.json`
 */
export async function closeYear(world: World, data: string, out: string): Promise<Accounts> {
  const { environment, host, year, seed } = world;
  const at = endOfYear(year);
  const accounted = await accountObligations(environment, at);
  const mails = join(data, 'mail');
  const reminded = await accountReminders(environment.ledger, mails, accounted.obligations);
  const executed = await accountExecutions(environment, host.engine);
  const heads = await accountHeads(environment, at);
  const figures = await reportFigures(world);
  await mkdir(out, { recursive: true });
  const file = join(out, 'ledger.jsonl');
  const exported = await writeExport(environment.ledger, file);
  const { obligations } = accounted;
  const result: Result = {
    seed,
    year,
    departments: world.departments.length,
    at,
    obligations: [...obligations],
    figures: [...figures],
  };
  await writeFile(join(out, 'result.json'), `${JSON.stringify(result)}\n`);
  const told = await readExport(file);
  const missing = unexercised(told, obligations, figures);
  const findings = [
    ...accounted.findings,
    ...reminded.findings,
    ...executed.findings,
    ...heads,
    ...differences({ owed: obligations, figures }, recount(told, year, at)),
    ...missingFrom(world.papers.size, missing),
  ];
  return {
    statuses: await accountStatuses(environment.ledger),
    obligations,
    reminded,
    executions: executed,
    exported: { ...exported, file },
    missing,
    findings,
  };
}
