import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../../functions/domain/interpretation/parse-plan.ts';
import type { PlanContext } from '../../../../functions/domain/interpretation/plan-reading.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';
import * as texts from './plan-texts.ts';

/** Form, due, channels of each material, as one line. */
function materials(text: string, context?: PlanContext): string[] {
  return parsePlanText(text, context).plan.materials.map(({ form, due, channels, phase }) => {
    const when =
      due?.kind === 'onDate'
        ? due.date
        : due?.kind === 'workingDaysAfterPublication'
          ? `${due.days}wd`
          : (due?.kind ?? '-');
    return [form, when, channels.join('+'), phase ?? '-'].join(' ');
  });
}

function missing(text: string): string[] {
  return parsePlanText(text).missing.map(({ element }) => element);
}

function refusalOf(text: string): Refusal {
  try {
    parsePlanText(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a plan text', () => {
  it('is read under its headings, with later interpretations counted from the effective date', () => {
    const { plan, missing: gaps } = parsePlanText(texts.headed);
    expect(plan.outline).toEqual([
      '政策背景。说明现行补贴办法到期、租金上涨的情况',
      '主要内容。申请条件、补贴标准、办理流程',
      '新旧政策差异。补贴标准由每月300元提高到每月500元',
      '惠企利民举措。新就业大学生免押金',
    ]);
    expect(gaps.map(({ element }) => element)).toEqual(['audience']);
    const everywhere = 'website+media+newMedia';
    expect(materials(texts.headed)).toEqual([
      `caseStudy 60wd ${everywhere} after`,
      `text withDocument ${everywhere} during`,
      `infographic withDocument ${everywhere} during`,
      `qa 3wd ${everywhere} -`,
      `expertArticle 10wd ${everywhere} -`,
    ]);
    const effectiveDate = localDateSchema.parse('2026-05-01');
    expect(materials(texts.headed, { effectiveDate })[0]).toBe(
      `caseStudy 2026-08-01 ${everywhere} after`,
    );
  });

  it('is read from labels with half-width punctuation', () => {
    const { plan } = parsePlanText(texts.labelled);
    expect(plan.outline).toEqual(['政策背景', '依据', '目标任务', '涉及范围', '落实情况']);
    expect(plan.audience).toBe('全市中小企业');
    expect(materials(texts.labelled)).toEqual(['qa 3wd website+media -']);
  });

  it('is read from a table with its titles, also one parted by tabs', () => {
    const expected = [
      'infographic withDocument website+newMedia during',
      'qa 3wd website+media -',
      'caseStudy 2026-09-30 media -',
    ];
    expect(materials(texts.table)).toEqual(expected);
    const tabs = texts.table
      .replace(/^\| ---.*$/m, '')
      .replace(/^\| (.*) \|$/gm, '$1')
      .replaceAll(' | ', '\t');
    expect(tabs).toContain('\t');
    expect(materials(tabs)).toEqual(expected);
    expect(parsePlanText(texts.table).plan.materials.map(({ title }) => title)).toEqual([
      '一图读懂公共自行车管理办法',
      '公共自行车政策问答',
      '骑行案例',
    ]);
    expect(parsePlanText(texts.table).plan.outline).toEqual(['出台背景', '适用范围', '执行标准']);
  });

  it('is read from a form of two columns', () => {
    expect(parsePlanText(texts.form).plan.outline).toEqual(['背景', '主要内容', '适用范围']);
    expect(materials(texts.form)).toEqual([
      'infographic withDocument website+media -',
      'expertArticle withDocument website+media -',
    ]);
  });

  it('is read by its phases; what comes before publication has no due date yet', () => {
    expect(materials(texts.phased)).toEqual([
      'policyBriefing - pressConference before',
      'infographic withDocument website+media during',
      'qa withDocument website+media during',
      'caseStudy 124wd media after',
    ]);
    expect(parsePlanText(texts.phased).notes.map(({ note }) => note)).toEqual([
      'beforePublication',
      'effectiveDateUnknown',
      'timeUnspecific',
    ]);
  });

  it('is read from running text, without what the text rules out', () => {
    expect(materials(texts.running)).toEqual([
      'text 3wd website+media+newMedia during',
      'infographic 3wd website+media+newMedia during',
      'pressConference 10wd pressConference -',
      'firstInterpreter 10wd  -',
    ]);
    expect(parsePlanText(texts.running).plan.outline).toEqual([
      '我局将围绕文件出台的背景依据、主要内容和注意事项进行解读',
    ]);
  });

  it('keeps responsibilities apart from materials and reads a later one without a form', () => {
    expect(materials(texts.duties)).toEqual([
      'trainingNote 17wd website+media after',
      'text withDocument website during',
      'qa 3wd media -',
      'pressConference 5wd pressConference+website+media -',
      'text 60wd website+media after',
    ]);
    expect(parsePlanText(texts.duties).notes.at(-1)?.note).toBe('formUnstated');
    const context = { effectiveDate: localDateSchema.parse('2026-11-30') };
    expect(materials(texts.duties, context).at(-1)).toContain('2027-02-28');
  });

  it('is read from bracketed, bold and double labels, prose, stages and a single sentence', () => {
    expect(materials(texts.bracketed)).toEqual(['text withDocument website -']);
    expect(parsePlanText(texts.bracketed).plan.outline).toEqual([
      '背景依据',
      '主要内容',
      '注意事项',
    ]);
    expect(materials(texts.bold).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'animation 3wd website+media+newMedia+gazette',
      'processDemo 3wd website+media+newMedia+gazette',
      'audio 3wd website+media+newMedia+gazette',
    ]);
    expect(materials(texts.combined)).toEqual([
      'qa withDocument  -',
      'infographic withDocument  -',
    ]);
    expect(materials(texts.prose).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'text 2026-04-10',
      'infographic 2026-04-10',
      'video 2026-04-10',
    ]);
    expect(materials(texts.stages)).toEqual([
      'text withDocument website during',
      'firstInterpreter 5wd media -',
      'caseStudy 60wd newMedia after',
      'qa 60wd newMedia after',
    ]);
    expect(materials(texts.sentence)).toEqual(['text - website -']);
  });

  it('reads the same with other line ends and a byte order mark', () => {
    const other = `\uFEFF${texts.headed.replaceAll('\n', '\r\n')}`;
    expect(parsePlanText(other)).toEqual(parsePlanText(texts.headed));
  });
});

