import { COLD_START_MS, MEMORY_MB } from './assumptions.ts';
import { type Line, lines } from './bill.ts';

const HOURS = 730;

/** What stands in the stacks whether or not anybody works; a test holds it against them. */
export interface Standing {
  readonly keys: number;
  readonly secrets: number;
  readonly alarms: number;
  readonly dashboards: number;
  readonly firewalls: number;
  readonly firewallRules: number;
}

export const standing: Standing = {
  keys: 5,
  // The secret of the origin stands in us-east-1 once more.
  secrets: 3,
  alarms: 17,
  dashboards: 1,
  firewalls: 1,
  firewallRules: 6,
};

/** What runs every hour: checkpoint, reviving executions, filling the index, sweeping the vault. */
const HOURLY = 4;

/** Per month: what stands and what runs every hour, one of it with a signature. */
export function fixedPerMonth(counted: Standing = standing): readonly Line[] {
  const runs = HOURLY * HOURS;
  return lines({
    kmsKey: counted.keys,
    secret: counted.secrets,
    alarm: counted.alarms,
    dashboard: counted.dashboards,
    firewallList: counted.firewalls,
    firewallRule: counted.firewallRules,
    kmsSignature: HOURS,
    schedulerInvocation: runs,
    lambdaRequest: runs,
    lambdaCompute: runs * (MEMORY_MB / 1_024) * ((10 * COLD_START_MS) / 1_000),
  });
}
