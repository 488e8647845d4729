import { gateName } from '../../../../templates/words/gates.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { dossierStatusNames } from '../../../../templates/words/statuses.ts';
import { inWords } from '../../../../templates/words/vocabularies.ts';
import { gateSchema } from '../../../domain/dossier/gate-names.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import { DoneBanner } from '../../layout/banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox } from '../../layout/problem-box.tsx';
import { minuteOf } from '../../layout/times.ts';
import { ObligationTable } from '../../obligations/table.tsx';
import type { DossierPageModel } from '../dossier-page-model.ts';
import { FollowUpsSection } from '../follow-up/section.tsx';
import { hasStep, StepForms } from '../forms/step-forms.tsx';
import { QualitySummary } from '../quality/summary.tsx';
import { BlockedNotice } from './blocked-notice.tsx';
import { ClosedSection } from './closed-section.tsx';
import { DossierFacts } from './facts.tsx';
import { HistorySection } from './history.tsx';
import { PackageSection } from './package.tsx';
import { ProgressRail } from './rail.tsx';

/** One dossier: where it is, both texts, what the reader may do, deadlines and history. */
export function DossierPage(props: {
  frame: Frame;
  model: DossierPageModel;
  failed: FailedForm | null;
}) {
  const { frame, model, failed } = props;
  const { view } = model;
  const { tell } = frame;
  return (
    <Layout frame={frame} title={view.title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>
        <span lang="zh-CN">{view.title}</span>{' '}
        <span class={`mark ${view.status === 'published' ? 'good' : 'plain'}`}>
          {tell(inWords('status', view.status))}
        </span>
      </h1>
      <ProgressRail frame={frame} view={view} />
      <Notices frame={frame} model={model} />
      {hasStep(model) ? (
        <p>
          <a class="button primary" href="#step">
            {tell(dossierWords.goToStep)}
          </a>
        </p>
      ) : null}
      <DossierFacts frame={frame} view={view} />
      <ClosedSection frame={frame} view={view} />
      <PackageSection frame={frame} model={model} />
      {model.quality === null ? null : (
        <QualitySummary frame={frame} dossier={view.dossier} quality={model.quality} />
      )}
      <FollowUpsSection frame={frame} model={model} />
      <StepForms frame={frame} model={model} failed={failed} />
      {view.obligations.length === 0 ? null : (
        <section id="deadlines">
          <h2>{tell(dossierWords.deadlines)}</h2>
          <ObligationTable frame={frame} obligations={view.obligations} />
        </section>
      )}
      <HistorySection frame={frame} history={model.history} />
    </Layout>
  );
}

/** What has happened to the dossier that everybody who opens it must know. */
function Notices({ frame, model }: { frame: Frame; model: DossierPageModel }) {
  const { tell } = frame;
  const { lastReturn, blocked, withdrawal, status } = model.view;
  if (blocked !== null) return <BlockedNotice frame={frame} view={model.view} leaks={blocked} />;
  if (lastReturn !== null) {
    const gate = tell(gateName(gateSchema.parse(lastReturn.gate)));
    return (
      <section class="warning">
        <p>
          <b>{tell(dossierWords.lastReturnAt).replace('{gate}', gate)}</b>{' '}
          <span class="quiet">{minuteOf(lastReturn.at)}</span>
        </p>
        <Reasons reasons={lastReturn.reasons} />
      </section>
    );
  }
  if (withdrawal !== null) {
    return (
      <section class="warning">
        <p>
          <b>{tell(dossierWords.withdrawn)}</b>
        </p>
        <Reasons reasons={withdrawal} />
      </section>
    );
  }
  if (status === 'awaitingRelease')
    return <p class="notice">{tell(dossierWords.waitsForRelease)}</p>;
  if (status === 'closedUnpublished') {
    return <p class="notice">{tell(dossierStatusNames.closedUnpublished)}</p>;
  }
  return null;
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ol lang="zh-CN">
      {reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ol>
  );
}