describe('what a plan text does not state', () => {
  it('is listed with the rule that asks for it', () => {
    expect(missing(texts.headed)).toEqual(['audience']);
    expect(missing(texts.combined)).toEqual(['outline', 'channel', 'audience']);
    expect(missing(texts.sentence)).toEqual(['outline', 'time', 'audience']);
    expect(missing(texts.useless)).toEqual(['outline', 'form', 'channel', 'time', 'audience']);
    for (const { citation } of parsePlanText(texts.useless).missing) {
      expect(citation.quotation).toContain('解读提纲');
    }
  });

  it('does not come from the three synchronisations or the title', () => {
    expect(
      missing('《江州市图解工作问答办法》解读方案\n做到同步组织、同步审签、同步部署。'),
    ).toEqual(['outline', 'form', 'channel', 'time', 'audience']);
  });
});

describe('a JSON plan', () => {
  const plan = {
    outline: ['政策背景'],
    audience: null,
    materials: [
      {
        key: 'qa',
        title: '政策问答',
        form: 'qa',
        phase: 'during',
        channels: ['website', 'media'],
        due: { kind: 'workingDaysAfterPublication', days: 3 },
      },
    ],
  };

  it('is taken as it stands', () => {
    expect(parsePlanText(JSON.stringify(plan))).toEqual({ plan, missing: [], notes: [] });
  });

  it('is refused where it is no JSON or no plan, naming the places', () => {
    expect(refusalOf('{"outline": [').reason).toBe('planJsonUnreadable');
    const refusal = refusalOf(JSON.stringify({ ...plan, outline: [], color: 'red' }));
    expect(refusal.reason).toBe('planJsonInvalid');
    expect(String(refusal.details.problems)).toContain('outline');
    expect(String(refusal.details.problems)).toContain('color');
  });
});

describe('a file that is no plan', () => {
  it.each(['', ' \n\t\r\n ', '\uFEFF'])('is refused when it is empty', (text) => {
    expect(refusalOf(text).reason).toBe('planEmpty');
  });

  it('is refused when it is far too long or names far too many materials', () => {
    expect(refusalOf('解'.repeat(50_001)).reason).toBe('planTooLong');
    const many = Array.from(
      { length: 60 },
      (_, n) => `${n + 1}. 政策问答之${n + 1}，第${n + 1}个工作日`,
    );
    expect(refusalOf(`解读材料：\n${many.join('\n')}`).reason).toBe('planTooManyMaterials');
  });

  it('is read to its end however it is filled', () => {
    for (const filling of ['《', '（', ' ', '1 ', '不予', '负责人，', '\t|', '2026   ']) {
      const text = `解读 1${filling.repeat(20_000).slice(0, 49_000)}x`;
      expect(parsePlanText(text).missing).not.toEqual([]);
    }
  });
});
