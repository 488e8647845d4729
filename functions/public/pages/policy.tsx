import { formWords, policyWords } from '../../../templates/words/public-policy.ts';
import type { IssueEntry } from '../../application/public/issue-entry.ts';
import type { PolicyEntry, PublicPolicy } from '../../application/public/policy-entry.ts';
import { addresses } from '../addresses.ts';
import { AnswersTag } from '../answers-note.tsx';
import { DayOf } from '../dates.tsx';
import { DocumentContents, DocumentText } from '../document-text.tsx';
import { Downloads, VerificationBox } from '../file-boxes.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { PolicyFacts } from '../policy-facts.tsx';
import { PromisedList } from '../promised-list.tsx';
import { Replacement } from '../replacement.tsx';
import { interpretationTitle, policyTitle } from '../titles.ts';
import { ValidityBanner } from '../validity-mark.tsx';

interface PolicyProps {
  readonly page: Page;
  readonly view: PublicPolicy;
  readonly issue: IssueEntry | null;
  /** The policy that replaces it; null while none does. */
  readonly replacedBy: PolicyEntry | null;
}

/** A policy and its interpretation side by side, with downloads and what proves them. */
export function PolicyPage({ page, view, issue, replacedBy }: PolicyProps) {
  const { policy, document } = view;
  const title = policyTitle(policy);
  return (
    <Layout page={page} title={title}>
      <article class="policy">
        <header>
          <h1 {...chinese(page)}>{title}</h1>
          <ValidityBanner page={page} policy={policy} />
          <PolicyFacts page={page} policy={policy} issue={issue} />
          <Replacement page={page} policy={policy} replacedBy={replacedBy} />
        </header>
        <OnThisPage page={page} />
        <div class="side-by-side">
          <section class="document" id="document" aria-labelledby="document-title">
            <h2 id="document-title">{t(page, policyWords.documentText)}</h2>
            <DocumentContents page={page} document={document} anchor="d" />
            <DocumentText page={page} document={document} anchor="d" dossier={policy.dossier} />
          </section>
          <aside class="interpretation" id="interpretation" aria-labelledby="interpretation-title">
            <h2 id="interpretation-title">{t(page, policyWords.interpretation)}</h2>
            <Interpretations page={page} view={view} />
            <PromisedList page={page} policy={policy} />
          </aside>
        </div>
        <div class="boxes">
          <Downloads page={page} policy={policy} />
          <VerificationBox page={page} policy={policy} />
        </div>
      </article>
    </Layout>
  );
}

function OnThisPage({ page }: { page: Page }) {
  const places = [
    { anchor: '#document', words: policyWords.documentText },
    { anchor: '#interpretation', words: policyWords.interpretation },
    { anchor: '#downloads', words: policyWords.downloads },
    { anchor: '#verification', words: policyWords.verification },
  ];
  return (
    <nav class="on-this-page" aria-label={t(page, policyWords.onThisPage)}>
      <ul>
        {places.map(({ anchor, words }) => (
          <li>
            <a href={anchor}>{t(page, words)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Interpretations({ page, view }: Pick<PolicyProps, 'page' | 'view'>) {
  const { policy, interpretations } = view;
  if (interpretations.length === 0) {
    return <p class="empty">{t(page, policyWords.noInterpretation)}</p>;
  }
  return (
    <>
      {interpretations.map(({ interpretation, document }, index) => (
        <details class="material" open={index === 0}>
          <summary>
            <span class="tag">{t(page, formWords[interpretation.form])}</span>{' '}
            <span {...chinese(page)}>{interpretationTitle(policy, interpretation)}</span>
            <AnswersTag page={page} topics={interpretation.answers} />
          </summary>
          <p class="facts">
            <DayOf page={page} at={interpretation.file.released.at} />
            <a href={link(page, addresses.interpretation(policy.dossier, interpretation.key))}>
              {t(page, policyWords.interpretationPage)}
            </a>
            <a href={link(page, addresses.file(interpretation.file.digest))}>PDF</a>
          </p>
          <DocumentText
            page={page}
            document={document}
            anchor={`i${index}`}
            dossier={policy.dossier}
            charted
          />
        </details>
      ))}
    </>
  );
}
