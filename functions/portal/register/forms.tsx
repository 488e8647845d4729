import { registerWords } from '../../../templates/words/register.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Department } from '../../application/city.ts';
import { Checkbox, CommandForm, Select, Submit, TextArea, TextField } from '../forms/controls.tsx';
import { type FailedForm, type FormState, formState } from '../forms/form-state.ts';
import { LateEntryField } from '../forms/late-entry.tsx';
import type { Frame } from '../layout/frame.ts';
import { type RegisterField, type RegisterStep, registerSteps } from './steps.ts';

interface FormsProps {
  readonly frame: Frame;
  readonly failed: FailedForm | null;
  readonly departments: readonly Department[];
  readonly of: RegisterStep['of'];
}

/** The forms on one part of the register, folded until somebody opens one or it came back. */
export function RegisterForms({ frame, failed, departments, of }: FormsProps) {
  return (
    <>
      {Object.entries(registerSteps)
        .filter(([, step]) => step.of === of)
        .map(([name, step]) => {
          const form = formState(name, failed);
          const title = frame.tell(wordsOf(name));
          return (
            <details class="step" open={form.submitted}>
              <summary>{title}</summary>
              {name === 'appointHead' ? <p>{frame.tell(registerWords.appointHint)}</p> : null}
              <CommandForm frame={frame} form={form} action={`/portal/register/steps/${name}`}>
                {step.fields.map((field) => (
                  <Field frame={frame} form={form} field={field} departments={departments} />
                ))}
                <Submit label={title} kind="plain" />
              </CommandForm>
            </details>
          );
        })}
    </>
  );
}

function Field(props: {
  frame: Frame;
  form: FormState;
  field: RegisterField;
  departments: readonly Department[];
}) {
  const { frame, form, field, departments } = props;
  const { tell } = frame;
  const { name, kind } = field;
  if (name === 'lateEntry') return <LateEntryField frame={frame} form={form} />;
  const label = tell(wordsOf(name === 'expert' ? 'expertId' : (labels[name] ?? name)));
  const asked = { frame, form, name, label, optional: field.optional === true };
  const options = departments.map(({ id }) => ({ value: id, label: frame.department(id) }));
  switch (kind) {
    case 'department':
      return <Select {...asked} options={options} />;
    case 'reporting': {
      const government = { value: 'government', label: tell(registerWords.government) };
      return <Select {...asked} options={[...options, government]} />;
    }
    case 'check':
      return <Checkbox form={form} name={name} label={label} />;
    case 'lines':
      return <TextArea {...asked} rows={2} hint={tell(registerWords.fieldsHint)} />;
    case 'date':
    case 'number':
      return <TextField {...asked} type={kind} />;
    default:
      return (
        <TextField {...asked} hint={name === 'name' ? tell(registerWords.nameHint) : undefined} />
      );
  }
}

const labels: Readonly<Record<string, string>> = { closeToLivelihood: 'livelihood' };

function wordsOf(name: string): Words {
  const known: Readonly<Record<string, Words>> = registerWords;
  return known[name] ?? { zh: name, en: name };
}
