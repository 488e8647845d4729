/** The gates of the gazette-issue workflow, in order. */
export const issueGates = ['composition', 'finalProof'] as const;
export type IssueGate = (typeof issueGates)[number];
