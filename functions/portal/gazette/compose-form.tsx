import { columnNames } from '../../../templates/words/columns.ts';
import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { validityNames } from '../../../templates/words/statuses.ts';
import type { DossierSummary } from '../../domain/dossier/head.ts';
import { documentColumnSchema } from '../../domain/gazette/columns.ts';
import { Checkbox, CommandForm, Submit } from '../forms/controls.tsx';
import { type FormState, fieldId, formState } from '../forms/form-state.ts';
import type { FormValues } from '../forms/form-values.ts';
import type { Frame } from '../layout/frame.ts';
import type { IssuePageProps } from './issue-page-props.ts';

const COLUMN = /^column:([a-z0-9-]+)$/;

/** What a composition form chose; a document with an empty column is not in the issue. */
export function entriesOf(values: FormValues) {
  return values.names().flatMap((name) => {
    const dossier = COLUMN.exec(name)?.[1];
    const column = values.text(name);
    return dossier === undefined || column === '' ? [] : [{ dossier, column }];
  });
}

export function ComposeForm({ frame, model, failed }: IssuePageProps) {
  const { issue, gazettable } = model;
  const { tell } = frame;
  const form = formState('composeIssue', failed);
  const problem = form.problems.get('incomplete');
  const before = new Map<string, string>(
    issue.entries.map(({ dossier, column }) => [dossier, column]),
  );
  if (gazettable.length === 0) return <p class="notice">{tell(gazetteWords.nothingToPrint)}</p>;
  return (
    <section class="step">
      <h2>{tell(gazetteWords.compose)}</h2>
      <p>{tell(gazetteWords.composeHint)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/gazette/${issue.issue}/steps/composeIssue`}
      >
        <table>
          <tbody>
            {gazettable.map((dossier) => (
              <DocumentRow
                frame={frame}
                form={form}
                dossier={dossier}
                present={columnAtFirst(dossier, before)}
              />
            ))}
          </tbody>
        </table>
        {problem === undefined ? null : (
          <div class="field wrong">
            <p class="error">{tell(problem)}</p>
            <Checkbox form={form} name="incomplete" label={tell(gazetteWords.leaveOut)} />
          </div>
        )}
        <Submit label={tell(gazetteWords.composeButton)} />
      </CommandForm>
    </section>
  );
}

/**
 * What the editor starts from: where the document was composed before, else the column that the
 * code of the issuing organ in its number suggests (江政办发 is the office's, 江政发 the city's).
 */
function columnAtFirst(
  { dossier, documentNumber }: DossierSummary,
  before: ReadonlyMap<string, string>,
): string {
  if (before.size > 0) return before.get(dossier) ?? '';
  if (/政办/.test(documentNumber ?? '')) return 'officeDocuments';
  if (/政[发规字]/.test(documentNumber ?? '')) return 'governmentDocuments';
  return 'departmentDocuments';
}

function DocumentRow(props: {
  frame: Frame;
  form: FormState;
  dossier: DossierSummary;
  present: string;
}) {
  const { frame, form, dossier } = props;
  const { tell } = frame;
  const name = `column:${dossier.dossier}`;
  const id = fieldId(form, name);
  const present = form.submitted ? form.values.text(name) : props.present;
  return (
    <tr>
      <td>
        <label for={id} lang="zh-CN">
          {dossier.title}
        </label>
        <div class="quiet">
          {dossier.documentNumber} {frame.department(dossier.department)}{' '}
          {dossier.normative ? <span class="mark warn">{tell(gazetteWords.normative)}</span> : null}{' '}
          <Validity frame={frame} {...dossier} />
        </div>
      </td>
      <td>
        <select id={id} name={name}>
          <option value="">{tell(gazetteWords.notThisIssue)}</option>
          {documentColumnSchema.options.map((column) => (
            <option value={column} selected={column === present}>
              {tell(columnNames[column])}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** An editor has to know that what is still to be printed has been changed or ended since. */
export function Validity({
  frame,
  validity,
  validityFrom,
}: { frame: Frame } & Pick<DossierSummary, 'validity' | 'validityFrom'>) {
  if (validity === null || validity === 'inForce') return null;
  return (
    <span class="mark bad">
      {frame.tell(validityNames[validity])} {validityFrom}
    </span>
  );
}
