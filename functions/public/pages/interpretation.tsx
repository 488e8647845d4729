import { formWords, policyWords } from '../../../templates/words/public-policy.ts';
import { interpretedDocument } from '../../../templates/words/public-validity.ts';
import type { PolicyEntry, PublicInterpretation } from '../../application/public/policy-entry.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { readAnswers } from '../../domain/interpretation/answers/read-answers.ts';
import { addresses } from '../addresses.ts';
import { AnswersBox } from '../answers/answers-box.tsx';
import { Answers } from '../answers-note.tsx';
import { DayOf } from '../dates.tsx';
import { DocumentText } from '../document-text.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { Fact } from '../policy-facts.tsx';
import { interpretationTitle, policyTitle } from '../titles.ts';
import { ValidityBanner, ValidityTag } from '../validity-mark.tsx';

interface InterpretationProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
  readonly interpretation: PublicInterpretation;
  readonly document: PolicyDocument;
}

/** One interpretation by itself, with the way back to the document that it explains. */
export function InterpretationPage(props: InterpretationProps) {
  const { page, policy, interpretation, document } = props;
  const title = interpretationTitle(policy, interpretation);
  const others = policy.interpretations.filter(({ key }) => key !== interpretation.key);
  return (
    <Layout page={page} title={title}>
      <article class="policy single">
        <header>
          <h1 {...chinese(page)}>{title}</h1>
          <ValidityBanner page={page} policy={policy} of={interpretedDocument} />
          <InterpretationFacts {...props} />
          <Answers page={page} topics={interpretation.answers} />
        </header>
        <section class="interpretation" aria-labelledby="text-title">
          <h2 id="text-title">{t(page, policyWords.interpretation)}</h2>
          <DocumentText
            page={page}
            document={document}
            anchor="i"
            dossier={policy.dossier}
            charted
            named={placesOf(document, interpretation)}
          />
        </section>
        <AnswersBox page={page} policy={policy} interpretation={interpretation} />
        {others.length === 0 ? null : (
          <section class="box" aria-labelledby="others-title">
            <h2 id="others-title">{t(page, policyWords.otherInterpretations)}</h2>
            <ul>
              {others.map((other) => (
                <li>
                  <a
                    href={link(page, addresses.interpretation(policy.dossier, other.key))}
                    {...chinese(page)}
                  >
                    {interpretationTitle(policy, other)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </Layout>
  );
}

/** Where each question and case begins, so that its own page can lead back to it. */
function placesOf(
  document: PolicyDocument,
  { form }: PublicInterpretation,
): ReadonlyMap<number, string> {
  const answers = readAnswers(document, form);
  return new Map(answers.map(({ anchor, place }) => [place.start, anchor]));
}

function InterpretationFacts({ page, policy, interpretation }: InterpretationProps) {
  const { file } = interpretation;
  return (
    <dl class="facts-table">
      <Fact page={page} term={policyWords.interprets}>
        <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
          {policyTitle(policy)}
        </a>{' '}
        <ValidityTag page={page} policy={policy} />
      </Fact>
      <Fact page={page} term={policyWords.form}>
        {t(page, formWords[interpretation.form])}
      </Fact>
      {interpretation.media.length === 0 ? null : (
        <Fact page={page} term={policyWords.recording}>
          {interpretation.media.map((url) => (
            <a href={url} rel="noopener noreferrer external">
              {url}
            </a>
          ))}
        </Fact>
      )}
      <Fact page={page} term={policyWords.department}>
        {t(page, policy.department.name)}
      </Fact>
      <Fact page={page} term={policyWords.published}>
        <DayOf page={page} at={file.released.at} />
      </Fact>
      <Fact page={page} term={policyWords.downloads}>
        <a href={link(page, addresses.file(file.digest))}>
          {t(page, policyWords.interpretationPdf)}
        </a>
        {file.docx === null ? null : (
          <>
            {' '}
            <a href={link(page, addresses.wordFile(file.docx))}>Word</a>
          </>
        )}
      </Fact>
      <Fact page={page} term={policyWords.verification}>
        <code>{file.digest}</code>{' '}
        <a href={link(page, addresses.verifyDigest(file.digest))}>
          {t(page, policyWords.verifyThis)}
        </a>
      </Fact>
    </dl>
  );
}
