import { answerWords, partWords } from '../../../templates/words/public-answers.ts';
import { policyWords } from '../../../templates/words/public-policy.ts';
import { interpretedDocument } from '../../../templates/words/public-validity.ts';
import type { FoundAnswer } from '../../application/public/answers/find-answer.ts';
import type { AnswerPart } from '../../domain/interpretation/answers/answer.ts';
import { addresses } from '../addresses.ts';
import { DayOf } from '../dates.tsx';
import { DocumentText } from '../document-text.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { Fact } from '../policy-facts.tsx';
import { interpretationTitle, policyTitle } from '../titles.ts';
import { ValidityBanner, ValidityTag } from '../validity-mark.tsx';

interface AnswerProps {
  readonly page: Page;
  readonly found: FoundAnswer;
}

/** One question or case by itself, with the policy that it explains and how that one stands. */
export function AnswerPage({ page, found }: AnswerProps) {
  const { policy, answer } = found;
  return (
    <Layout page={page} title={answer.title}>
      <article class="policy single">
        <header>
          <p class="facts">
            <a href={link(page, addresses.answers)}>{t(page, answerWords.title)}</a>
            <span class="tag">{t(page, answerWords[answer.kind])}</span>
          </p>
          <h1 {...chinese(page)}>{answer.title}</h1>
          <ValidityBanner page={page} policy={policy} of={interpretedDocument} />
        </header>
        <section class="interpretation answer" aria-labelledby="answer-title">
          <h2 id="answer-title" class="visually-hidden">
            {t(page, answerWords[answer.kind === 'question' ? 'answer' : 'case'])}
          </h2>
          {answer.parts.map((part, at) => (
            <Part page={page} found={found} part={part} at={at} />
          ))}
        </section>
        <Source page={page} found={found} />
        <Others page={page} found={found} />
      </article>
    </Layout>
  );
}

function Part({ page, found, part, at }: AnswerProps & { part: AnswerPart; at: number }) {
  const { role, label, blocks } = part;
  const heading = label ?? (role === 'answer' || role === 'told' ? null : t(page, partWords[role]));
  return (
    <>
      {heading === null ? null : <h3 {...(label === null ? {} : chinese(page))}>{heading}</h3>}
      <DocumentText
        page={page}
        document={{ blocks }}
        anchor={`a${at}`}
        dossier={found.policy.dossier}
        charted
      />
    </>
  );
}

function Source({ page, found: { policy, interpretation, answer } }: AnswerProps) {
  const whole = link(page, addresses.interpretation(policy.dossier, interpretation.key));
  return (
    <dl class="facts-table">
      <Fact page={page} term={answerWords.policy}>
        <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
          {policyTitle(policy)}
        </a>{' '}
        <ValidityTag page={page} policy={policy} />
      </Fact>
      <Fact page={page} term={policyWords.department}>
        {t(page, policy.department.name)}
      </Fact>
      <Fact page={page} term={answerWords.interpretation}>
        <a href={whole} {...chinese(page)}>
          {interpretationTitle(policy, interpretation)}
        </a>{' '}
        <a href={`${whole}#${answer.anchor}`}>{t(page, answerWords.inContext)}</a>
      </Fact>
      <Fact page={page} term={policyWords.published}>
        <DayOf page={page} at={interpretation.file.released.at} />
      </Fact>
    </dl>
  );
}

function Others({ page, found: { policy, interpretation, answer } }: AnswerProps) {
  const all = interpretation.questionsAndCases;
  if (all.length < 2) return null;
  const at = all.findIndex(({ anchor }) => anchor === answer.anchor);
  const to = (anchor: string) =>
    link(page, addresses.answer(policy.dossier, interpretation.key, anchor));
  const before = all[at - 1];
  const next = all[at + 1];
  return (
    <section class="box" aria-labelledby="others-title">
      <h2 id="others-title">{t(page, answerWords.others)}</h2>
      <ul class="answer-list">
        {all
          .filter(({ anchor }) => anchor !== answer.anchor)
          .map(({ anchor, title }) => (
            <li>
              <a href={to(anchor)} {...chinese(page)}>
                {title}
              </a>
            </li>
          ))}
      </ul>
      <p class="more">
        {before === undefined ? null : (
          <a rel="prev" href={to(before.anchor)}>
            {t(page, answerWords.previous)}
          </a>
        )}{' '}
        {next === undefined ? null : (
          <a rel="next" href={to(next.anchor)}>
            {t(page, answerWords.next)}
          </a>
        )}
      </p>
    </section>
  );
}
