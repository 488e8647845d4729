import { judgeMaterial } from '../interpretation/material-requirements.ts';
import type { PlannedMaterial } from '../interpretation/plan.ts';
import type { Doer } from '../kernel/authority.ts';
import type { Citation } from '../kernel/refusal.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { DossierRules, MaterialLodging } from './commands.ts';
import { expectedMaterials } from './expected-materials.ts';
import type { LodgedMaterial } from './lodgings.ts';
import type { ExistingDossier } from './state.ts';

/** The rule that document and plan are submitted together (文件和解读方案一并报批). */
export function planCitation(rules: DossierRules): Citation {
  return rules.jurisdiction.parameters.planWithDocument.citation;
}

/**
 * Completes a material from its plan, or from the doubts that it was opened to answer, and refuses
 * one that neither names or that another department hands in (谁起草、谁解读).
 */
export function plannedMaterial(
  command: { readonly by: Doer; readonly material: MaterialLodging },
  state: ExistingDossier,
  rules: DossierRules,
): LodgedMaterial {
  const { key, form, file, media, content } = command.material;
  if (state.plan === null) throw new Refusal('planMissing', {}, planCitation(rules));
  const expected = expectedMaterials(state);
  const planned = expected.find((material) => material.key === key);
  if (planned === undefined) {
    throw new Refusal('materialNotPlanned', {
      material: key,
      planned: expected.map((material) => material.key),
    });
  }
  refuseOtherDepartment(command.by, state, rules);
  refuseOtherForm(planned, form);
  judgeMaterial(form, content, media, rules.jurisdiction.parameters.materialReview.citation);
  const { department } = state.facts;
  const recording = media.length === 0 ? {} : { media: [...media] };
  return { key, title: planned.title, form, department, file, ...recording };
}

function refuseOtherDepartment(by: Doer, state: ExistingDossier, rules: DossierRules): void {
  if (by === 'system' || by.department === state.facts.department) return;
  throw new Refusal(
    'materialByAnotherDepartment',
    { own: by.department, drafting: state.facts.department },
    rules.jurisdiction.parameters.drafterInterprets.citation,
  );
}

function refuseOtherForm(planned: PlannedMaterial, form: LodgedMaterial['form']): void {
  if (planned.form === form) return;
  throw new Refusal('materialFormDiffers', { material: planned.key, planned: planned.form, form });
}
