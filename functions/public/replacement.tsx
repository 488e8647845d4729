import { comparisonWords as words } from '../../templates/words/public-comparison.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import { addresses } from './addresses.ts';
import { chinese, link, type Page, t } from './page.ts';
import { Fact } from './policy-facts.tsx';
import { policyTitle } from './titles.ts';

/** What a policy replaces, and what replaces it, with the way to their comparison. */
export function Replacement(props: {
  page: Page;
  policy: PolicyEntry;
  /** Null for one that nothing replaces. */
  replacedBy: PolicyEntry | null;
}) {
  const { page, policy, replacedBy } = props;
  const { replaces } = policy;
  if (replaces === null && replacedBy === null) return null;
  return (
    <dl class="facts-table single">
      {replaces === null ? null : (
        <Fact page={page} term={words.replaces}>
          {replaces.dossier === null ? (
            <span {...chinese(page)}>{replaces.title}</span>
          ) : (
            <a href={link(page, addresses.policy(replaces.dossier))} {...chinese(page)}>
              {replaces.title}
            </a>
          )}{' '}
          <a href={link(page, addresses.comparison(policy.dossier))}>{t(page, words.open)}</a>
        </Fact>
      )}
      {replacedBy === null ? null : (
        <Fact page={page} term={words.replacedBy}>
          <a href={link(page, addresses.policy(replacedBy.dossier))} {...chinese(page)}>
            {policyTitle(replacedBy)}
          </a>{' '}
          <a href={link(page, addresses.comparison(replacedBy.dossier))}>{t(page, words.open)}</a>
        </Fact>
      )}
    </dl>
  );
}
