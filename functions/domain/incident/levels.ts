import { z } from 'zod';
import type { IncidentGate } from './gate-names.ts';

/**
 * How grave an incident is, as far as the papers tell deadlines apart: 特别重大突发事件, 重大突发事件,
 * 其他政务舆情 (smaller emergencies included). In order, the gravest first.
 */
export const incidentLevels = ['extraordinary', 'major', 'otherOpinion'] as const;
export const incidentLevelSchema = z.enum(incidentLevels);
export type IncidentLevel = z.infer<typeof incidentLevelSchema>;

const emergency: readonly IncidentGate[] = ['authoritativeInformation', 'pressConference'];
const owed: Readonly<Record<IncidentLevel, readonly IncidentGate[]>> = {
  extraordinary: emergency,
  major: emergency,
  otherOpinion: ['publicOpinionResponse'],
};

/** What an incident of a level calls for. */
export function gatesOwedAt(level: IncidentLevel): readonly IncidentGate[] {
  return owed[level];
}

/** Whether the first level is less grave than the second. */
export function isLower(level: IncidentLevel, than: IncidentLevel): boolean {
  return incidentLevels.indexOf(level) > incidentLevels.indexOf(than);
}
