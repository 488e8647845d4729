import type { AuditAnswer } from '../../../application/dossier/audit-answer.ts';
import type { InterpretationPlan } from '../../../domain/interpretation/plan.ts';
import type { Citation } from '../../../domain/kernel/refusal.ts';
import type { KeptFile } from '../../forms/kept-file.ts';
import type { planOf } from './plan-of-form.ts';

/** A plan on its way through the form: what was read, or what was typed and is still wrong. */
export type PlanDraft = ReturnType<typeof planOf>;
export type DraftMaterial = PlanDraft['materials'][number];

export function draftOf(plan: InterpretationPlan): PlanDraft {
  return {
    outline: plan.outline,
    audience: plan.audience,
    materials: plan.materials.map((material) => ({ ...material })),
  };
}

export const emptyMaterial: DraftMaterial = {
  key: '',
  title: '',
  form: 'text',
  phase: 'during',
  channels: ['website'],
  due: { kind: 'withDocument' },
};

/** What was read from a plan's file and waits to be confirmed. */
export interface PlanToConfirm {
  readonly file: KeptFile;
  /** What was found in the file besides its text. */
  readonly audit: AuditAnswer;
  /** Findings that were ticked already, on the same audit. */
  readonly ticked: ReadonlySet<string>;
  readonly draft: PlanDraft;
  readonly missing: readonly { readonly element: string; readonly citation: Citation }[];
  readonly notes: readonly { readonly note: string; readonly words: string }[];
}
