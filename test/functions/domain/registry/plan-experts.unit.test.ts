import { describe, expect, it } from 'vitest';
import {
  type InterpretationPlan,
  interpretationPlanSchema,
} from '../../../../functions/domain/interpretation/plan.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { personIdSchema } from '../../../../functions/domain/kernel/people.ts';
import type { ExpertsState } from '../../../../functions/domain/registry/experts/decide.ts';
import { judgeExpertsOfPlan } from '../../../../functions/domain/registry/experts/plan-experts.ts';
import { date, plan } from '../dossier/jiangzhou.ts';
import { refusalOf } from '../given-when-then.ts';

const nanjing = jurisdiction('nanjing-2018');
const today = date('2026-03-02');
const register: ExpertsState = {
  experts: [
    {
      expert: personIdSchema.parse('expert-017'),
      fields: ['住房金融'],
      organisation: '江州大学',
      from: date('2026-01-01'),
      until: date('2026-12-31'),
    },
  ],
};
const nobody: ExpertsState = { experts: [] };

function naming(expert: string): InterpretationPlan {
  const [first, ...others] = plan.materials;
  const interpreters = [{ kind: 'expert', expert }];
  const materials = [{ ...first, interpreters }, ...others];
  return interpretationPlanSchema.parse({ ...plan, materials });
}

const judge = (of: InterpretationPlan, technical: boolean, state = register, on = today) =>
  judgeExpertsOfPlan(of, { technical }, state, on, nanjing);

describe('The experts of a plan', () => {
  it('are on the register on the day of lodging', () => {
    expect(() => judge(naming('expert-017'), true)).not.toThrow();
    expect(refusalOf(() => judge(naming('expert-999'), false))).toMatchObject({
      reason: 'expertNotOnRegister',
      details: { experts: ['expert-999'] },
    });
    const later = () => judge(naming('expert-017'), true, register, date('2027-01-01'));
    expect(refusalOf(later).reason).toBe('expertNotOnRegister');
  });

  it('are named for a technical policy wherever there are any (NJ18 一(二))', () => {
    expect(refusalOf(() => judge(plan, true))).toMatchObject({
      reason: 'expertNotNamed',
      citation: { instrument: 'NJ18', clause: '一(二)' },
    });
    expect(() => judge(plan, true, nobody)).not.toThrow();
    expect(() => judge(plan, false)).not.toThrow();
  });

  it('are not asked for where the city’s paper does not', () => {
    const others = jurisdiction('nanjing-2020');
    expect(() =>
      judgeExpertsOfPlan(plan, { technical: true }, register, today, others),
    ).not.toThrow();
  });
});
