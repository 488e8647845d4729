import { answerWords } from '../../../templates/words/public-answers.ts';
import type { PolicyEntry, PublicInterpretation } from '../../application/public/policy-entry.ts';
import { addresses } from '../addresses.ts';
import { chinese, link, type Page, t } from '../page.ts';

interface BoxProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
  readonly interpretation: PublicInterpretation;
}

/** The questions and cases of an interpretation, each with the link to its own page. */
export function AnswersBox({ page, policy, interpretation }: BoxProps) {
  const { key, questionsAndCases } = interpretation;
  if (questionsAndCases.length === 0) return null;
  return (
    <section class="box" aria-labelledby="answers-title">
      <h2 id="answers-title">{t(page, answerWords.ofThis)}</h2>
      <p>{t(page, answerWords.onItsOwn)}</p>
      <ul class="answer-list">
        {questionsAndCases.map(({ anchor, title }) => (
          <li>
            <a href={link(page, addresses.answer(policy.dossier, key, anchor))} {...chinese(page)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={link(page, addresses.answers)}>{t(page, answerWords.all)}</a>
      </p>
    </section>
  );
}
