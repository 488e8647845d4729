import { incidentLevelNames } from '../../../templates/words/incidents.ts';
import { controlWords } from '../../../templates/words/portal-controls.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { Department } from '../../application/city.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import { CommandForm, Select, Submit, TextArea, TextField } from '../forms/controls.tsx';
import { type FailedForm, type FormState, formState } from '../forms/form-state.ts';
import type { Frame } from '../layout/frame.ts';
import { fieldTimeOf } from '../layout/times.ts';

/** Records an incident; the clocks run from when it happened. */
export function OpenForm(props: {
  frame: Frame;
  departments: readonly Department[];
  failed: FailedForm | null;
}) {
  const { frame } = props;
  const { tell } = frame;
  const form = formState('openIncident', props.failed);
  return (
    <section class="step">
      <h2>{tell(incidentWords.open)}</h2>
      <p>{tell(incidentWords.openHint)}</p>
      <CommandForm frame={frame} form={form} action="/portal/incidents">
        <TextField
          frame={frame}
          form={form}
          name="title"
          label={tell(incidentWords.incidentTitle)}
        />
        <AssessmentFields {...props} form={form} view={null} />
        <TextField
          frame={frame}
          form={form}
          name="incident"
          label={tell(incidentWords.id)}
          hint={tell(incidentWords.idHint)}
          value={frame.newCommandId().slice(0, 8)}
        />
        <Submit label={tell(incidentWords.open)} />
      </CommandForm>
    </section>
  );
}

/** Level, time or department turned out to be others. */
export function ReassessForm(props: {
  frame: Frame;
  departments: readonly Department[];
  view: IncidentView;
  failed: FailedForm | null;
}) {
  const { frame, view } = props;
  const { tell } = frame;
  const form = formState('reassessIncident', props.failed);
  return (
    <details class="step back" open={form.submitted}>
      <summary>{tell(incidentWords.reassess)}</summary>
      <p>{tell(incidentWords.reassessHint)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/incidents/${view.incident}/steps/reassessIncident`}
      >
        <AssessmentFields {...props} form={form} />
        <TextArea
          frame={frame}
          form={form}
          name="reasons"
          label={tell(controlWords.reasons)}
          hint={tell(controlWords.reasonsHint)}
        />
        <Submit label={tell(incidentWords.reassess)} kind="plain" />
      </CommandForm>
    </details>
  );
}

function AssessmentFields(props: {
  frame: Frame;
  form: FormState;
  departments: readonly Department[];
  view: IncidentView | null;
}) {
  const { frame, form, view } = props;
  const { tell } = frame;
  const own = frame.session?.person.department ?? '';
  const learnedAt = view?.learnedAt ?? null;
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="level"
        label={tell(incidentWords.level)}
        value={view?.level ?? 'otherOpinion'}
        options={Object.entries(incidentLevelNames).map(([value, words]) => ({
          value,
          label: tell(words),
        }))}
      />
      <Select
        frame={frame}
        form={form}
        name="department"
        label={tell(incidentWords.department)}
        value={view?.department ?? own}
        options={props.departments.map(({ id, name }) => ({ value: id, label: tell(name) }))}
      />
      <TextField
        frame={frame}
        form={form}
        name="happenedAt"
        type="datetime-local"
        label={tell(incidentWords.happenedAt)}
        hint={tell(incidentWords.times)}
        value={view === null ? '' : fieldTimeOf(view.happenedAt)}
      />
      <TextField
        frame={frame}
        form={form}
        name="learnedAt"
        type="datetime-local"
        label={tell(incidentWords.learnedAt)}
        hint={tell(incidentWords.optional)}
        value={learnedAt === null ? '' : fieldTimeOf(learnedAt)}
        optional
      />
    </>
  );
}
