import {
  answerWords,
  moreAnswers,
  policiesWithAnswers,
} from '../../../templates/words/public-answers.ts';
import { homeWords } from '../../../templates/words/public-home.ts';
import type {
  AnsweredPolicy,
  AnswerList,
  ListedAnswer,
} from '../../application/public/answers/list-answers.ts';
import type { PolicyFilter } from '../../application/public/list-policies.ts';
import { addresses } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { ListPager } from '../list-pager.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { filterQuery, isNarrowed, PolicyFilterForm } from '../policy-filter.tsx';
import { policyTitle } from '../titles.ts';
import { ValidityTag } from '../validity-mark.tsx';

/** Questions shown of one policy before the rest is folded away. */
const SHOWN = 8;

interface AnswersProps {
  readonly page: Page;
  readonly filter: PolicyFilter;
  readonly list: AnswerList;
}

/** 政策简明问答: the questions and cases of all policies, by policy, to search and to filter. */
export function AnswersPage({ page, filter, list }: AnswersProps) {
  const title = t(page, answerWords.title);
  return (
    <Layout page={page} title={title} unlisted={filter.text !== ''}>
      <h1>{title}</h1>
      <p class="introduction">{t(page, answerWords.introduction)}</p>
      <PolicyFilterForm
        page={page}
        address={addresses.answers}
        searchHint={t(page, answerWords.searchHint)}
        filter={filter}
        list={list}
      />
      {list.complete ? null : (
        <p class="incomplete" role="note">
          {t(page, homeWords.incomplete)}
        </p>
      )}
      <p class="count" role="status">
        {t(page, policiesWithAnswers(list.total))}
      </p>
      {list.policies.length === 0 ? (
        <p class="empty">
          {t(
            page,
            filter.text !== '' || isNarrowed(filter)
              ? answerWords.nothingFound
              : answerWords.nothing,
          )}
        </p>
      ) : (
        list.policies.map((answered) => <Topic page={page} answered={answered} />)
      )}
      <ListPager
        page={page}
        list={list}
        to={(number) => `${link(page, addresses.answers)}?${filterQuery(filter, number)}`}
      />
      <p class="more">
        <a href={link(page, addresses.answersFeed)}>{t(page, answerWords.feed)}</a>{' '}
        <a href={link(page, addresses.answersData)}>{t(page, answerWords.data)}</a>
      </p>
    </Layout>
  );
}

function Topic({ page, answered }: { page: Page; answered: AnsweredPolicy }) {
  const { policy, answers } = answered;
  const rest = answers.slice(SHOWN);
  const id = `topic-${policy.dossier}`;
  return (
    <section class="answer-topic" aria-labelledby={id}>
      <h2 id={id}>
        <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
          {policyTitle(policy)}
        </a>
      </h2>
      <p class="facts">
        <span>{t(page, policy.department.name)}</span>
        <ValidityTag page={page} policy={policy} />
      </p>
      <AnswerLinks page={page} answered={answered} answers={answers.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t(page, moreAnswers(rest.length))}</summary>
          <AnswerLinks page={page} answered={answered} answers={rest} />
        </details>
      )}
    </section>
  );
}

interface LinksProps {
  readonly page: Page;
  readonly answered: AnsweredPolicy;
  readonly answers: readonly ListedAnswer[];
}

function AnswerLinks({ page, answered: { policy }, answers }: LinksProps) {
  return (
    <ul class="answer-list">
      {answers.map(({ interpretation, answer, passage }) => (
        <li>
          <span class="tag">{t(page, answerWords[answer.kind])}</span>{' '}
          <a
            href={link(page, addresses.answer(policy.dossier, interpretation.key, answer.anchor))}
            {...chinese(page)}
          >
            {answer.title}
          </a>
          {passage === null ? null : (
            <p class="passage" {...chinese(page)}>
              {passage.pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
