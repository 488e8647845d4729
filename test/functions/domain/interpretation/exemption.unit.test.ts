import { describe, expect, it } from 'vitest';
import {
  interpretationPlanSchema,
  isByExpert,
  isByFirstInterpreter,
  plannedMaterialSchema,
} from '../../../../functions/domain/interpretation/plan.ts';
import { judgePlan } from '../../../../functions/domain/interpretation/plan-completeness.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';

const material = {
  key: 'qa',
  title: '政策问答',
  form: 'qa',
  phase: 'during',
  channels: ['website', 'media'],
  due: { kind: 'withDocument' },
};
const plan = { outline: ['免予解读'], audience: null, materials: [] as unknown[] };

describe('a plan without materials', () => {
  it('stands only as a request for an exemption with its reason', () => {
    expect(interpretationPlanSchema.safeParse(plan).success).toBe(false);
    const reason = '只调整内部会议时间。';
    expect(interpretationPlanSchema.safeParse({ ...plan, exemption: { reason } }).success).toBe(
      true,
    );
    expect(
      interpretationPlanSchema.safeParse({ ...plan, exemption: { reason: ' ' } }).success,
    ).toBe(false);
  });

  it('promises no material beside the request', () => {
    const both = { ...plan, materials: [material], exemption: { reason: '不涉及公众。' } };
    expect(interpretationPlanSchema.safeParse(both).success).toBe(false);
  });

  it('is not asked for what only an interpretation needs', () => {
    const asked = interpretationPlanSchema.parse({ ...plan, exemption: { reason: '内部事务。' } });
    expect(judgePlan(asked, { technical: true }, jurisdiction('nanjing-2018'))).toEqual([]);
  });
});

describe('who interprets', () => {
  const by = (over: object) => plannedMaterialSchema.parse({ ...material, ...over });

  it('is the drafting department where the plan names nobody', () => {
    expect(isByFirstInterpreter(by({}))).toBe(false);
    expect(isByExpert(by({}))).toBe(false);
  });

  it('is told by the form or by the plan', () => {
    expect(isByFirstInterpreter(by({ form: 'firstInterpreter' }))).toBe(true);
    const conference = { form: 'pressConference', interpreters: [{ kind: 'firstInterpreter' }] };
    expect(isByFirstInterpreter(by(conference))).toBe(true);
    expect(isByExpert(by({ interpreters: [{ kind: 'expert', expert: 'expert-7' }] }))).toBe(true);
  });
});
