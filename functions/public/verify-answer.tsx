import type { PropsWithChildren } from 'hono/jsx';
import { issueName } from '../../templates/words/public-gazette.ts';
import { policyWords } from '../../templates/words/public-policy.ts';
import { interpretedDocument, validityWords } from '../../templates/words/public-validity.ts';
import { verifyWords } from '../../templates/words/public-verify.ts';
import type { Words } from '../../templates/words/words.ts';
import type { FoundFile } from '../application/public/find-file.ts';
import type { IssueEntry } from '../application/public/issue-entry.ts';
import type { Coded, Verdict } from '../application/public/verify.ts';
import { addresses } from './addresses.ts';
import { Moment } from './dates.tsx';
import { chinese, link, type Page, t } from './page.ts';
import { Fact } from './policy-facts.tsx';
import { interpretationTitle, policyTitle } from './titles.ts';
import { ValidityBanner, ValidityTag } from './validity-mark.tsx';

const copyWords = { docx: policyWords.word, marked: policyWords.withMark } as const;

export type Answer =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'code'; readonly coded: Coded | null }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'noFile' };

/** The answer in one line, then what it rests on. */
export function VerifyAnswer({ page, answer }: { page: Page; answer: Answer }) {
  switch (answer.kind) {
    case 'verdict':
      return answer.verdict.published ? (
        <Published page={page} verdict={answer.verdict} />
      ) : (
        <Plain page={page} tone="no" title={verifyWords.no} help={verifyWords.noHelp}>
          <p>
            {t(page, verifyWords.digest)} <code>{answer.verdict.digest}</code>
          </p>
        </Plain>
      );
    case 'code':
      return answer.coded === null ? (
        <Plain
          page={page}
          tone="no"
          title={verifyWords.codeNotFound}
          help={verifyWords.codeNotFoundHelp}
        />
      ) : (
        <CodeFound page={page} coded={answer.coded} />
      );
    case 'malformed':
      return (
        <Plain
          page={page}
          tone="unclear"
          title={verifyWords.malformed}
          help={verifyWords.malformedHelp}
        />
      );
    case 'noFile':
      return (
        <Plain
          page={page}
          tone="unclear"
          title={verifyWords.noFile}
          help={verifyWords.noFileHelp}
        />
      );
  }
}

type PlainProps = PropsWithChildren<{
  page: Page;
  tone: 'yes' | 'no' | 'unclear';
  title: Words;
  help: Words | null;
}>;

function Plain({ page, tone, title, help, children }: PlainProps) {
  return (
    <section class={`answer answer-${tone}`} role="status" aria-labelledby="answer">
      <h2 id="answer">{t(page, title)}</h2>
      {help === null ? null : <p>{t(page, help)}</p>}
      {children}
    </section>
  );
}

function CodeFound({ page, coded }: { page: Page; coded: Coded }) {
  return (
    <Plain page={page} tone="unclear" title={verifyWords.codeFound} help={verifyWords.codeHelp}>
      <p>
        {coded.kind === 'issue' ? (
          <IssueLink page={page} issue={coded.issue} />
        ) : (
          <>
            <a href={link(page, addresses.policy(coded.policy.dossier))} {...chinese(page)}>
              {policyTitle(coded.policy)}
            </a>{' '}
            <ValidityTag page={page} policy={coded.policy} />
          </>
        )}
      </p>
    </Plain>
  );
}

function IssueLink({ page, issue }: { page: Page; issue: IssueEntry }) {
  return (
    <a href={link(page, addresses.issue(issue.issue))}>
      <span {...chinese(page)}>{page.city.gazetteTitle}</span>{' '}
      {t(page, issueName(issue.year, issue.issueNumber))}
    </a>
  );
}

function Published({
  page,
  verdict,
}: {
  page: Page;
  verdict: Extract<Verdict, { published: true }>;
}) {
  const { file, validity } = verdict;
  return (
    <Plain page={page} tone="yes" title={verifyWords.yes} help={null}>
      {file.kind === 'document' ? <ValidityBanner page={page} policy={file.policy} /> : null}
      {file.kind === 'interpretation' ? (
        <ValidityBanner page={page} policy={file.policy} of={interpretedDocument} />
      ) : null}
      <dl class="facts-table">
        <Fact page={page} term={verifyWords.asWhat}>
          <FileLink page={page} file={file} />
        </Fact>
        <Fact page={page} term={verifyWords.kind}>
          {t(page, verifyWords[file.kind])}
          {file.copy === 'pdf' ? null : ` · ${t(page, copyWords[file.copy])}`}
        </Fact>
        <Fact page={page} term={verifyWords.publishedAt}>
          <Moment page={page} at={file.released.at} />
        </Fact>
        {validity === null ? null : (
          <Fact page={page} term={verifyWords.validityToday}>
            {t(page, validityWords[validity.validity])}
          </Fact>
        )}
        <Fact page={page} term={verifyWords.digest}>
          <code>{verdict.digest}</code>
        </Fact>
        <Fact page={page} term={verifyWords.recordedBy}>
          <code>
            {file.recorded.stream} #{file.recorded.version} {file.recorded.type}
          </code>{' '}
          <Moment page={page} at={file.recorded.at} />
        </Fact>
        <Fact page={page} term={verifyWords.record}>
          <code>{file.recorded.hash}</code>
        </Fact>
      </dl>
    </Plain>
  );
}

function FileLink({ page, file }: { page: Page; file: FoundFile }) {
  if (file.kind === 'gazetteIssue') return <IssueLink page={page} issue={file.issue} />;
  const { policy } = file;
  const isDocument = file.kind === 'document';
  const address = isDocument
    ? addresses.policy(policy.dossier)
    : addresses.interpretation(policy.dossier, file.interpretation.key);
  return (
    <a href={link(page, address)} {...chinese(page)}>
      {isDocument ? policyTitle(policy) : interpretationTitle(policy, file.interpretation)}
    </a>
  );
}
