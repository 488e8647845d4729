import { describe, expect, it } from 'vitest';
import type {
  Due,
  InterpretationPlan,
  PlannedMaterial,
} from '../../../../functions/domain/interpretation/plan.ts';
import { judgePlan } from '../../../../functions/domain/interpretation/plan-completeness.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { materialKeySchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const nanjing2018 = jurisdiction('nanjing-2018');
const nanjing2020 = jurisdiction('nanjing-2020');
const jinan = jurisdiction('jinan-2017');
const strict = withOverrides(nanjing2018, {
  interpretationWithinWorkingDays: {
    value: 0,
    citation: { instrument: '江政办发〔2026〕3号', title: '江州市办法', clause: '第六条' },
  },
});

const within = (days: number): Due => ({ kind: 'workingDaysAfterPublication', days });
const withDocument: Due = { kind: 'withDocument' };

function material(over: Partial<PlannedMaterial>): PlannedMaterial {
  return {
    key: materialKeySchema.parse('qa'),
    title: '政策问答',
    form: 'qa',
    phase: 'during',
    channels: ['website', 'media', 'newMedia'],
    due: withDocument,
    ...over,
  };
}

function plan(...materials: PlannedMaterial[]): InterpretationPlan {
  return { outline: ['背景', '重点任务'], audience: '小微企业', materials };
}

function names(
  asked: InterpretationPlan,
  rules = nanjing2018,
  technical = false,
): readonly string[] {
  return judgePlan(asked, { technical }, rules).map(
    ({ severity, finding }) => `${severity} ${finding}`,
  );
}

describe('the first interpretation', () => {
  it('may come with the document or within three working days', () => {
    for (const due of [withDocument, within(1), within(3)]) {
      expect(names(plan(material({ due }))).join()).not.toContain('firstMaterial');
    }
  });

  it('is refused when it is promised later, citing the sentence that sets the limit', () => {
    const [first] = judgePlan(
      plan(material({ due: within(4) })),
      { technical: false },
      nanjing2018,
    );
    expect(first).toMatchObject({
      finding: 'firstMaterialLate',
      severity: 'blocking',
      details: { limitWorkingDays: 3 },
      citation: { instrument: 'NJ18', clause: '一(二)' },
    });
  });

  it('on a fixed date is a warning, since only publication shows whether it is in time', () => {
    const due: Due = { kind: 'onDate', date: localDateSchema.parse('2026-09-01') };
    expect(names(plan(material({ due })))).toContain('warning firstMaterialOnFixedDate');
  });

  it('must come with the document in strict mode, citing the deployment’s own rule', () => {
    expect(names(plan(material({ due: within(1) })), strict)).toContain(
      'blocking materialWithDocumentMissing',
    );
    const [first] = judgePlan(plan(material({ due: within(1) })), { technical: false }, strict);
    expect(first?.citation.instrument).toBe('江政办发〔2026〕3号');
    expect(names(plan(material({})), strict).join()).not.toContain('materialWithDocument');
  });

  it('must reach the website, and is warned of where it does not reach the media', () => {
    expect(names(plan(material({ channels: ['media'] })))).toContain('blocking websiteMissing');
    expect(names(plan(material({ channels: ['website'] })))).toContain('warning channelsMissing');
    const late = material({ channels: ['media'], due: within(20) });
    expect(names(plan(material({ channels: ['website'] }), late))).toContain(
      'warning channelsMissing',
    );
  });
});

describe('experts', () => {
  const technical = true;

  it('are asked for a technical policy where the paper says so', () => {
    const bare = plan(material({}));
    expect(names(bare, nanjing2018, technical)).toContain('blocking expertInterpretationMissing');
    expect(names(bare, nanjing2018).join()).not.toContain('expert');
    expect(names(bare, jinan, technical).join()).not.toContain('expert');
  });

  it('count whether they write or are interviewed', () => {
    for (const over of [
      { form: 'expertArticle' },
      { form: 'interview', title: '专家访谈' },
    ] as const) {
      expect(names(plan(material(over)), nanjing2018, technical).join()).not.toContain('expert');
    }
  });
});

describe('a plan', () => {
  it('is warned of elements that the city’s paper asks for', () => {
    const [finding] = judgePlan(plan(material({})), { technical: false }, jinan);
    expect(finding).toMatchObject({
      finding: 'contentElementsMissing',
      severity: 'warning',
      details: { elements: ['basis', 'goals', 'scope', 'implementation'] },
      citation: { instrument: 'JN17', clause: '二(一)' },
    });
    const full = { ...plan(material({})), outline: ['执行标准和范围、惠企利民举措、新旧政策差异'] };
    expect(names(full, nanjing2020).join()).not.toContain('contentElements');
  });

  it('is warned of an outline that names nothing in particular', () => {
    const vague = { ...plan(material({})), outline: ['见正文'] };
    expect(names(vague)).toContain('warning outlineUnspecific');
  });

  it('is warned of missing phases, forms and new media only where a paper asks for them', () => {
    const text = plan(material({ form: 'text', channels: ['website', 'media'] }));
    expect(names(text)).toEqual(['warning phasesMissing', 'warning encouragedFormsUnused']);
    expect(names(text, nanjing2020)).toEqual([
      'warning contentElementsMissing',
      'warning newMediaMissing',
      'warning encouragedFormsUnused',
    ]);
  });

  it('is refused where two materials have one key', () => {
    expect(names(plan(material({}), material({})))[0]).toBe('blocking materialKeyTwice');
  });

  it('has no findings when it is as the rules ask', () => {
    const key = (name: string) => materialKeySchema.parse(name);
    const good = plan(
      material({ key: key('briefing'), phase: 'before', form: 'policyBriefing' }),
      material({}),
      material({ key: key('cases'), phase: 'after', form: 'caseStudy', due: within(60) }),
    );
    expect(names(good)).toEqual([]);
  });
});
