import type { Child } from 'hono/jsx';
import { controlWords } from '../../../templates/words/portal-controls.ts';
import { inBrackets } from '../../../templates/words/words.ts';
import type { Frame } from '../layout/frame.ts';
import { type FormState, fieldId } from './form-state.ts';

/** A form of the portal: command id and form token come with it, uploads work. */
export function CommandForm(props: {
  frame: Frame;
  form: FormState;
  action: string;
  confirm?: string;
  children: Child;
}) {
  const { frame, form } = props;
  return (
    <form
      method="post"
      action={props.action}
      enctype="multipart/form-data"
      id={form.id}
      data-confirm={props.confirm}
    >
      <input type="hidden" name="formToken" value={frame.session?.formToken ?? ''} />
      <input type="hidden" name="commandId" value={frame.newCommandId()} />
      <input type="hidden" name="formId" value={form.id} />
      {props.children}
    </form>
  );
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

interface FieldProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly optional?: boolean;
}

/** What a field shows: what was typed, else what it starts with. */
function shown({ form, name, value }: FieldProps): string {
  return form.submitted ? form.values.text(name) : (value ?? '');
}

function Field(props: FieldProps & { children: Child }) {
  const { frame, form, name } = props;
  const problem = form.problems.get(name);
  const id = fieldId(form, name);
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {props.label}
        {props.optional === true ? frame.tell(inBrackets(controlWords.optional)) : ''}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="error" id={`${id}-problem`}>
          {frame.tell(problem)}
        </p>
      )}
      {props.children}
    </div>
  );
}

function described({ form, name, hint }: FieldProps) {
  const id = fieldId(form, name);
  const wrong = form.problems.has(name);
  const parts = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-problem` : ''];
  const describedBy = parts.filter((part) => part !== '').join(' ');
  return {
    id,
    name,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
}

export function TextField(
  props: FieldProps & { type?: 'text' | 'date' | 'datetime-local' | 'number' },
) {
  return (
    <Field {...props}>
      <input type={props.type ?? 'text'} value={shown(props)} {...described(props)} />
    </Field>
  );
}

export function TextArea(props: FieldProps & { rows?: number }) {
  return (
    <Field {...props}>
      <textarea rows={props.rows ?? 4} {...described(props)}>
        {shown(props)}
      </textarea>
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Select(props: FieldProps & { options: readonly Option[] }) {
  const present = shown(props);
  return (
    <Field {...props}>
      <select {...described(props)}>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === present}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A file, a text unless told otherwise; one that came with a form that was refused is still there. */
export function FileField(props: FieldProps & { accept?: string }) {
  const { frame, form, name } = props;
  const kept = form.keptFile;
  const texts = frame.tell(controlWords.fileHint).replace('{mb}', String(frame.mostFileMb));
  const told = { ...props, hint: props.hint ?? texts };
  return (
    <Field {...told}>
      {kept === null ? null : (
        <p class="hint">
          <Hidden name={`${name}.kept`} value={kept.ticket} />
          {frame.tell(controlWords.keptFile)} <b>{kept.name}</b>
        </p>
      )}
      <input type="file" accept={props.accept ?? '.docx,.txt,.md'} {...described(told)} />
    </Field>
  );
}

export function Checkbox(props: {
  form: FormState;
  name: string;
  value?: string;
  label: Child;
  checked?: boolean;
}) {
  const value = props.value ?? 'yes';
  const id = `${fieldId(props.form, props.name)}${value === 'yes' ? '' : `-${value}`}`;
  const ticked = props.form.submitted
    ? props.form.values.all(props.name).includes(value)
    : props.checked === true;
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={props.name} value={value} checked={ticked} />
      <label for={id}>{props.label}</label>
    </div>
  );
}

/** One of several, all of them visible. */
export function Radios(props: FieldProps & { options: readonly Option[]; inline?: boolean }) {
  const { frame, form, name } = props;
  const present = shown(props);
  const problem = form.problems.get(name);
  return (
    <fieldset class={problem === undefined ? undefined : 'wrong'} id={fieldId(form, name)}>
      <legend>{props.label}</legend>
      {props.hint === undefined ? null : <p class="hint">{props.hint}</p>}
      {problem === undefined ? null : <p class="error">{frame.tell(problem)}</p>}
      <div class={props.inline === true ? 'inline' : undefined}>
        {props.options.map(({ value, label }) => (
          <div class="choice">
            <input
              type="radio"
              id={`${fieldId(form, name)}-${value}`}
              name={name}
              value={value}
              checked={value === present}
            />
            <label for={`${fieldId(form, name)}-${value}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function Submit(props: { label: string; kind?: 'primary' | 'danger' | 'plain' }) {
  const kind = props.kind ?? 'primary';
  return (
    <button type="submit" class={kind === 'plain' ? undefined : kind}>
      {props.label}
    </button>
  );
}
