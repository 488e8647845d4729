import { problemWords } from '../../../templates/words/portal-site.ts';
import { stepWords } from '../../../templates/words/portal-steps.ts';
import { commands } from '../../application/catalogue.ts';
import type { Receipt } from '../../application/dossier/receipt.ts';
import type { Environment } from '../../application/environment.ts';
import { type Command, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { FormValues } from '../forms/form-values.ts';
import type { KeptFile } from '../forms/kept-file.ts';
import { lateEntryOf } from '../forms/late-entry.tsx';
import { FormIncomplete } from '../forms/problem.ts';
import { instantOfField } from '../layout/times.ts';
import { disclosureDecisionOf } from './disclosure/decision-of-form.ts';
import { confirmationOf } from './lodging/lodging-steps.ts';
import { planOf } from './plan/plan-of-form.ts';

/** A form that was sent from a page of a dossier. */
export interface AskedStep {
  readonly dossier: string;
  readonly values: FormValues;
  readonly file: KeptFile | null;
}

/** One command, and how its input is read from its form. */
export interface Step {
  run(environment: Environment, person: Person, asked: AskedStep): Promise<Receipt>;
}

function step<Input>(
  useCase: Command<Input, Receipt>,
  inputOf: (asked: AskedStep) => Readonly<Record<string, unknown>>,
): Step {
  return {
    run: async (environment, person, asked) => {
      const commandId = commandIdSchema.parse(asked.values.text('commandId'));
      const input = { dossier: asked.dossier, ...inputOf(asked) };
      return execute(environment, useCase, { person, commandId }, input);
    },
  };
}

/** The steps of a dossier by name; the name is the last part of the address that a form goes to. */
export const steps: Readonly<Record<string, Step>> = {
  lodgeDocument: step(commands.lodgeDocument, (asked) => ({
    file: fileOf(asked),
    ...confirmationOf(asked.values),
    proposal: {
      attribute: asked.values.text('proposal.attribute'),
      reasons: asked.values.text('proposal.reasons'),
      ground: orNull(asked.values.text('proposal.ground')),
    },
    ...periodOf(asked),
  })),
  lodgePlan: step(commands.lodgePlan, (asked) => ({
    file: fileOf(asked),
    ...confirmationOf(asked.values),
    plan: planOf(asked.values),
  })),
  lodgeMaterial: step(commands.lodgeMaterial, materialOf),
  removeMaterial: step(commands.removeMaterial, ({ values }) => ({ key: values.text('key') })),
  namePredecessor: step(commands.namePredecessor, (asked) => ({ source: predecessorOf(asked) })),
  clearPredecessor: step(commands.clearPredecessor, () => ({})),
  requestExemption: step(commands.requestExemption, ({ values }) => ({
    reason: values.text('reason'),
  })),
  submitPackage: step(commands.submitPackage, () => ({})),
  passScreening: step(commands.passScreening, ({ values }) => ({ note: values.text('note') })),
  decideDisclosure: step(commands.decideDisclosure, ({ values }) => ({
    decision: disclosureDecisionOf(values),
  })),
  decidePersonalData: step(commands.decidePersonalData, ({ values }) => ({
    version: Number(values.text('version')),
  })),
  signOff: step(commands.signOff, ({ values }) => ({
    packageDigest: values.text('packageDigest'),
    exemptionGranted: values.checked('exemptionGranted'),
    note: values.text('note'),
  })),
  returnToDrafting: step(commands.returnToDrafting, ({ values }) => ({
    reasons: values.lines('reasons'),
  })),
  withdrawDossier: step(commands.withdrawDossier, ({ values }) => {
    if (!values.checked('sure')) throw new FormIncomplete({ sure: stepWords.tickMissing });
    return { reasons: values.lines('reasons') };
  }),
  recordRelease: step(commands.recordRelease, ({ values }) => ({
    part: values.text('part'),
    channel: values.text('channel'),
    reference: values.text('reference'),
    releasedAt: instantOfField(values.text('releasedAt')),
    ...lateEntryOf(values),
  })),
  lodgeFollowUp: step(commands.lodgeFollowUp, materialOf),
  approveFollowUp: step(commands.approveFollowUp, ({ values }) => ({
    key: values.text('key'),
    version: Number(values.text('version')),
  })),
  returnFollowUp: step(commands.returnFollowUp, ({ values }) => ({
    key: values.text('key'),
    reasons: values.lines('reasons'),
  })),
  extendValidity: step(commands.extendValidity, ({ values }) => ({
    until: values.text('until'),
    basis: values.text('basis'),
  })),
  keepInForce: step(commands.keepInForce, ({ values }) => ({ basis: values.text('basis') })),
  tallyRequests: step(commands.tallyRequests, ({ values }) => ({
    count: Number(values.text('count')),
    receivedOn: values.text('receivedOn'),
    reference: orNull(values.text('reference')),
  })),
  correctTally: step(commands.correctTally, ({ values }) => ({
    entry: Number(values.text('entry')),
    count: Number(values.text('count')),
    reasons: values.text('reasons'),
  })),
  suggestAttributeReview: step(commands.suggestAttributeReview, ({ values }) => ({
    reasons: values.text('reasons'),
  })),
  reviewAttribute: step(commands.reviewAttribute, ({ values }) => ({
    to: values.text('to'),
    reasons: values.text('reasons'),
  })),
  markValidity: step(commands.markValidity, ({ values }) => ({
    validity: values.text('validity'),
    effectiveOn: values.text('effectiveOn'),
    basis: values.text('basis'),
  })),
};

/** Both empty: as the text itself says. */
function periodOf({ values }: AskedStep) {
  const effectiveFrom = orNull(values.text('period.effectiveFrom'));
  const validUntil = orNull(values.text('period.validUntil'));
  if (effectiveFrom === null && validUntil === null) return {};
  return { period: { effectiveFrom, validUntil } };
}

/** A published policy that was chosen, else the file that came with the form. */
function predecessorOf(asked: AskedStep) {
  const published = orNull(asked.values.text('published'));
  if (published !== null) return { kind: 'dossier', dossier: published };
  return { kind: 'file', file: fileOf(asked), ...confirmationOf(asked.values) };
}

function materialOf(asked: AskedStep) {
  const { values } = asked;
  return {
    key: values.text('key'),
    form: values.text('form'),
    media: values.lines('media').map((url) => ({ url })),
    file: fileOf(asked),
    ...confirmationOf(values),
  };
}

function fileOf({ file }: AskedStep) {
  if (file === null) throw new FormIncomplete({ file: problemWords.fileMissing });
  return file.submitted;
}

/** An option that stands for "none" sends an empty text. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
