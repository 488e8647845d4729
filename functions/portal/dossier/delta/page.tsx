import { deltaKindNames, deltaStateWords, deltaWords } from '../../../../templates/words/delta.ts';
import { portalDeltaWords as words } from '../../../../templates/words/portal-delta.ts';
import {
  type DeltaKind,
  deltaKinds,
  type PolicyDelta,
} from '../../../domain/interpretation/delta/model.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import type { DeltaPageModel } from './model.ts';
import { NameForms } from './name-forms.tsx';
import { NamedPredecessor } from './named.tsx';
import { DeltaTable, FigureTable } from './rows.tsx';

/** What a document changes of the one that it replaces, and for its drafter which one that is. */
export function DeltaPage(props: {
  frame: Frame;
  model: DeltaPageModel;
  failed: FailedForm | null;
}) {
  const { frame, model, failed } = props;
  const { view, delta } = model;
  const { tell } = frame;
  return (
    <Layout
      frame={frame}
      title={`${tell(words.title)} – ${view.title}`}
      failed={failed !== null}
      wide={delta !== null}
    >
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>{tell(words.title)}</h1>
      <p>
        <b>{tell(words.replaces)}</b> <NamedPredecessor frame={frame} view={view} />
      </p>
      {delta === null ? (
        view.predecessor === null ? null : (
          <p class="notice">{tell(words.notYet)}</p>
        )
      ) : (
        <Delta frame={frame} delta={delta} />
      )}
      {model.mayName ? <NameForms frame={frame} model={model} failed={failed} /> : null}
    </Layout>
  );
}

const quiet: ReadonlySet<DeltaKind> = new Set(['unchanged', 'renumbered']);

function Delta({ frame, delta }: { frame: Frame; delta: PolicyDelta }) {
  const { tell } = frame;
  if (delta.state !== 'compared') return <p class="notice">{tell(deltaStateWords[delta.state])}</p>;
  const changed = delta.rows.filter(({ kind }) => !quiet.has(kind));
  const same = delta.rows.filter(({ kind }) => quiet.has(kind));
  const counted = deltaKinds.filter((kind) => delta.counts[kind] > 0);
  return (
    <>
      <section>
        <h2>{tell(words.figures)}</h2>
        <FigureTable frame={frame} rows={changed} />
      </section>
      <section>
        <h2>{tell(deltaWords.table)}</h2>
        <p>
          {counted.map((kind) => `${tell(deltaKindNames[kind])} ${delta.counts[kind]}`).join(' · ')}
        </p>
        <p class="quiet">{tell(words.legend)}</p>
        <DeltaTable frame={frame} rows={changed} />
        {same.length === 0 ? null : (
          <details>
            <summary>
              {tell(words.unchanged)} ({same.length})
            </summary>
            <DeltaTable frame={frame} rows={same} />
          </details>
        )}
      </section>
    </>
  );
}
