import {
  MAILS_PER_DOSSIER,
  PEAK,
  RELAY_RUN_SECONDS,
  RUN_SECONDS,
  WORKING_SECONDS,
  YEARS_OPEN,
} from './assumptions.ts';
import type { MeasuredIssuance } from './measured-issuance.ts';

export type QuotaName =
  | 'startExecution'
  | 'stateTransition'
  | 'openExecutions'
  | 'lambdaConcurrency'
  | 'relay'
  | 'listPartition'
  | 'namePartition'
  | 'schedules'
  | 'mailsPerDay'
  | 'keyRequests'
  | 'searchFile';

/** A limit, and how much of it so many dossiers a year use at the busiest. */
export interface Quota {
  readonly name: QuotaName;
  readonly limit: number;
  readonly unit: string;
  /** `account`: shared by every city in the account and region. `city`: each has its own. */
  readonly scope: 'account' | 'city';
  readonly demand: (dossiersAYear: number) => number;
}

/**
 * The default quotas of a region other than the largest ones, as documented in 2025; most can be
 * raised on request. The last three limits are those of the design, not of AWS.
 */
export function quotasFor(measured: MeasuredIssuance): readonly Quota[] {
  const { counts, runs } = measured.issuance;
  const perSecond = (perDossier: number) => (dossiers: number) =>
    (dossiers * perDossier * PEAK) / WORKING_SECONDS;
  const runsOfAll = [...runs.values()].reduce((sum, { count }) => sum + count, 0);
  const relayRuns = runs.get('relay')?.count ?? 0;
  const signed = counts.seals + counts.vaultKeys;
  const requests = counts.objectPuts + counts.archivePuts + signed + runsOfAll;
  const account = 'account' as const;
  const city = 'city' as const;
  return [
    {
      name: 'startExecution',
      limit: 150,
      unit: '/s',
      scope: account,
      demand: perSecond(counts.executions),
    },
    {
      name: 'stateTransition',
      limit: 800,
      unit: '/s',
      scope: account,
      demand: perSecond(counts.stateTransitions),
    },
    {
      name: 'openExecutions',
      limit: 1_000_000,
      unit: '',
      scope: account,
      // The issuance and the two lodgings that wait side by side; later fewer.
      demand: (dossiers) => dossiers * YEARS_OPEN * 3,
    },
    {
      name: 'lambdaConcurrency',
      limit: 1_000,
      unit: '',
      scope: account,
      demand: perSecond(runsOfAll * RUN_SECONDS),
    },
    { name: 'keyRequests', limit: 10_000, unit: '/s', scope: account, demand: perSecond(requests) },
    {
      name: 'schedules',
      limit: 10_000_000,
      unit: '',
      scope: account,
      demand: (dossiers) => dossiers * YEARS_OPEN * counts.appointments,
    },
    {
      name: 'mailsPerDay',
      limit: 50_000,
      unit: '/d',
      scope: account,
      demand: (dossiers) => (dossiers * MAILS_PER_DOSSIER * PEAK) / 250,
    },
    {
      name: 'listPartition',
      limit: 1_000,
      unit: 'WCU/s',
      scope: city,
      demand: perSecond(counts.listWriteUnits),
    },
    { name: 'namePartition', limit: 1_000, unit: 'WCU/s', scope: city, demand: perSecond(1) },
    {
      name: 'relay',
      limit: 1,
      unit: '',
      scope: city,
      demand: perSecond(relayRuns * RELAY_RUN_SECONDS),
    },
    {
      name: 'searchFile',
      limit: 200_000_000,
      unit: 'B',
      scope: city,
      // After ten years, because what was published stays.
      demand: (dossiers) => dossiers * 10 * measured.searchBytes,
    },
  ];
}
