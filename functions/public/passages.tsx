import { answerWords } from '../../templates/words/public-answers.ts';
import { homeWords } from '../../templates/words/public-home.ts';
import { partNamed } from '../application/public/answers/answer-part.ts';
import type { PolicyEntry, PublicInterpretation } from '../application/public/policy-entry.ts';
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
  const { key: named, anchor } = partNamed(part);
  const interpretation = interpretations.find(({ key }) => key === named);
  if (interpretation === undefined) return null;
  if (anchor !== null) return placeOfAnswer(page, policy, interpretation, anchor);
  return {
    address: addresses.interpretation(dossier, interpretation.key),
    label: interpretationTitle(policy, interpretation),
  };
}

/** A hit in an answer leads to the answer, whose title tells more than that of the whole text. */
function placeOfAnswer(
  page: Page,
  { dossier }: PolicyEntry,
  { key, questionsAndCases }: PublicInterpretation,
  anchor: string,
) {
  const answer = questionsAndCases.find((one) => one.anchor === anchor);
  if (answer === undefined) return null;
  const kind = t(page, answerWords[answer.kind]);
  return {
    address: addresses.answer(dossier, key, anchor),
    label: `${kind}${page.language === 'en' ? ': ' : '：'}${answer.title}`,
  };
}
