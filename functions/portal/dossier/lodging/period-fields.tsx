import { validityWords } from '../../../../templates/words/validity-list.ts';
import type { PolicyDocument } from '../../../domain/document/model.ts';
import { readPeriod } from '../../../domain/validity/read-period.ts';
import { TextField } from '../../forms/controls.tsx';
import type { FormState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import { statedPeriodText } from '../page/stated-period.ts';

/** Shows what was read of the document's validity, and lets the drafter say otherwise. */
export function PeriodFields(props: { frame: Frame; form: FormState; document: PolicyDocument }) {
  const { frame, form, document } = props;
  const { tell } = frame;
  const read = readPeriod(document);
  const told = read === null ? tell(validityWords.readNothing) : statedPeriodText(tell, read);
  return (
    <fieldset>
      <legend>{tell(validityWords.given)}</legend>
      <p class="hint">{tell(validityWords.givenHint).replace('{read}', told)}</p>
      {read === null ? null : <blockquote lang="zh-CN">{read.quotation}</blockquote>}
      <TextField
        frame={frame}
        form={form}
        name="period.effectiveFrom"
        type="date"
        label={tell(validityWords.effectiveFrom)}
        optional
      />
      <TextField
        frame={frame}
        form={form}
        name="period.validUntil"
        type="date"
        label={tell(validityWords.validUntil)}
        optional
      />
    </fieldset>
  );
}
