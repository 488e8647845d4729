import { doubtWords } from '../../../../templates/words/doubts.ts';
import { commands, queries } from '../../../application/catalogue.ts';
import type { PreviewedDoubt } from '../../../application/dossier/doubts/preview-doubts.ts';
import type { Receipt } from '../../../application/dossier/receipt.ts';
import type { Environment } from '../../../application/environment.ts';
import { ask, type Command, execute } from '../../../application/use-case.ts';
import { commandIdSchema } from '../../../domain/kernel/identifiers.ts';
import type { Person } from '../../../domain/kernel/people.ts';
import { Refusal } from '../../../domain/kernel/refusal.ts';
import type { FormValues } from '../../forms/form-values.ts';
import { FormIncomplete } from '../../forms/problem.ts';

/** One command on the doubts about a document, and how its input is read from its form. */
type DoubtStep = (
  environment: Environment,
  person: Person,
  dossier: string,
  values: FormValues,
) => Promise<Receipt>;

function step<Input>(
  useCase: Command<Input, Receipt>,
  inputOf: (values: FormValues) => Readonly<Record<string, unknown>>,
): DoubtStep {
  return (environment, person, dossier, values) => {
    const commandId = commandIdSchema.parse(values.text('commandId'));
    return execute(environment, useCase, { person, commandId }, { dossier, ...inputOf(values) });
  };
}

/** What pasted lines would record; the same look is taken before they are recorded. */
export function previewOf(
  environment: Environment,
  person: Person,
  dossier: string,
  values: FormValues,
) {
  if (values.text('lines').trim() === '') throw new FormIncomplete({ lines: doubtWords.noWords });
  return ask(environment, queries.previewDoubts, person, {
    dossier,
    lines: values.text('lines'),
    source: values.text('source'),
    receivedOn: values.text('receivedOn'),
    topic: values.text('topic'),
  });
}

const recordMany: DoubtStep = async (environment, person, dossier, values) => {
  const { doubts, leftOut } = await previewOf(environment, person, dossier, values);
  const wrong = doubts.filter(({ problem }) => problem !== null);
  if (wrong.length > 0 || leftOut > 0) {
    const lines = wrong.map(({ line }) => String(line));
    throw new Refusal('doubtsUnreadable', { count: wrong.length + leftOut, lines });
  }
  const commandId = commandIdSchema.parse(values.text('commandId'));
  const input = { dossier, doubts: doubts.map(asInput) };
  return execute(environment, commands.recordDoubts, { person, commandId }, input);
};

function asInput({ source, receivedOn, topic, words, times }: PreviewedDoubt) {
  return { source, receivedOn, topic, words, times };
}

/** The steps on doubts by name. */
export const doubtSteps: Readonly<Record<string, DoubtStep>> = {
  recordDoubt: step(commands.recordDoubts, (values) => ({
    doubts: [
      {
        source: values.text('source'),
        receivedOn: values.text('receivedOn'),
        topic: values.text('topic'),
        words: values.text('words'),
        times: Number(values.text('times')),
      },
    ],
  })),
  importDoubts: recordMany,
  joinDoubt: step(commands.joinDoubt, (values) => ({
    doubt: values.text('doubt'),
    into: values.text('into'),
  })),
  keepDoubtApart: step(commands.keepDoubtApart, (values) => ({ doubt: values.text('doubt') })),
  openFollowUp: step(commands.openFollowUp, (values) => ({
    key: values.text('key'),
    title: values.text('title'),
    form: values.text('form'),
    channels: values.all('channels'),
    dueOn: values.text('dueOn') === '' ? null : values.text('dueOn'),
    doubts: values.all('doubts').map(Number),
  })),
};
