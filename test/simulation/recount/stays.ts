import type { Story } from './dossier-story.ts';

/** Somebody has had to decide at a gate since a moment. */
export interface Stay {
  readonly gate: string;
  readonly since: string;
}

/** The gates at which a dossier waits. */
export function staysOf(story: Story): readonly Stay[] {
  const { stage, since } = story;
  switch (stage) {
    case 'drafting':
      return draftingStays(story);
    case 'screening':
    case 'disclosureReview':
    case 'deidentification':
    case 'signOff':
      return [{ gate: stage, since }];
    case 'published':
      if (story.endedAt !== null) return [];
      return [...story.promised].flatMap(([key, promised]) =>
        promised.stage === 'lodged'
          ? [{ gate: `followUpReview:${key}`, since: promised.since }]
          : [],
      );
    default:
      return [];
  }
}

function draftingStays({ formedOn, proposed, planned, lodged, since, changed }: Story) {
  const hasDocument = formedOn !== null || proposed !== null;
  const missing =
    planned === null ||
    planned.some(({ key, due }) => due.kind === 'withDocument' && !lodged.has(key));
  if (hasDocument && !missing) return [{ gate: 'submission', since: changed }];
  return [
    ...(hasDocument ? [] : [{ gate: 'documentLodging', since }]),
    ...(missing ? [{ gate: 'interpretationLodging', since }] : []),
  ];
}
