import { judgeProposal } from '../disclosure/proposal.ts';
import { exemptFromInterpretation, interpretationDuty } from '../interpretation/duty.ts';
import type { InterpretationPlan } from '../interpretation/plan.ts';
import { judgePlan } from '../interpretation/plan-completeness.ts';
import { actingAs } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import { localDateSchema } from '../kernel/time.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import { judgedQuality } from './copying.ts';
import type { DossierEvent } from './events.ts';
import { missingInterpretation } from './gates.ts';
import type { LodgedDocument } from './lodgings.ts';
import { actingAsDrafterOf, decidingAt } from './permissions.ts';
import { planCitation, plannedMaterial } from './planned-material.ts';
import type { DossierState, Drafting } from './state.ts';

/** Decisions of 同步组织: opening, lodging and submitting. */

export function openDossier(
  command: CommandOf<'openDossier'>,
  state: DossierState,
): readonly DossierEvent[] {
  if (state.status !== 'absent') {
    throw new Refusal('dossierExists', { dossier: state.facts.dossier });
  }
  const actor = actingAs(command.by, 'drafter');
  if (actor.department !== command.facts.department) {
    throw new Refusal('departmentMismatch', {
      own: actor.department,
      dossier: command.facts.department,
    });
  }
  return [{ type: 'DossierOpened', data: command.facts, at: command.at, actor }];
}

export function lodgeDocument(
  command: CommandOf<'lodgeDocument'>,
  state: Drafting,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAsDrafterOf(state, command.by);
  judgeProposal(command.document.proposal);
  // A deadline runs from the date of the document, so the calendar must be able to count from it.
  const { dateOfDocument } = command.document.facts;
  if (dateOfDocument !== null) rules.calendar.isWorkday(localDateSchema.parse(dateOfDocument));
  refuseReversedPeriod(command.document, rules);
  return [{ type: 'DocumentLodged', data: command.document, at: command.at, actor }];
}

/** Stated days must be days of the calendar, and the last one no earlier than the first. */
function refuseReversedPeriod({ period }: LodgedDocument, { calendar }: DossierRules): void {
  const start = period?.start?.from === 'date' ? period.start.date : null;
  const end = period?.end?.until === 'date' ? period.end.date : null;
  for (const stated of [start, end]) if (stated !== null) calendar.isWorkday(stated);
  if (start === null || end === null || start <= end) return;
  throw new Refusal('periodReversed', { effectiveFrom: start, validUntil: end });
}

export function lodgePlan(
  command: CommandOf<'lodgePlan'>,
  state: Drafting,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAsDrafterOf(state, command.by);
  refuseUnacceptablePlan(command.plan.plan, state, rules);
  for (const { due } of command.plan.plan.materials) {
    if (due.kind === 'onDate') rules.calendar.isWorkday(due.date);
  }
  return [{ type: 'PlanLodged', data: command.plan, at: command.at, actor }];
}

export function lodgeMaterial(
  command: CommandOf<'lodgeMaterial'>,
  state: Drafting,
  rules: DossierRules,
): readonly DossierEvent[] {
  if (state.plan === null) throw new Refusal('planMissing', {}, planCitation(rules));
  refuseForLater(state.plan.plan, command.material.key, rules);
  const data = plannedMaterial(command, state, rules);
  const actor = actingAsDrafterOf(state, command.by);
  return [{ type: 'MaterialLodged', data, at: command.at, actor }];
}

/** What the plan promises for after publication is lodged then, as a follow-up of its own. */
function refuseForLater(plan: InterpretationPlan, key: string, rules: DossierRules): void {
  const planned = plan.materials.find((material) => material.key === key);
  if (planned === undefined || planned.due.kind === 'withDocument') return;
  throw new Refusal('materialForLater', { material: key }, planCitation(rules));
}

export function removeMaterial(
  command: CommandOf<'removeMaterial'>,
  state: Drafting,
): readonly DossierEvent[] {
  const actor = actingAsDrafterOf(state, command.by);
  if (!state.materials.some(({ key }) => key === command.key)) {
    throw new Refusal('materialNotLodged', { material: command.key });
  }
  return [{ type: 'MaterialRemoved', data: { key: command.key }, at: command.at, actor }];
}

/** Drafting ends only when document, plan and the materials due with the document are lodged. */
export function submitPackage(
  command: CommandOf<'submitPackage'>,
  state: Drafting,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = decidingAt(state, 'submission', command.by);
  if (state.document === null) throw new Refusal('documentMissing', {}, planCitation(rules));
  if (state.plan === null) throw new Refusal('planMissing', {}, planCitation(rules));
  const missing = missingInterpretation(state);
  if (missing.length > 0) {
    throw new Refusal(
      'materialsMissing',
      { materials: missing },
      rules.jurisdiction.parameters.planWithDocument.citation,
    );
  }
  refuseUnacceptablePlan(state.plan.plan, state, rules);
  const quality = judgedQuality(state.document, state.materials, command.quality, rules);
  const data = { round: state.round, quality };
  return [{ type: 'PackageSubmitted', data, at: command.at, actor }];
}

function refuseUnacceptablePlan(
  plan: InterpretationPlan,
  state: Drafting,
  rules: DossierRules,
): void {
  if (plan.exemption !== undefined) {
    const duty = interpretationDuty(state.facts, rules.jurisdiction);
    exemptFromInterpretation(duty, plan.exemption.reason);
  }
  const findings = judgePlan(plan, state.facts, rules.jurisdiction).filter(
    ({ severity }) => severity === 'blocking',
  );
  const [first] = findings;
  if (first === undefined) return;
  throw new Refusal(
    'planUnacceptable',
    { findings: findings.map(({ finding }) => finding) },
    first.citation,
  );
}
