import { matterKindNames } from '../../../templates/words/matters.ts';
import {
  deliveryNames,
  matterWords,
  startedOnWords,
} from '../../../templates/words/portal-matters.ts';
import type { Department } from '../../application/city.ts';
import { deliveries } from '../../domain/deadlines/receipt-of-request.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { CommandForm, Hidden, Select, Submit, TextArea, TextField } from '../forms/controls.tsx';
import { type FailedForm, type FormState, formState } from '../forms/form-state.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';

export interface OpenPageProps {
  readonly frame: Frame;
  readonly kind: MatterKind;
  /** Under which the matter is put on record, so that sending twice opens one. */
  readonly matter: string;
  readonly today: string;
  readonly commentDays: number;
  /** Empty for those who act for their own department only. */
  readonly departments: readonly Department[];
  readonly own: string;
  readonly failed: FailedForm | null;
}

/** The form that puts a matter of one kind on record. */
export function OpenMatterPage(props: OpenPageProps) {
  const { frame, kind, failed } = props;
  const { tell } = frame;
  const title = tell(matterKindNames[kind]);
  const form = formState('openMatter', failed);
  const matter = form.submitted ? form.values.text('matter') : props.matter;
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href="/portal/matters">{tell(matterWords.title)}</a>
      </p>
      <h1>{title}</h1>
      <section class="step">
        <CommandForm frame={frame} form={form} action={`/portal/matters/new/${kind}`}>
          <Hidden name="matter" value={matter} />
          <TextField
            frame={frame}
            form={form}
            name="title"
            label={tell(matterWords.name)}
            hint={tell(matterWords.nameHint)}
          />
          {props.departments.length === 0 ? null : (
            <Select
              frame={frame}
              form={form}
              name="department"
              label={tell(matterWords.department)}
              value={props.own}
              options={props.departments.map(({ id, name }) => ({ value: id, label: tell(name) }))}
            />
          )}
          <StartFields {...props} form={form} />
          <Submit label={tell(matterWords.record)} />
        </CommandForm>
      </section>
    </Layout>
  );
}

function StartFields(props: OpenPageProps & { form: FormState }) {
  const { frame, form, kind, today } = props;
  const { tell } = frame;
  if (kind === 'requestAnswer') return <RequestFields {...props} />;
  if (kind === 'decisionDraft') return <DecisionFields {...props} />;
  if (kind === 'websiteCheck') {
    const year = today.slice(0, 4);
    const label = tell(matterWords.year);
    return (
      <TextField frame={frame} form={form} name="year" type="number" label={label} value={year} />
    );
  }
  const label = tell(startedOnWords[kind]);
  return (
    <TextField frame={frame} form={form} name="startedOn" type="date" label={label} value={today} />
  );
}

function RequestFields({ frame, form, today }: OpenPageProps & { form: FormState }) {
  const { tell } = frame;
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="request.delivery"
        label={tell(matterWords.delivery)}
        options={deliveries.map((value) => ({ value, label: tell(deliveryNames[value]) }))}
      />
      <TextField
        frame={frame}
        form={form}
        name="request.arrivedOn"
        type="date"
        label={tell(matterWords.arrivedOn)}
        value={today}
      />
      <TextField
        frame={frame}
        form={form}
        name="request.confirmedOn"
        type="date"
        label={tell(matterWords.confirmedOn)}
        hint={tell(matterWords.confirmedHint)}
        optional
      />
    </>
  );
}

function DecisionFields({ frame, form, commentDays }: OpenPageProps & { form: FormState }) {
  const { tell } = frame;
  return (
    <>
      <TextField
        frame={frame}
        form={form}
        name="decision.plannedOn"
        type="date"
        label={tell(matterWords.plannedOn)}
      />
      <TextField
        frame={frame}
        form={form}
        name="decision.commentDays"
        type="number"
        label={tell(matterWords.commentDays)}
        value={String(commentDays)}
      />
      <TextArea
        frame={frame}
        form={form}
        name="decision.explanation"
        label={tell(matterWords.explanation)}
        rows={2}
        optional
      />
    </>
  );
}
