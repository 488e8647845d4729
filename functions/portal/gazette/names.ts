import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { IssueFacts } from '../../domain/gazette/events.ts';

/** An issue as it is cited: 2026年第3期（总第41期）. */
export function issueName(facts: IssueFacts): Words {
  const fill = (text: string) =>
    text
      .replace('{year}', String(facts.year))
      .replace('{number}', String(facts.issueNumber))
      .replace('{total}', String(facts.cumulativeIssueNumber));
  return { zh: fill(gazetteWords.issueName.zh), en: fill(gazetteWords.issueName.en) };
}
