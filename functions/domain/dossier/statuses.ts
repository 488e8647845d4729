/** Those of a dossier that is on its way and not yet public. */
export const underWayStatuses = [
  'drafting',
  'screening',
  'disclosureReview',
  'deidentification',
  'signOff',
  'awaitingRelease',
] as const;

/** Every status that a dossier can have, in the order of the procedure. */
export const dossierStatuses = [
  ...underWayStatuses,
  'published',
  'closedUnpublished',
  'withdrawn',
] as const;
