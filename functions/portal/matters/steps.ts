import { commands } from '../../application/catalogue.ts';
import type { Environment } from '../../application/environment.ts';
import type { MatterReceipt } from '../../application/matter/receipt.ts';
import { type Command, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import type { FormValues } from '../forms/form-values.ts';
import { lateEntryOf } from '../forms/late-entry.tsx';
import { instantOfField } from '../layout/times.ts';

type Given = Readonly<Record<string, unknown>>;

/** One command on a matter, and how its input is read from its form. */
export interface MatterStep {
  run(
    environment: Environment,
    person: Person,
    values: FormValues,
    matter: string,
  ): Promise<MatterReceipt>;
}

function step<Input>(
  useCase: Command<Input, MatterReceipt>,
  inputOf: (values: FormValues) => Given,
): MatterStep {
  return {
    run: async (environment, person, values, matter) => {
      const commandId = commandIdSchema.parse(values.text('commandId'));
      return execute(environment, useCase, { person, commandId }, { matter, ...inputOf(values) });
    },
  };
}

export function openMatterStep(kind: MatterKind): MatterStep {
  return step(commands.openMatter, (values) => ({
    kind,
    title: values.text('title'),
    ...(values.checked('department') ? { department: values.text('department') } : {}),
    ...startOf(kind, values),
  }));
}

/** What each kind asks for besides its title. */
function startOf(kind: MatterKind, values: FormValues): Given {
  if (kind === 'websiteCheck') return { year: values.text('year') };
  if (kind === 'requestAnswer') {
    const confirmedOn = values.text('request.confirmedOn');
    const delivery = values.text('request.delivery');
    const request = { delivery, arrivedOn: values.text('request.arrivedOn') };
    return { request: confirmedOn === '' ? request : { ...request, confirmedOn } };
  }
  if (kind !== 'decisionDraft') return { startedOn: values.text('startedOn') };
  const [days, explanation] = ['decision.commentDays', 'decision.explanation'].map((name) =>
    values.text(name).trim(),
  );
  return {
    decision: {
      plannedOn: values.text('decision.plannedOn'),
      ...(days === '' ? {} : { commentDays: days }),
      ...(explanation === '' ? {} : { explanation }),
    },
  };
}

/** The steps on a matter by name. */
export const matterSteps: Readonly<Record<string, MatterStep>> = {
  meetMatter: step(commands.meetMatter, (values) => {
    const commentUntil = values.text('commentUntil');
    return {
      subject: values.text('subject'),
      aspects: values.all('aspects'),
      metAt: instantOfField(values.text('metAt')),
      where: values.text('where'),
      ...(commentUntil === '' ? {} : { commentUntil }),
      ...lateEntryOf(values),
    };
  }),
  pauseClock: step(commands.pauseClock, (values) => ({
    reason: values.text('reason'),
    askedOn: values.text('askedOn'),
    deliveredOn: values.text('deliveredOn'),
    ...lateEntryOf(values),
  })),
  resumeClock: step(commands.resumeClock, (values) => ({ answeredOn: values.text('answeredOn') })),
  extendTerm: step(commands.extendTerm, (values) => ({
    workingDays: values.text('workingDays'),
    notifiedOn: values.text('notifiedOn'),
    reason: values.text('reason'),
  })),
  requestCorrection: step(commands.requestCorrection, (values) => ({
    noticedAt: instantOfField(values.text('noticedAt')),
    what: values.text('what'),
    ...lateEntryOf(values),
  })),
  receiveCorrection: step(commands.receiveCorrection, (values) => ({
    receivedOn: values.text('receivedOn'),
  })),
  ceaseMatter: step(commands.ceaseMatter, (values) => ({ reason: values.text('reason') })),
};
