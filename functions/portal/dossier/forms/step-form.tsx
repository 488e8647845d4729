import type { Child } from 'hono/jsx';
import { CommandForm } from '../../forms/controls.tsx';
import type { FormState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';

/** One step of a dossier as a titled form; it is sent to the step's own address. */
export function StepForm(props: {
  frame: Frame;
  form: FormState;
  dossier: string;
  step: string;
  /** Where a file is looked at first; a step is carried out when left out. */
  first?: 'examinations';
  title: string;
  hint?: string;
  tone?: 'back' | 'stop';
  confirm?: string;
  children: Child;
}) {
  const { frame, form, step, tone } = props;
  const confirm = props.confirm === undefined ? {} : { confirm: props.confirm };
  return (
    <section class={tone === undefined ? 'step' : `step ${tone}`}>
      <h3>{props.title}</h3>
      {props.hint === undefined ? null : <p>{props.hint}</p>}
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${props.dossier}/${props.first ?? 'steps'}/${step}`}
        {...confirm}
      >
        {props.children}
      </CommandForm>
    </section>
  );
}
