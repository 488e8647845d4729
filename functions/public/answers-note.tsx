import { policyWords } from '../../templates/words/public-policy.ts';
import { chinese, type Page, t } from './page.ts';

/** Which doubts of the public an interpretation was opened to answer; nothing for most. */
export function Answers({ page, topics }: { page: Page; topics: readonly string[] }) {
  if (topics.length === 0) return null;
  const [before = '', after = ''] = t(page, policyWords.answers).split('{topics}', 2);
  return (
    <p class="notice">
      {before}
      <b {...chinese(page)}>{topics.join('、')}</b>
      {after}
    </p>
  );
}

/** The same in the line that names an interpretation. */
export function AnswersTag({ page, topics }: { page: Page; topics: readonly string[] }) {
  if (topics.length === 0) return null;
  const words = t(page, policyWords.answers).replace('{topics}', topics.join('、'));
  return <span class="tag answers">{words}</span>;
}
