import { homeWords } from '../../templates/words/public-home.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import type { Passage } from '../ports/search.ts';
import { addresses } from './addresses.ts';
import { chinese, link, type Page, t } from './page.ts';
import { interpretationTitle } from './titles.ts';

interface PassagesProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
  readonly passages: readonly Passage[];
}

/** Where the words that were searched for stand, each passage with a link to its text. */
export function Passages({ page, policy, passages }: PassagesProps) {
  // An interpretation that is no longer part of the policy is not quoted either.
  const placed = passages.flatMap((passage) => {
    const place = placeOf(page, policy, passage.part);
    return place === null ? [] : [{ ...place, pieces: passage.pieces }];
  });
  if (placed.length === 0) return null;
  return (
    <ul class="passages" aria-label={t(page, homeWords.passages)}>
      {placed.map(({ address, label, pieces }) => (
        <li>
          <a href={link(page, address)}>{label}</a>{' '}
          <span {...chinese(page)}>
            {pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function placeOf(page: Page, policy: PolicyEntry, part: string) {
  const { dossier, interpretations } = policy;
  if (part === 'document') {
    return { address: addresses.policy(dossier), label: t(page, homeWords.inDocument) };
  }
  const interpretation = interpretations.find(({ key }) => key === part);
  if (interpretation === undefined) return null;
  return {
    address: addresses.interpretation(dossier, interpretation.key),
    label: interpretationTitle(policy, interpretation),
  };
}
