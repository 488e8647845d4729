import { formWords, policyWords } from '../../templates/words/public-policy.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
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
        <li>
          <a href={link(page, addresses.file(policy.document.digest))}>
            {t(page, policyWords.documentPdf)}
          </a>
        </li>
        <li>
          <a href={link(page, addresses.policyText(policy.dossier))}>
            {t(page, policyWords.documentTextFile)}
          </a>
        </li>
        {policy.interpretations.map((interpretation) => (
          <li>
            <a href={link(page, addresses.file(interpretation.file.digest))}>
              {t(page, policyWords.interpretationPdf)}
              {page.language === 'en' ? ': ' : '：'}
              <span {...chinese(page)}>{interpretationTitle(policy, interpretation)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The digests by which a copy is checked, and the record of the procedure. */
export function VerificationBox({ page, policy }: BoxProps) {
  const files = [
    { name: t(page, policyWords.documentPdf), digest: policy.document.digest },
    ...policy.interpretations.map(({ form, file }) => ({
      name: `${t(page, policyWords.interpretationPdf)} · ${t(page, formWords[form])}`,
      digest: file.digest,
    })),
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
