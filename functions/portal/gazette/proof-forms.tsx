import { controlWords } from '../../../templates/words/portal-controls.ts';
import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { stepWords } from '../../../templates/words/portal-steps.ts';
import { Checkbox, CommandForm, Hidden, Submit, TextArea } from '../forms/controls.tsx';
import { formState } from '../forms/form-state.ts';
import type { IssuePageProps } from './issue-page-props.ts';

/** What the chief editor decides: approve, return, withdraw. */
const stepsOf = ({ model }: IssuePageProps) => `/portal/gazette/${model.issue.issue}/steps`;

export function ApproveForm(props: IssuePageProps) {
  const { frame, model, failed } = props;
  const { tell } = frame;
  return (
    <section class="step">
      <h2>{tell(gazetteWords.proof)}</h2>
      <p>{tell(gazetteWords.proofHint)}</p>
      <p>
        <a href={`/portal/gazette/${model.issue.issue}/proof`}>{tell(gazetteWords.openProof)}</a>
      </p>
      <p class="hash">{model.issue.compositionDigest}</p>
      {model.marks.size === 0 ? null : <p class="warning">{tell(gazetteWords.endedEntries)}</p>}
      <CommandForm
        frame={frame}
        form={formState('approveFinalProof', failed)}
        action={`${stepsOf(props)}/approveFinalProof`}
      >
        <Hidden name="compositionDigest" value={model.issue.compositionDigest} />
        <Submit label={tell(gazetteWords.proof)} />
      </CommandForm>
    </section>
  );
}

export function ReturnIssueForm(props: IssuePageProps) {
  const { frame, failed } = props;
  const { tell } = frame;
  const form = formState('returnIssue', failed);
  return (
    <section class="step back">
      <h2>{tell(gazetteWords.returnIssue)}</h2>
      <CommandForm frame={frame} form={form} action={`${stepsOf(props)}/returnIssue`}>
        <TextArea
          frame={frame}
          form={form}
          name="reasons"
          label={tell(controlWords.reasons)}
          hint={tell(controlWords.reasonsHint)}
        />
        <Submit label={tell(gazetteWords.returnIssue)} kind="plain" />
      </CommandForm>
    </section>
  );
}

export function WithdrawIssueForm(props: IssuePageProps) {
  const { frame, failed } = props;
  const { tell } = frame;
  const form = formState('withdrawIssue', failed);
  const sure = form.problems.get('sure');
  return (
    <details open={form.submitted}>
      <summary>{tell(gazetteWords.withdraw)}</summary>
      <section class="step stop">
        <CommandForm
          frame={frame}
          form={form}
          action={`${stepsOf(props)}/withdrawIssue`}
          confirm={tell(gazetteWords.withdrawConfirm)}
        >
          <TextArea
            frame={frame}
            form={form}
            name="reasons"
            label={tell(controlWords.reasons)}
            hint={tell(controlWords.reasonsHint)}
          />
          {sure === undefined ? null : <p class="error">{tell(sure)}</p>}
          <Checkbox form={form} name="sure" label={tell(stepWords.withdrawTick)} />
          <Submit label={tell(gazetteWords.withdraw)} kind="danger" />
        </CommandForm>
      </section>
    </details>
  );
}
