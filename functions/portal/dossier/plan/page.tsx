import { lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import {
  planElementNames,
  planNoteNames,
  planWords,
} from '../../../../templates/words/portal-plan.ts';
import type { Words } from '../../../../templates/words/words.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { CommandForm, Submit } from '../../forms/controls.tsx';
import { FileOrText } from '../../forms/file-or-text.tsx';
import { type FailedForm, formState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { ProblemBox, RuleCitation } from '../../layout/problem-box.tsx';
import { AuditList } from '../lodging/audit-list.tsx';
import type { PlanToConfirm } from './draft.ts';
import { PlanForm } from './plan-form.tsx';

export interface PlanPageProps {
  readonly frame: Frame;
  readonly view: DossierView;
  readonly toConfirm: PlanToConfirm | null;
  readonly failed: FailedForm | null;
}

export function PlanPage(props: PlanPageProps) {
  const { frame, view, toConfirm, failed } = props;
  const { tell } = frame;
  const title = tell(planWords.title);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>{title}</h1>
      {toConfirm === null ? null : <Audit frame={frame} plan={toConfirm} />}
      {toConfirm?.audit.acceptable === true ? (
        <Confirmation {...props} plan={toConfirm} />
      ) : (
        <ReadForm {...props} />
      )}
    </Layout>
  );
}

/** What the file holds besides its text; most plans hold nothing. */
function Audit({ frame, plan }: { frame: Frame; plan: PlanToConfirm }) {
  const { findings } = plan.audit;
  if (findings.length === 0) return null;
  return (
    <section class="box">
      <h2>{frame.tell(lodgingWords.findings)}</h2>
      <AuditList frame={frame} findings={findings} idOf={() => null} />
    </section>
  );
}

function ReadForm({ frame, view, failed }: PlanPageProps) {
  const { tell } = frame;
  const form = formState('readPlan', failed);
  return (
    <section class="step">
      <h2>{tell(planWords.uploadTitle)}</h2>
      <p>{tell(planWords.uploadLead)}</p>
      <CommandForm frame={frame} form={form} action={`/portal/dossiers/${view.dossier}/plan/read`}>
        <FileOrText frame={frame} form={form} />
        <Submit label={tell(planWords.read)} />
      </CommandForm>
    </section>
  );
}

function Confirmation(props: PlanPageProps & { plan: PlanToConfirm }) {
  const { frame, view, plan, failed } = props;
  const { tell } = frame;
  return (
    <section class="step">
      <h2>{tell(planWords.confirmTitle)}</h2>
      <p>{tell(planWords.confirmLead)}</p>
      <Gaps frame={frame} plan={plan} />
      <PlanForm frame={frame} view={view} plan={plan} form={formState('lodgePlan', failed)} />
    </section>
  );
}

/** What the text left open, with the rule that asks for it, and where reading needed judgement. */
function Gaps({ frame, plan }: { frame: Frame; plan: PlanToConfirm }) {
  const { tell } = frame;
  const { missing, notes } = plan;
  const [first] = missing;
  return (
    <>
      {first === undefined ? null : (
        <section class="warning">
          <p>{tell(planWords.missing)}</p>
          <ul>
            {missing.map(({ element }) => (
              <li>{tell(nameOf(planElementNames, element))}</li>
            ))}
          </ul>
          <RuleCitation frame={frame} citation={first.citation} />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section class="warning">
          <p>{tell(planWords.notes)}</p>
          <ul>
            {notes.map(({ note, words }) => (
              <li>
                <q lang="zh-CN">{words}</q> {tell(nameOf(planNoteNames, note))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function nameOf(names: Readonly<Record<string, Words>>, code: string): Words {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? { zh: code, en: code };
}
