import { dayInWords } from '../../templates/words/public-dates.ts';
import { homeWords } from '../../templates/words/public-home.ts';
import { formWords, policyWords, promisedBy } from '../../templates/words/public-policy.ts';
import { inBrackets } from '../../templates/words/words.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import type { Passage } from '../ports/search.ts';
import { addresses } from './addresses.ts';
import { DayOf } from './dates.tsx';
import { chinese, link, type Page, t } from './page.ts';
import { Passages } from './passages.tsx';
import { interpretationTitle, policyTitle } from './titles.ts';
import { ValidityTag } from './validity-mark.tsx';

interface CardProps {
  readonly page: Page;
  readonly policy: PolicyEntry;
  /** Words around what was searched for. */
  readonly passages?: readonly Passage[];
}

/** A policy in a list, with its interpretation beside it. */
export function PolicyCard({ page, policy, passages = [] }: CardProps) {
  return (
    <li class="policy-card">
      <div class="card-document">
        <h3>
          <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
            {policyTitle(policy)}
          </a>
        </h3>
        <p class="facts">
          {policy.documentNumber === null ? null : (
            <span {...chinese(page)}>{policy.documentNumber}</span>
          )}
          <span>{t(page, policy.department.name)}</span>
          <span>
            <DayOf page={page} at={policy.publishedAt} />
          </span>
          <ValidityTag page={page} policy={policy} />
        </p>
        <Passages page={page} policy={policy} passages={passages} />
      </div>
      <div class="card-interpretation">
        <p class="label">{t(page, homeWords.interpretation)}</p>
        <Interpretations page={page} policy={policy} />
      </div>
    </li>
  );
}

function Interpretations({ page, policy }: { page: Page; policy: PolicyEntry }) {
  return (
    <ul>
      {policy.interpretations.map((interpretation) => (
        <li>
          <span class="tag">{t(page, formWords[interpretation.form])}</span>{' '}
          <a
            href={link(page, addresses.interpretation(policy.dossier, interpretation.key))}
            {...chinese(page)}
          >
            {interpretationTitle(policy, interpretation)}
          </a>
        </li>
      ))}
      {policy.promised.map((promised) => (
        <li class="promised">
          {t(page, promisedBy(formWords[promised.form], dayInWords(promised.dueOn)))}
          {promised.dueOn < page.today ? t(page, inBrackets(policyWords.overdue)) : ''}
        </li>
      ))}
    </ul>
  );
}
