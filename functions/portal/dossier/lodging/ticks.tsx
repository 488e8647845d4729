import { lodgingWords, tickWords } from '../../../../templates/words/portal-lodging.ts';
import type { AuditAnswer } from '../../../application/dossier/audit-answer.ts';
import { Checkbox, Hidden } from '../../forms/controls.tsx';
import type { FormState } from '../../forms/form-state.ts';
import type { FormValues } from '../../forms/form-values.ts';
import type { Frame } from '../../layout/frame.ts';

/** One tick for each kind of finding that asks for it; there is none for all of them. */
export function Ticks(props: {
  frame: Frame;
  form: FormState;
  audit: AuditAnswer;
  ticked: ReadonlySet<string>;
}) {
  const { frame, audit, ticked } = props;
  const { tell } = frame;
  const asking = audit.findings.filter(({ severity }) => severity === 'confirms');
  const form: FormState = { ...props.form, submitted: false };
  return (
    <>
      <Hidden name="audit" value={audit.audit} />
      {asking.length === 0 ? null : (
        <fieldset>
          <legend>{tell(lodgingWords.confirmTitle)}</legend>
          {asking.map((finding) => (
            <Checkbox
              form={form}
              name="accepted"
              value={finding.kind}
              checked={ticked.has(finding.kind)}
              label={tell(tickWords(finding))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Ticks that still hold: they were given for this very audit, and never for another one. */
export function tickedIn(values: FormValues, { audit }: AuditAnswer): ReadonlySet<string> {
  return new Set(values.text('audit') === audit ? values.all('accepted') : []);
}
