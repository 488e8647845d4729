import {
  exceptionNames,
  exemptionFieldNames,
  personalDataNames,
} from '../../../../templates/words/personal-data.ts';
import { privacyWords } from '../../../../templates/words/portal-privacy.ts';
import { inBrackets } from '../../../../templates/words/words.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { personalDataTypeSchema, personRoles } from '../../../domain/privacy/personal-data.ts';
import { Checkbox, Submit } from '../../forms/controls.tsx';
import { type FormState, fieldId } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import type { ListedCandidate } from '../dossier-page-model.ts';
import { partName } from '../page/part-names.ts';
import { candidateField } from './decisions-of-form.ts';

interface CandidatesProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly view: DossierView;
  readonly candidates: readonly ListedCandidate[];
}

/** Each candidate in context with a choice that starts at the proposal, and one confirmation. */
export function CandidateFields(props: CandidatesProps) {
  const { frame, form, candidates } = props;
  const { tell } = frame;
  const masked = candidates.filter(({ action }) => action === 'mask').length;
  const problem = form.problems.get('confirmed');
  return (
    <>
      {candidates.length === 0 ? (
        <p>{tell(privacyWords.noneFound)}</p>
      ) : (
        <>
          <p>
            {tell(privacyWords.count)
              .replace('{count}', String(candidates.length))
              .replace('{mask}', String(masked))
              .replace('{keep}', String(candidates.length - masked))}
          </p>
          <div class="scroll stacked">
            <table>
              <thead>
                <tr>
                  <th scope="col">{tell(privacyWords.context)}</th>
                  <th scope="col">{tell(privacyWords.type)}</th>
                  <th scope="col">{tell(privacyWords.decision)}</th>
                </tr>
              </thead>
              <tbody>
                {candidates.map((candidate) => (
                  <CandidateRow {...props} candidate={candidate} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {problem === undefined ? null : <p class="error">{tell(problem)}</p>}
      <Checkbox form={form} name="confirmed" label={tell(privacyWords.confirm)} />
      <Submit label={tell(privacyWords.button)} />
    </>
  );
}

type RowProps = CandidatesProps & { readonly candidate: ListedCandidate };

function CandidateRow(props: RowProps) {
  const { frame, view, candidate } = props;
  const type = personalDataTypeSchema.safeParse(candidate.type);
  return (
    <tr>
      <td lang="zh-CN">
        …{candidate.before}
        <mark>{candidate.value}</mark>
        {candidate.after}…<div class="quiet">{frame.tell(partName(view, candidate.part))}</div>
      </td>
      <td class="nowrap">
        {type.success ? frame.tell(personalDataNames[type.data]) : candidate.type}
        <Capacity {...props} />
      </td>
      <td>
        <Choices {...props} />
      </td>
    </tr>
  );
}

/** In which capacity the person appears; it is why the engine proposes what it does. */
function Capacity({ frame, candidate }: RowProps) {
  const role = personRoles.find((known) => known === candidate.role);
  return role === undefined ? null : <div class="quiet">{frame.tell(privacyWords[role])}</div>;
}

function Choices({ frame, form, candidate }: RowProps) {
  const { tell } = frame;
  const name = candidateField('decide', candidate.id);
  const present = form.submitted ? form.values.text(name) : candidate.action;
  // Only a decision other than the proposal must be explained.
  const otherwise = present !== candidate.action;
  return (
    <>
      <div class="inline" role="radiogroup" aria-label={tell(privacyWords.decision)}>
        {(['mask', 'keep', 'exempt'] as const).map((value) => (
          <div class="choice">
            <input
              type="radio"
              id={`${fieldId(form, name)}-${value}`}
              name={name}
              value={value}
              checked={value === present}
            />
            <label for={`${fieldId(form, name)}-${value}`}>
              {tell(privacyWords[value])}
              {value === candidate.action ? (
                <span class="quiet">{tell(inBrackets(privacyWords.proposed))}</span>
              ) : null}
            </label>
          </div>
        ))}
      </div>
      <details open={otherwise}>
        <summary>{tell(privacyWords.otherwise)}</summary>
        <SmallField
          form={form}
          candidate={candidate}
          field="reason"
          label={tell(privacyWords.reason)}
        />
        <p class="hint">{tell(privacyWords.exemptFields)}</p>
        <label class="label" for={fieldId(form, candidateField('exception', candidate.id))}>
          {tell(privacyWords.exception)}
        </label>
        <select
          id={fieldId(form, candidateField('exception', candidate.id))}
          name={candidateField('exception', candidate.id)}
        >
          {Object.entries(exceptionNames).map(([value, words]) => (
            <option
              value={value}
              selected={value === form.values.text(candidateField('exception', candidate.id))}
            >
              {tell(words)}
            </option>
          ))}
        </select>
        {(['legalBasis', 'decidedBy', 'scope', 'method'] as const).map((field) => (
          <SmallField
            {...{ frame, form, candidate }}
            field={field}
            label={tell(exemptionFieldNames[field])}
          />
        ))}
      </details>
    </>
  );
}

function SmallField(props: {
  form: FormState;
  candidate: ListedCandidate;
  field: string;
  label: string;
}) {
  const { form, candidate, field } = props;
  const name = candidateField(field, candidate.id);
  const id = fieldId(form, name);
  return (
    <div>
      <label class="quiet" for={id}>
        {props.label}
      </label>
      <input type="text" id={id} name={name} value={form.values.text(name)} />
    </div>
  );
}
