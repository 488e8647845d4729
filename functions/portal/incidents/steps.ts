import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import { commands } from '../../application/catalogue.ts';
import type { Environment } from '../../application/environment.ts';
import type { IncidentReceipt } from '../../application/incident/receipt.ts';
import { type Command, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { FormValues } from '../forms/form-values.ts';
import { lateEntryOf } from '../forms/late-entry.tsx';
import { FormIncomplete } from '../forms/problem.ts';
import { instantOfField } from '../layout/times.ts';

/** One command on an incident, and how its input is read from its form. */
export interface IncidentStep {
  run(
    environment: Environment,
    person: Person,
    values: FormValues,
    incident: string,
  ): Promise<IncidentReceipt>;
}

function step<Input>(
  useCase: Command<Input, IncidentReceipt>,
  inputOf: (values: FormValues) => Readonly<Record<string, unknown>>,
): IncidentStep {
  return {
    run: async (environment, person, values, incident) => {
      const commandId = commandIdSchema.parse(values.text('commandId'));
      const input = { incident, ...inputOf(values) };
      return execute(environment, useCase, { person, commandId }, input);
    },
  };
}

export const openIncidentStep = step(commands.openIncident, (values) => ({
  title: values.text('title'),
  ...assessmentOf(values),
}));

/** The steps on an incident by name. */
export const incidentSteps: Readonly<Record<string, IncidentStep>> = {
  reassessIncident: step(commands.reassessIncident, (values) => ({
    ...assessmentOf(values),
    reasons: values.lines('reasons'),
  })),
  prepareText: step(commands.prepareText, saidOf),
  clearText: step(commands.clearText, (values) => ({
    text: values.text('text'),
    digest: values.text('digest'),
  })),
  makeStatement: step(commands.makeStatement, (values) => ({
    gates: values.all('gates'),
    speaker: { role: values.text('speaker.role'), office: values.text('speaker.office') },
    said: preparedOrSpoken(values),
    channel: values.text('channel'),
    reference: values.text('reference'),
    saidAt: instantOfField(values.text('saidAt')),
    corrects: values.text('corrects') === '' ? null : Number(values.text('corrects')),
    instead: values.text('instead'),
    ...lateEntryOf(values),
  })),
  withdrawIncident: step(commands.withdrawIncident, (values) => {
    if (!values.checked('sure')) throw new FormIncomplete({ sure: incidentWords.withdrawTick });
    return { reasons: values.lines('reasons') };
  }),
};

/** A prepared text goes out as it was read; words typed beside it would be lost unseen. */
function preparedOrSpoken(values: FormValues) {
  const text = values.text('text');
  if (text === '') return saidOf(values);
  if (values.text('words').trim() !== '' || values.text('title').trim() !== '') {
    throw new FormIncomplete({ text: incidentWords.textOrWords });
  }
  return { text: Number(text) };
}

function saidOf(values: FormValues) {
  return { title: values.text('title'), words: values.text('words') };
}

function assessmentOf(values: FormValues) {
  const learnedAt = values.text('learnedAt');
  return {
    level: values.text('level'),
    department: values.text('department'),
    happenedAt: instantOfField(values.text('happenedAt')),
    learnedAt: learnedAt === '' ? null : instantOfField(learnedAt),
  };
}
