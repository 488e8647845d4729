import type { PropsWithChildren } from 'hono/jsx';
import { dayInWords } from '../../templates/words/public-dates.ts';
import { gazettePlace, policyWords } from '../../templates/words/public-policy.ts';
import type { Words } from '../../templates/words/words.ts';
import type { IssueEntry } from '../application/public/issue-entry.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import { validityOn } from '../application/public/validity-on.ts';
import { addresses } from './addresses.ts';
import { DayOf } from './dates.tsx';
import { chinese, link, type Page, t } from './page.ts';
import { ValidityTag } from './validity-mark.tsx';

interface FactsProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
  /** The issue that printed it; null while none has. */
  readonly issue: IssueEntry | null;
}

/** What is known of a policy besides its text, as a list of terms. */
export function PolicyFacts({ page, policy, issue }: FactsProps) {
  const joint = policy.jointDepartments.map(({ name }) => t(page, name));
  return (
    <dl class="facts-table">
      {policy.documentNumber === null ? null : (
        <Fact page={page} term={policyWords.number}>
          <span {...chinese(page)}>{policy.documentNumber}</span>
        </Fact>
      )}
      {policy.issuingOrgan === null ? null : (
        <Fact page={page} term={policyWords.organ}>
          <span {...chinese(page)}>{policy.issuingOrgan}</span>
        </Fact>
      )}
      <Fact page={page} term={policyWords.department}>
        {t(page, policy.department.name)}
      </Fact>
      {joint.length === 0 ? null : (
        <Fact page={page} term={policyWords.joint}>
          {joint.join(page.language === 'en' ? ', ' : '、')}
        </Fact>
      )}
      {policy.dateOfDocument === null ? null : (
        <Fact page={page} term={policyWords.dated}>
          <time datetime={policy.dateOfDocument}>{t(page, dayInWords(policy.dateOfDocument))}</time>
        </Fact>
      )}
      <Fact page={page} term={policyWords.published}>
        <DayOf page={page} at={policy.publishedAt} />
      </Fact>
      <Fact page={page} term={policyWords.validity}>
        <ValidityTag page={page} policy={policy} />
        {policy.normative ? <span class="tag">{t(page, policyWords.normative)}</span> : null}
      </Fact>
      <ValidityEnd page={page} policy={policy} />
      <Fact page={page} term={policyWords.gazetted}>
        <Gazetting page={page} policy={policy} issue={issue} />
      </Fact>
    </dl>
  );
}

/** Until when it applies; of what has ended before, the mark tells when. */
function ValidityEnd({ page, policy }: { page: Page; policy: PolicyEntry }) {
  const { validUntil } = policy;
  const { validity } = validityOn(policy, page.today);
  const applies = validity === 'inForce' || validity === 'amended';
  if (validUntil === null || !applies) return null;
  return (
    <Fact page={page} term={policyWords.validUntil}>
      <time datetime={validUntil}>{t(page, dayInWords(validUntil))}</time>
    </Fact>
  );
}

function Gazetting({ page, policy, issue }: FactsProps) {
  if (policy.gazetted === null || issue === null) return <>{t(page, policyWords.notGazetted)}</>;
  const { year, issueNumber } = issue;
  return (
    <a href={link(page, addresses.issue(issue.issue))}>
      {t(page, gazettePlace(year, issueNumber, policy.gazetted.page))}
    </a>
  );
}

export function Fact({ page, term, children }: PropsWithChildren<{ page: Page; term: Words }>) {
  return (
    <div>
      <dt>{t(page, term)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
