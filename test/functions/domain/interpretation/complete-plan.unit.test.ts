import { describe, expect, it } from 'vitest';
import {
  completePlan,
  planDefaults,
} from '../../../../functions/domain/interpretation/complete-plan.ts';
import { parsePlanText } from '../../../../functions/domain/interpretation/parse-plan.ts';
import { interpretationPlanSchema } from '../../../../functions/domain/interpretation/plan.ts';
import { judgePlan } from '../../../../functions/domain/interpretation/plan-completeness.ts';
import { jurisdictionIds } from '../../../../functions/domain/jurisdictions/jurisdiction.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import * as texts from './plan-texts.ts';

const facts = { title: '江州市住房租赁补贴办法', materialsAtHand: 1 };
const defaults = planDefaults(jurisdiction('nanjing-2018'), facts);
const complete = (text: string, own = defaults) => completePlan(parsePlanText(text).plan, own);

describe('a completed plan', () => {
  const { useless, ...readable } = texts;

  it.each(Object.entries(readable))('is a plan that every city can judge: %s', (_, text) => {
    for (const id of jurisdictionIds) {
      const rules = jurisdiction(id);
      const plan = complete(text, planDefaults(rules, facts));
      expect(interpretationPlanSchema.parse(plan)).toEqual(plan);
      const names = judgePlan(plan, { technical: false }, rules).map(({ finding }) => finding);
      expect(names).not.toContain('materialKeyTwice');
    }
  });

  it('keeps what the text states and fills what it leaves open', () => {
    expect(complete(texts.sentence)).toEqual({
      outline: [
        '政策背景',
        '制定依据',
        '目标任务',
        '主要内容',
        '涉及范围',
        '执行标准和范围',
        '注意事项',
        '关键词诠释',
        '惠企利民举措',
        '新旧政策差异',
      ],
      audience: '社会公众',
      materials: [
        {
          key: 'text',
          title: '《江州市住房租赁补贴办法》文字解读',
          form: 'text',
          phase: 'during',
          channels: ['website'],
          due: { kind: 'withDocument' },
        },
      ],
    });
  });

  it('has as many undated materials due with the document as lie ready', () => {
    const dues = (materialsAtHand: number) =>
      complete('解读形式：文字解读、图解、问答', { ...defaults, materialsAtHand }).materials.map(
        ({ due }) => due.kind,
      );
    expect(dues(0).filter((kind) => kind === 'withDocument')).toHaveLength(0);
    expect(dues(2).filter((kind) => kind === 'withDocument')).toHaveLength(2);
    const strict = { ...defaults, interpretationWithinWorkingDays: 0, materialsAtHand: 0 };
    const all = complete('解读形式：文字解读、图解', strict).materials;
    expect(all.map(({ due }) => due.kind)).toEqual(['withDocument', 'withDocument']);
  });

  it('gives each material a key of its own', () => {
    const text = '解读材料：\n1. 政策问答，当日\n2. 政策问答，发布后10个工作日内\n3. 案例';
    expect(complete(text).materials.map(({ key }) => key)).toEqual(['qa', 'qa-2', 'case-study']);
  });

  it('names the elements that the city asks for where the text has no outline', () => {
    const nanjing = planDefaults(jurisdiction('nanjing-2020'), facts);
    expect(nanjing.outline).toEqual(['执行标准和范围', '惠企利民举措', '新旧政策差异']);
    const rules = jurisdiction('nanjing-2020');
    const findings = judgePlan(complete(texts.sentence, nanjing), { technical: false }, rules);
    expect(findings.map(({ finding }) => finding)).not.toContain('contentElementsMissing');
  });

  it('has an outline even where a deployment asks for no elements at all', () => {
    const citation = { instrument: '江政办发〔2026〕3号', title: '江州市办法', clause: '第六条' };
    const own = withOverrides(jurisdiction('national'), {
      recommendedContentElements: { value: [], citation },
    });
    expect(planDefaults(own, facts).outline).toEqual(['主要内容']);
  });

  it('leaves a JSON plan as it was', () => {
    const plan = complete(texts.table);
    expect(complete(JSON.stringify(plan))).toEqual(plan);
  });

  it('is refused where nothing of a plan can be read', () => {
    expect(() => complete(useless)).toThrow(Refusal);
    expect(() => complete(useless)).toThrow('planUnreadable');
  });
});
