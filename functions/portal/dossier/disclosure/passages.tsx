import { disclosureWords } from '../../../../templates/words/portal-disclosure.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { type FormState, fieldId } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import type { PartText } from '../dossier-page-model.ts';
import { groundOptions } from '../forms/options.ts';
import { partName } from '../page/part-names.ts';
import { severField } from './decision-of-form.ts';

const SHOWN = 80;

interface PassagesProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly view: DossierView;
  readonly parts: readonly PartText[];
}

/** Every passage of every part, each to be kept open or cut out on a ground of its own. */
export function PassageTable(props: PassagesProps) {
  const { frame, form, parts } = props;
  const cutsOut = form.values
    .names()
    .some((name) => name.startsWith('sever:') && form.values.text(name) !== '');
  return (
    <fieldset>
      <legend>{frame.tell(disclosureWords.sever)}</legend>
      <p class="hint">{frame.tell(disclosureWords.severHint)}</p>
      {parts.map((part) => (
        <details open={cutsOut}>
          <summary>{frame.tell(partName(props.view, part.part))}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{frame.tell(disclosureWords.passage)}</th>
                <th scope="col">{frame.tell(disclosureWords.open)}?</th>
              </tr>
            </thead>
            <tbody>
              {part.document.blocks.map((block, index) => (
                <Passage {...props} part={part.part} index={index} text={block.text} />
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </fieldset>
  );
}

function Passage(props: PassagesProps & { part: string; index: number; text: string }) {
  const { frame, form, part, index, text } = props;
  const name = severField(part, index);
  const id = fieldId(form, name);
  const present = form.values.text(name);
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return (
    <tr>
      <td lang="zh-CN">
        <label for={id}>{short}</label>
      </td>
      <td>
        <select id={id} name={name}>
          {groundOptions(frame, disclosureWords.open).map(({ value, label }) => (
            <option value={value} selected={value === present}>
              {label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
