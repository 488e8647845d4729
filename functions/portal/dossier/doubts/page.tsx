import { doubtWords } from '../../../../templates/words/doubts.ts';
import type { queries } from '../../../application/catalogue.ts';
import type { PreviewedDoubt } from '../../../application/dossier/doubts/preview-doubts.ts';
import type { LocalDate } from '../../../domain/kernel/time.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import type { FormValues } from '../../forms/form-values.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import { OpenFollowUpForm } from './open-form.tsx';
import { PreviewSection } from './preview.tsx';
import { ImportForm, RecordForm } from './record-forms.tsx';
import { DoubtTable } from './table.tsx';

export type DoubtsView = Awaited<ReturnType<typeof queries.viewDoubts.run>>;

/** Lines that were pasted and looked at, before anything is recorded. */
export interface ShownPreview {
  readonly values: FormValues;
  readonly doubts: readonly PreviewedDoubt[];
  readonly leftOut: number;
}

export interface DoubtsPageProps {
  readonly frame: Frame;
  readonly view: DoubtsView;
  readonly today: LocalDate;
  readonly preview: ShownPreview | null;
  readonly failed: FailedForm | null;
}

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
