import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { stepWords } from '../../../templates/words/portal-steps.ts';
import { commands, queries } from '../../application/catalogue.ts';
import type { Environment } from '../../application/environment.ts';
import type { IssueReceipt } from '../../application/gazette/receipt.ts';
import { ask, type Command, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { FormValues } from '../forms/form-values.ts';
import { FormIncomplete } from '../forms/problem.ts';
import { entriesOf } from './compose-form.tsx';
import { leftOutOf } from './issue-model.ts';

export interface IssueStep {
  run(
    environment: Environment,
    person: Person,
    values: FormValues,
    issue?: string,
  ): Promise<IssueReceipt>;
}

function step<Input>(
  useCase: Command<Input, IssueReceipt>,
  inputOf: (values: FormValues) => Readonly<Record<string, unknown>>,
): IssueStep {
  return {
    run: (environment, person, values, issue) => {
      const commandId = commandIdSchema.parse(values.text('commandId'));
      const input = { ...(issue === undefined ? {} : { issue }), ...inputOf(values) };
      return execute(environment, useCase, { person, commandId }, input);
    },
  };
}

export const openIssueStep = step(commands.openIssue, (values) => ({
  publishedOn: values.text('publishedOn'),
}));

const compose = step(commands.composeIssue, (values) => ({ entries: entriesOf(values) }));

/** The steps on an issue by name. */
export const issueSteps: Readonly<Record<string, IssueStep>> = {
  composeIssue: {
    run: async (environment, person, values, issue) => {
      await askAboutLeftOut(environment, person, values);
      return compose.run(environment, person, values, issue);
    },
  },
  approveFinalProof: step(commands.approveFinalProof, (values) => ({
    compositionDigest: values.text('compositionDigest'),
  })),
  returnIssue: step(commands.returnIssue, (values) => ({ reasons: values.lines('reasons') })),
  withdrawIssue: step(commands.withdrawIssue, (values) => {
    if (!values.checked('sure')) throw new FormIncomplete({ sure: stepWords.tickMissing });
    return { reasons: values.lines('reasons') };
  }),
};

/** A normative document is left out only by somebody who says so. */
async function askAboutLeftOut(
  environment: Environment,
  person: Person,
  values: FormValues,
): Promise<void> {
  if (values.checked('incomplete')) return;
  const { dossiers } = await ask(environment, queries.listGazettable, person, {});
  const chosen = new Set(entriesOf(values).map(({ dossier }) => dossier));
  if (leftOutOf(dossiers, chosen).length === 0) return;
  throw new FormIncomplete({ incomplete: gazetteWords.leaveOutMissing });
}
