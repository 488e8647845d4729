import { speakerNames, statementChannelNames } from '../../../templates/words/incidents.ts';
import { responseWords } from '../../../templates/words/public-responses.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { PublicStatement } from '../../application/public/responses.ts';
import { Moment } from '../dates.tsx';
import { Layout } from '../layout.tsx';
import { chinese, type Page, t } from '../page.ts';
import { Fact } from '../policy-facts.tsx';

interface ResponseProps {
  readonly page: Page;
  readonly department: Words;
  readonly statements: readonly PublicStatement[];
}

/** Who said what, where and when, about one case. */
export function ResponsePage(props: ResponseProps) {
  const { page, statements } = props;
  const title = statements.at(-1)?.title ?? t(page, responseWords.title);
  return (
    <Layout page={page} title={title}>
      <article class="policy single">
        <header>
          <h1 {...chinese(page)}>{title}</h1>
        </header>
        {statements.map((statement) => (
          <Statement {...props} statement={statement} />
        ))}
      </article>
    </Layout>
  );
}

function Statement(props: ResponseProps & { statement: PublicStatement }) {
  const { page, statement, statements } = props;
  const numbered = (words: Words, number: number) => t(page, numberedWords(words, number));
  const corrections = statements.filter(({ corrects }) => corrects === statement.statement);
  return (
    <section class="box" id={`s${statement.statement}`}>
      <h2 {...chinese(page)}>{statement.title}</h2>
      {corrections.map((later) => (
        <p class="notice">
          <a href={`#s${later.statement}`}>
            {numbered(responseWords.correctedBy, later.statement)}
          </a>
        </p>
      ))}
      <dl class="facts">
        <Fact page={page} term={numberedWords(responseWords.number, statement.statement)}>
          <Moment page={page} at={statement.saidAt} />
          {statement.corrects === null
            ? null
            : ` · ${numbered(responseWords.corrects, statement.corrects)}`}
        </Fact>
        <Fact page={page} term={responseWords.department}>
          {t(page, props.department)}
        </Fact>
        <Fact page={page} term={responseWords.speaker}>
          <span {...chinese(page)}>{statement.speaker.office}</span>
          {` · ${t(page, speakerNames[statement.speaker.role])}`}
        </Fact>
        <Fact page={page} term={responseWords.channel}>
          {t(page, statementChannelNames[statement.channel])} ·{' '}
          <span {...chinese(page)}>{statement.reference}</span>
        </Fact>
      </dl>
      {statement.words.split('\n').map((line) => (
        <p {...chinese(page)}>{line}</p>
      ))}
    </section>
  );
}

function numberedWords({ zh, en }: Words, number: number): Words {
  const fill = (text: string) => text.replace('{number}', String(number));
  return { zh: fill(zh), en: fill(en) };
}
