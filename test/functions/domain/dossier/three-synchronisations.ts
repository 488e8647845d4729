import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';

/** What must stand after the last return, in this order, before anything is public. */
const inOrder = [
  'PackageSubmitted',
  'ScreeningPassed',
  'DisclosureDecided',
  'PersonalDataDecided',
  'PackageSignedOff',
  'PackageRendered',
  'Published',
] as const;

/**
 * Reads a history that ends with publication, without folding it: were the three synchronisations
 * kept? Written against the events alone, so that it shares no mistake with the decider.
 *
 * @param judged false for events that were made up, whose contents nobody compared
 * @returns what is missing; empty where all stands
 */
export function standsForPublication(
  history: readonly DossierEvent[],
  { judged }: { readonly judged: boolean },
): string {
  const returned = history.findLastIndex(({ type }) => type === 'ReturnedToDrafting');
  const decisions = history.slice(returned + 1);
  // Files that still showed personal data undo what was decided from that gate on.
  const blocked = decisions.findLastIndex(({ type }) => type === 'ReleaseBlocked');
  let from = 0;
  for (const type of inOrder) {
    if (type === 'PersonalDataDecided') from = Math.max(from, blocked + 1);
    const found = decisions.findIndex((event, index) => index >= from && event.type === type);
    if (found === -1) return `${type} does not stand in its turn`;
    from = found + 1;
  }
  const submitted = history.findLastIndex(({ type }) => type === 'PackageSubmitted');
  const lodged = history.slice(0, judged ? submitted : history.length);
  if (!lodged.some(({ type }) => type === 'DocumentLodged')) return 'no document';
  const plan = lodged.findLast((event) => event.type === 'PlanLodged');
  if (plan?.type !== 'PlanLodged') return 'no plan';
  return judged ? missingContents(history, lodged, plan) : '';
}

/** What a sign-off covers, and nothing may touch afterwards. */
const changesOfPackage: readonly DossierEvent['type'][] = [
  'DocumentLodged',
  'PlanLodged',
  'MaterialLodged',
  'MaterialRemoved',
  'PredecessorNamed',
  'PredecessorCleared',
];

function missingContents(
  history: readonly DossierEvent[],
  lodged: readonly DossierEvent[],
  plan: Extract<DossierEvent, { type: 'PlanLodged' }>,
): string {
  for (const { key, due } of plan.data.plan.materials) {
    if (due.kind !== 'withDocument') continue;
    const last = lodged.findLast(
      (event) =>
        (event.type === 'MaterialLodged' || event.type === 'MaterialRemoved') &&
        event.data.key === key,
    );
    if (last?.type !== 'MaterialLodged') return `material ${key} is not lodged`;
  }
  const changed = history.findLastIndex(({ type }) => changesOfPackage.includes(type));
  const signed = history.findLastIndex(({ type }) => type === 'PackageSignedOff');
  if (changed > signed) return 'the package changed after sign-off';
  return digestsAgree(history);
}

function digestsAgree(history: readonly DossierEvent[]): string {
  const digests = history.flatMap((event) =>
    event.type === 'PackageSignedOff' ||
    event.type === 'PackageRendered' ||
    event.type === 'Published'
      ? [event.data.packageDigest]
      : [],
  );
  return new Set(digests.slice(-3)).size === 1 ? '' : 'signed, rendered and published differ';
}
