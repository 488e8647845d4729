/** Every reason for which a gazette command is refused. */
export const gazetteRefusals = [
  'issueExists',
  'issueMissing',
  'issueStatus',
  'issueEmpty',
  'entryTwice',
  'entryNotEligible',
  'editorMayNotApprove',
  'compositionChanged',
  'issueNotDue',
  'issueNotRendered',
  'placementsMissing',
  'reminderOutOfTurn',
] as const;
export type GazetteRefusal = (typeof gazetteRefusals)[number];
