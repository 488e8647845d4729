import { z } from 'zod';

/** The gates of the gazette-issue workflow, in order. */
export const issueGates = ['composition', 'finalProof'] as const;
export const issueGateSchema = z.enum(issueGates);
export type IssueGate = z.infer<typeof issueGateSchema>;
