import { z } from 'zod';

/**
 * The gates of the response workflow, which stand side by side: 发布权威信息 and 举行新闻发布会 for
 * 特别重大、重大突发事件, 回应 for other public opinion.
 */
export const incidentGates = [
  'authoritativeInformation',
  'pressConference',
  'publicOpinionResponse',
] as const;
export const incidentGateSchema = z.enum(incidentGates);
export type IncidentGate = z.infer<typeof incidentGateSchema>;
