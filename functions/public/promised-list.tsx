import { dayInWords } from '../../templates/words/public-dates.ts';
import { formWords, policyWords, promisedBy } from '../../templates/words/public-policy.ts';
import { inBrackets } from '../../templates/words/words.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import { type Page, t } from './page.ts';

/** Later interpretations that the department has promised, each with its day. */
export function PromisedList({ page, policy }: { page: Page; policy: PolicyEntry }) {
  if (policy.promised.length === 0) return null;
  return (
    <section class="promised-list" aria-labelledby="promised-title">
      <h3 id="promised-title">{t(page, policyWords.promised)}</h3>
      <ul>
        {policy.promised.map(({ form, dueOn, provisional }) => (
          <li>
            {t(page, promisedBy(formWords[form], dayInWords(dueOn)))}
            {provisional ? <small>{t(page, inBrackets(policyWords.provisional))}</small> : null}
            {dueOn < page.today ? (
              <strong class="overdue"> {t(page, policyWords.overdue)}</strong>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
