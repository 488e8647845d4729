import { fieldName } from '../../../templates/words/portal-fields.ts';
import { problemWords } from '../../../templates/words/portal-site.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Citation } from '../../domain/kernel/refusal.ts';
import type { Problem } from '../forms/problem.ts';
import type { Frame } from './frame.ts';

/** Says what was not done, why, which rule asks for it, and that nothing is lost. */
export function ProblemBox(props: { frame: Frame; problem: Problem; formId?: string }) {
  const { frame, problem, formId } = props;
  const fields = [...problem.fields];
  return (
    <section class="problem" role="alert" tabindex={-1} data-take-focus>
      <h2>{frame.tell(problemWords.title)}</h2>
      <p>{frame.tell(problem.words)}</p>
      {fields.length === 0 ? null : (
        <ul>
          {fields.map(([name, words]) => (
            <li>
              <a href={`#${formId ?? ''}-${name}`}>{fieldProblem(frame, name, words)}</a>
            </li>
          ))}
        </ul>
      )}
      {problem.citation === null ? null : (
        <RuleCitation frame={frame} citation={problem.citation} />
      )}
      {formId === undefined ? null : (
        <p class="quiet">
          {frame.tell(problemWords.nothingLost)}{' '}
          <a href={`#${formId}`}>{frame.tell(problemWords.backToForm)}</a>
        </p>
      )}
    </section>
  );
}

/** For example `理由：请填写`. */
function fieldProblem(frame: Frame, name: string, words: Words): string {
  const field = fieldName(name);
  if (field === null) return frame.tell(words);
  return `${frame.tell(field)}${frame.language === 'en' ? ': ' : '：'}${frame.tell(words)}`;
}

/** A rule with the words that it rests on. */
export function RuleCitation({ frame, citation }: { frame: Frame; citation: Citation }) {
  return (
    <blockquote>
      <p>
        {frame.tell(problemWords.ruleSays)} <cite>{citation.title}</cite> {citation.clause}
      </p>
      {citation.quotation === '' ? null : <p lang="zh-CN">“{citation.quotation}”</p>}
    </blockquote>
  );
}
