import { type InterpretationPlan, interpretersOf } from '../../interpretation/plan.ts';
import type { Jurisdiction } from '../../jurisdictions/jurisdiction.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type ExpertsState, isExpertOn } from './decide.ts';

/**
 * 专家解读 (NJ18 一(二)): experts whom a plan names stand on the register, and a highly technical
 * policy names one of them wherever the register has any.
 *
 * @throws {Refusal} `expertNotOnRegister`, `expertNotNamed`
 */
export function judgeExpertsOfPlan(
  plan: InterpretationPlan,
  subject: { readonly technical: boolean },
  { experts }: ExpertsState,
  today: LocalDate,
  { parameters }: Jurisdiction,
): void {
  const { value: asked, citation } = parameters.expertInterpretationForTechnical;
  const known = experts.filter((expert) => isExpertOn(expert, today)).map(({ expert }) => expert);
  const named = plan.materials
    .flatMap(interpretersOf)
    .flatMap(({ expert }) => (expert === undefined ? [] : [expert]));
  const strangers = named.filter((expert) => !known.includes(expert));
  if (strangers.length > 0) {
    throw new Refusal('expertNotOnRegister', { experts: strangers }, citation);
  }
  const isOwed = asked && subject.technical && plan.exemption === undefined && known.length > 0;
  if (isOwed && named.length === 0) throw new Refusal('expertNotNamed', {}, citation);
}
