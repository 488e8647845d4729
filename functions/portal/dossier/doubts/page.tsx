import { doubtWords } from '../../../../templates/words/doubts.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import { OpenFollowUpForm } from './open-form.tsx';
import type { DoubtsPageProps } from './page-props.ts';
import { PreviewSection } from './preview.tsx';
import { ImportForm, RecordForm } from './record-forms.tsx';
import { DoubtTable } from './table.tsx';

/** What people doubt about a document: count, tell apart, answer. */
export function DoubtsPage(props: DoubtsPageProps) {
  const { frame, view, preview, failed } = props;
  const { tell } = frame;
  const title = tell(doubtWords.title);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>{title}</h1>
      <p>{tell(doubtWords.lead)}</p>
      {preview === null ? null : <PreviewSection {...props} preview={preview} />}
      {view.suggested.map(({ topic, times }) => (
        <p class="warning">
          {tell(doubtWords.suggestion)
            .replace('{topic}', topic)
            .replace('{times}', String(times))
            .replace('{threshold}', String(view.threshold))}
        </p>
      ))}
      <DoubtTable {...props} />
      {view.mayOpen && view.latestAnswer !== null ? <OpenFollowUpForm {...props} /> : null}
      {view.mayRecord ? (
        <>
          <RecordForm {...props} />
          <ImportForm {...props} />
        </>
      ) : null}
    </Layout>
  );
}
