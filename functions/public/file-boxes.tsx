import { formWords, policyWords } from '../../templates/words/public-policy.ts';
import {
  type PolicyEntry,
  type PublicFile,
  standingCopy,
} from '../application/public/policy-entry.ts';
import { addresses } from './addresses.ts';
import { chinese, link, type Page, t } from './page.ts';
import { interpretationTitle } from './titles.ts';

interface BoxProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
}

/** The files to take home. */
export function Downloads({ page, policy }: BoxProps) {
  return (
    <section class="box" id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t(page, policyWords.downloads)}</h2>
      <ul class="downloads">
        <Copies page={page} file={policy.document} name={t(page, policyWords.documentPdf)} />
        <li>
          <a href={link(page, addresses.policyText(policy.dossier))}>
            {t(page, policyWords.documentTextFile)}
          </a>
        </li>
        {policy.interpretations.map((interpretation) => (
          <Copies
            page={page}
            file={interpretation.file}
            name={t(page, policyWords.interpretationPdf)}
            of={interpretationTitle(policy, interpretation)}
          />
        ))}
      </ul>
    </section>
  );
}

interface CopiesProps {
  readonly page: Page;
  readonly file: PublicFile;
  readonly name: string;
  /** Which interpretation, where there may be several. */
  readonly of?: string;
}

/** One text as PDF and for Word; first, where there is one, the copy with the mark of validity. */
function Copies({ page, file, name, of }: CopiesProps) {
  const { digest, docx } = file;
  const marked = standingCopy(file);
  return (
    <li>
      <a href={link(page, addresses.file(marked?.digest ?? digest))}>
        {name}
        {of === undefined ? null : (
          <>
            {page.language === 'en' ? ': ' : '：'}
            <span {...chinese(page)}>{of}</span>
          </>
        )}
      </a>
      {marked === null ? null : (
        <>
          {' '}
          <span class="tag">{t(page, policyWords.withMark)}</span>{' '}
          <a href={link(page, addresses.file(digest))}>{t(page, policyWords.asPublished)}</a>
        </>
      )}
      {docx === null ? null : (
        <>
          {' '}
          <a href={link(page, addresses.wordFile(docx))}>
            {t(page, marked === null ? policyWords.word : policyWords.wordAsPublished)}
          </a>
        </>
      )}
    </li>
  );
}

/** The digests by which a copy is checked, and the record of the procedure. */
export function VerificationBox({ page, policy }: BoxProps) {
  const files = [
    ...copiesOf(page, policy.document, t(page, policyWords.documentPdf)),
    ...policy.interpretations.flatMap(({ form, file }) =>
      copiesOf(
        page,
        file,
        `${t(page, policyWords.interpretationPdf)} · ${t(page, formWords[form])}`,
      ),
    ),
  ];
  return (
    <section class="box" id="verification" aria-labelledby="verification-title">
      <h2 id="verification-title">{t(page, policyWords.verification)}</h2>
      <p>{t(page, policyWords.verificationHelp)}</p>
      <dl class="digests">
        {files.map(({ name, digest }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <code>{digest}</code>{' '}
              <a href={link(page, addresses.verifyDigest(digest))}>
                {t(page, policyWords.verifyThis)}
              </a>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t(page, policyWords.code)}</dt>
          <dd>
            <code>{policy.verificationCode}</code>
          </dd>
        </div>
      </dl>
      <p>
        <a href={link(page, addresses.proof(policy.dossier))}>{t(page, policyWords.proof)}</a>
      </p>
    </section>
  );
}

function copiesOf(page: Page, file: PublicFile, name: string) {
  const { digest, docx } = file;
  const marked = standingCopy(file);
  const withMark = `${name} · ${t(page, policyWords.withMark)}`;
  return [
    ...(marked === null ? [] : [{ name: withMark, digest: marked.digest }]),
    { name, digest },
    ...(docx === null ? [] : [{ name: `${name} · ${t(page, policyWords.word)}`, digest: docx }]),
  ];
}
