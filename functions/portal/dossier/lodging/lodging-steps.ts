import type { FormValues } from '../../forms/form-values.ts';

/** Steps that take a file in; each is examined on a page of its own before it is carried out. */
const lodgingSteps = [
  'lodgeDocument',
  'lodgeMaterial',
  'lodgeFollowUp',
  'namePredecessor',
] as const;
export type LodgingStep = (typeof lodgingSteps)[number];

export function lodgingStepOf(name: string): LodgingStep | null {
  return lodgingSteps.find((step) => step === name) ?? null;
}

/** The form on which the file was chosen; a dossier's page has one for each material. */
export function choosingForm(step: LodgingStep, values: FormValues): string {
  return step === 'lodgeMaterial' ? `${step}-${values.text('key')}` : step;
}

/** The page that a file was chosen on, below the dossier's. */
export function pageOfStep(step: LodgingStep, values: FormValues): string {
  if (step === 'namePredecessor') return '/delta';
  return step === 'lodgeFollowUp' ? `/follow-ups/${encodeURIComponent(values.text('key'))}` : '';
}

/** What was ticked, and over which audit; nothing where there was nothing to tick. */
export function confirmationOf(values: FormValues) {
  const audit = values.text('audit');
  return audit === '' ? {} : { confirmed: { audit, kinds: values.all('accepted') } };
}
