import { describe, expect, it } from 'vitest';
import { describeTraceStep } from '../../../../functions/domain/deadlines/describe-trace.ts';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import { type TermName, termDeadline } from '../../../../functions/domain/deadlines/terms.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import {
  type JurisdictionId,
  jurisdictionIds,
} from '../../../../functions/domain/jurisdictions/jurisdiction.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import type { MatterFacts } from '../../../../functions/domain/matter/events.ts';
import { obligationsOfMatter } from '../../../../functions/domain/matter/obligations.ts';
import { calendar, date, moment } from '../dossier/jiangzhou.ts';
import { historyOf, stateOf } from '../dossier/journey.ts';
import { ask, facts, givenMatter, meeting } from '../matter/matter-journey.ts';

/**
 * The time rules that the five papers set, one description a clause. Each test names paper and
 * clause, and holds both the moment at which the time runs out and the clause that is cited.
 */

const rules = (id: JurisdictionId) => ({ jurisdiction: jurisdiction(id), calendar });

/** A term that began on a day in China, as `[due date and hour in China, instrument, clause]`. */
function due(id: JurisdictionId, term: TermName, began: string) {
  const deadline = termDeadline(term, moment(began), rules(id));
  if (deadline === null) return null;
  return { dueAt: deadline.dueAt, by: `${deadline.basis.instrument} ${deadline.basis.clause}` };
}

/** What a matter owes, opened on the last day that the test speaks of. */
function owedBy(id: JurisdictionId, given: Partial<MatterFacts>, at: string) {
  const opened = ask({
    type: 'openMatter',
    at: moment(at),
    facts: facts({ jurisdiction: id, ...given }),
  });
  const { state } = givenMatter([opened], rules(id));
  if (state.status === 'absent') return expect.fail('the matter was not opened');
  return obligationsOfMatter(state, rules(id));
}

/** The cities of a list say the same; in all others the paper is silent. */
function silentElsewhere(term: TermName, spoken: readonly JurisdictionId[]) {
  for (const id of jurisdictionIds) {
    const deadline = termDeadline(term, moment('2018-07-02 09:00'), rules(id));
    expect([id, deadline !== null]).toEqual([id, spoken.includes(id)]);
  }
}

describe('NJ18 一(二): 相关解读材料应于文件公开后3个工作日内在政府网站和媒体发布', () => {
  it('runs out at 24:00 of the third working day after publication', () => {
    expect(due('nanjing-2018', 'interpretation', '2020-08-25 15:00')).toEqual({
      dueAt: moment('2020-08-28 24:00'),
      by: 'NJ18 一(二)',
    });
  });

  it('passes over 国庆节 and 中秋节 and counts the make-up day before them', () => {
    const deadline = termDeadline(
      'interpretation',
      moment('2020-09-25 23:59'),
      rules('nanjing-2018'),
    );
    expect(deadline?.dueAt).toBe(moment('2020-09-29 24:00'));
    expect(deadline?.trace.map((step) => describeTraceStep(step, 'zh-CN'))).toEqual([
      '2020-09-26 周六（不计）',
      '第1日 2020-09-27（周日，国庆节调休上班）',
      '第2日 2020-09-28（周一）',
      '第3日 2020-09-29（周二）',
    ]);
  });

  it.each([
    ['haimen-2018', '19号 政策解读部分'],
    ['beijing-2017', '19号 政策解读部分'],
    ['nanjing-2020', '19号 政策解读部分'],
    ['jinan-2017', '19号 政策解读部分'],
    ['national', '19号 政策解读部分'],
  ] as const)('holds in %s by the national paper, because its own sets no number', (id, by) => {
    expect(due(id, 'interpretation', '2020-08-25 15:00')).toEqual({
      dueAt: moment('2020-08-28 24:00'),
      by,
    });
  });

  it('is met only where website and media have it, each by itself', () => {
    const owed = interpretations('2020-08-25 09:00', '2020-08-28 23:59');
    expect(owed).toEqual([
      ['website', moment('2020-08-28 24:00'), 'met', 'NJ18 一(二)'],
      ['media', moment('2020-08-28 24:00'), 'met', 'NJ18 一(二)'],
    ]);
    const late = interpretations('2020-08-25 09:00', '2020-08-29 00:01');
    expect(late.map(([channel, , standing]) => [channel, standing])).toEqual([
      ['website', 'met'],
      ['media', 'metLate'],
    ]);
  });
});

describe('同步部署 (NJ18, BJ17, JN17): strict mode, 0 working days', () => {
  it('runs out at the end of the very day of publication, also on a day off', () => {
    const citation = { instrument: '江政办发〔2026〕1号', title: '三同步办法', clause: '第三条' };
    const strict = withOverrides(jurisdiction('nanjing-2018'), {
      interpretationWithinWorkingDays: { value: 0, citation },
    });
    const deadline = termDeadline('interpretation', moment('2026-10-01 09:00'), {
      jurisdiction: strict,
      calendar,
    });
    expect(deadline).toMatchObject({
      dueAt: moment('2026-10-01 24:00'),
      basis: { instrument: '江政办发〔2026〕1号', clause: '第三条' },
      trace: [],
    });
  });
});

describe('BJ17 九(二): 特别重大、重大突发事件最迟5小时内发布权威信息、24小时内举行新闻发布会', () => {
  it('runs on the clock, through the night and the holidays of 国庆节', () => {
    expect(due('beijing-2017', 'authoritativeInformation', '2017-10-01 22:30')).toEqual({
      dueAt: moment('2017-10-02 03:30'),
      by: 'BJ17 九(二)',
    });
    expect(due('beijing-2017', 'pressConference', '2017-10-01 22:30')).toEqual({
      dueAt: moment('2017-10-02 22:30'),
      by: 'BJ17 九(二)',
    });
  });

  it('JN17 七(三): 24小时内必须举行新闻发布会', () => {
    expect(due('jinan-2017', 'authoritativeInformation', '2017-10-01 22:30')).toEqual({
      dueAt: moment('2017-10-02 03:30'),
      by: 'JN17 七(三)',
    });
    expect(due('jinan-2017', 'pressConference', '2017-10-01 22:30')).toEqual({
      dueAt: moment('2017-10-02 22:30'),
      by: 'JN17 七(三)',
    });
  });

  it('61号: elsewhere the national paper, and 48 hours for other public opinion', () => {
    for (const id of ['nanjing-2018', 'haimen-2018', 'nanjing-2020', 'national'] as const) {
      expect(due(id, 'authoritativeInformation', '2020-02-01 10:00')).toEqual({
        dueAt: moment('2020-02-01 15:00'),
        by: '61号 回应时限',
      });
    }
    for (const id of jurisdictionIds) {
      expect(due(id, 'publicOpinionResponse', '2020-01-31 10:00')).toEqual({
        dueAt: moment('2020-02-02 10:00'),
        by: '61号 回应时限',
      });
    }
  });
});

describe('NJ18 结尾段: 在本要点公布30个工作日内在本区、本部门政府网站公开', () => {
  it('counts 30 working days from 2018-06-29', () => {
    const [plan] = owedBy(
      'nanjing-2018',
      { kind: 'workPlan', startedOn: date('2018-06-29') },
      '2018-07-02 09:00',
    );
    expect([plan?.dueAt, plan?.basis.instrument, plan?.basis.clause]).toEqual([
      moment('2018-08-10 24:00'),
      'NJ18',
      '结尾段',
    ]);
  });

  it('JN17: 公布后30个工作日内, from 2017-06-28', () => {
    expect(due('jinan-2017', 'workPlan', '2017-06-28 09:00')).toEqual({
      dueAt: moment('2017-08-09 24:00'),
      by: 'JN17 结尾段',
    });
  });

  it('binds in no other city', () => silentElsewhere('workPlan', ['nanjing-2018', 'jinan-2017']));
});

describe('NJ18 五(一), HM18 二(一): 完成审批程序后1个工作日内公开变更后的相关信息和具体实施时间', () => {
  it.each([
    ['nanjing-2018', 'NJ18', '五(一)'],
    ['haimen-2018', 'HM18', '二(一)'],
  ] as const)('runs out on the next working day in %s', (id, instrument, clause) => {
    const given = { kind: 'serviceItemChange' as const, startedOn: date('2018-10-12') };
    const [change] = owedBy(id, given, '2018-10-12 18:00');
    expect(change?.dueAt).toBe(moment('2018-10-15 24:00'));
    expect(change?.basis).toMatchObject({ instrument, clause });
  });

  it('is not met by the changed information without the time from which it applies', () => {
    const half = meeting({ aspects: ['changedInformation'], metAt: moment('2026-03-03 10:00') });
    const { state } = givenMatter([
      ask({ type: 'openMatter', facts: facts() }),
      ask({ type: 'meetMatter', meeting: half }),
    ]);
    if (state.status === 'absent') return expect.fail('the matter was not opened');
    const [change] = obligationsOfMatter(state, rules('nanjing-2018'));
    expect(change && standingOf(change, moment('2026-03-04 00:01'))).toBe('overdue');
  });

  it('binds in no other city', () => {
    silentElsewhere('serviceItemChange', ['nanjing-2018', 'haimen-2018']);
  });
});

describe('JN17 一(三): 财政专项扶贫资金分配使用方案在本级人代会结束60个工作日内予以公开', () => {
  it('counts 60 working days over 清明节, 劳动节 and 端午节', () => {
    const given = { kind: 'povertyFundsPlan' as const, startedOn: date('2017-03-10') };
    const [plan] = owedBy('jinan-2017', given, '2017-03-13 09:00');
    expect(plan?.dueAt).toBe(moment('2017-06-07 24:00'));
    expect(plan?.basis).toMatchObject({ instrument: 'JN17', clause: '一(三)' });
    expect(plan?.trace.filter(({ counted }) => counted !== null)).toHaveLength(60);
  });

  it('binds in no other city', () => silentElsewhere('povertyFundsPlan', ['jinan-2017']));
});

describe('NJ18 六(三): 人员变动后,要第一时间向上级主管部门进行备案', () => {
  it('has no number in the paper, so the citation says that the deployment sets one', () => {
    const given = { kind: 'staffFiling' as const, startedOn: date('2018-09-28') };
    const [filing] = owedBy('nanjing-2018', given, '2018-09-28 18:00');
    expect(filing?.dueAt).toBe(moment('2018-09-29 24:00'));
    expect(filing?.basis.instrument).toBe('本部署');
    expect(filing?.basis.clause).toContain('“第一时间”，未定天数');
  });

  it('binds in no other city', () => silentElsewhere('staffFiling', ['nanjing-2018']));
});

describe('NJ18 六(四): 安排专人每天及时处理网民纠错意见', () => {
  it('is owed by the end of the next day, on days off too', () => {
    const given = { kind: 'errorReport' as const, startedOn: date('2018-10-05') };
    const [report] = owedBy('nanjing-2018', given, '2018-10-05 18:00');
    expect(report?.dueAt).toBe(moment('2018-10-06 24:00'));
    expect(report?.basis).toMatchObject({ instrument: 'NJ18', clause: '六(四)' });
  });

  it('binds in no other city', () => silentElsewhere('errorReport', ['nanjing-2018']));
});

describe('NJ18 六(四): 每季度对网站信息内容开展巡查抽检并通报结果', () => {
  it.each([
    ['nanjing-2018', 'NJ18', '六(四)'],
    ['jinan-2017', 'JN17', '七(四)'],
  ] as const)('is owed by the last day of each quarter in %s', (id, instrument, clause) => {
    const given = { kind: 'websiteCheck' as const, startedOn: date('2018-01-01') };
    const checks = owedBy(id, given, '2018-02-01 09:00');
    expect(checks.map(({ dueAt }) => dueAt)).toEqual(
      ['2018-03-31', '2018-06-30', '2018-09-30', '2018-12-31'].map((day) => moment(`${day} 24:00`)),
    );
    for (const check of checks) expect(check.basis).toMatchObject({ instrument, clause });
  });
});

describe('BJ17 八(四), JN17 七(二): 应在决策前向社会公布决策草案、决策依据', () => {
  it.each([
    ['beijing-2017', 'BJ17', '八(四)'],
    ['jinan-2017', 'JN17', '七(二)'],
    ['nanjing-2018', '80号', '决策公开部分'],
    ['haimen-2018', '80号', '决策公开部分'],
    ['nanjing-2020', '80号', '决策公开部分'],
  ] as const)('leaves 30 days for comment before the decision in %s', (id, instrument, clause) => {
    const decision = { plannedOn: date('2020-11-30'), commentDays: 30, explanation: null };
    const given = { kind: 'decisionDraft' as const, startedOn: date('2020-10-09'), decision };
    const [draft] = owedBy(id, given, '2020-10-09 09:00');
    expect(draft?.dueAt).toBe(moment('2020-10-30 24:00'));
    expect(draft?.basis).toMatchObject({ instrument, clause });
    expect(draft?.trace.map(({ counted }) => counted)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it('713号令: the 30 days are calendar days, holidays included', () => {
    expect(due('beijing-2017', 'publicComment', '2020-09-15 09:00')).toEqual({
      dueAt: moment('2020-10-15 24:00'),
      by: '713号令 公众参与部分',
    });
  });
});

describe('条例 第三十、三十二、三十三条: answers to requests, in every city', () => {
  it.each(jurisdictionIds)(
    '%s: 20 working days, notice of correction in 7, opinion in 15',
    (id) => {
      const began = '2026-02-12 16:00';
      expect(due(id, 'requestAnswer', began)).toEqual({
        dueAt: moment('2026-03-18 24:00'),
        by: '条例 第三十三条',
      });
      expect(due(id, 'correctionNotice', began)).toEqual({
        dueAt: moment('2026-02-28 24:00'),
        by: '条例 第三十条',
      });
      expect(due(id, 'thirdPartyOpinion', began)).toEqual({
        dueAt: moment('2026-03-11 24:00'),
        by: '条例 第三十二条',
      });
    },
  );
});

describe('条例 第二十六条: 自该政府信息形成或者变更之日起20个工作日内, in every city', () => {
  it.each(jurisdictionIds)('%s counts from formation', (id) => {
    expect(due(id, 'disclosure', '2020-09-15 09:00')).toEqual({
      dueAt: moment('2020-10-19 24:00'),
      by: '条例 第二十六条',
    });
  });
});

/** How the first interpretation stands on each channel: website with the document, media later. */
function interpretations(publication: string, inMedia: string) {
  const at = moment(publication);
  const history = historyOf('published').map((event): DossierEvent => {
    if (event.type === 'Published' || event.type === 'FollowUpScheduled') return { ...event, at };
    if (event.type !== 'ReleaseRecorded') return event;
    return { ...event, at, data: { ...event.data, releasedAt: at } };
  });
  const released = history.find(
    (event) => event.type === 'ReleaseRecorded' && event.data.part !== 'document',
  );
  if (released?.type !== 'ReleaseRecorded') return expect.fail('something was released');
  const channel = 'media' as const;
  const data = { ...released.data, channel, releasedAt: moment(inMedia) };
  const online = history.filter(
    (event) => event.type !== 'ReleaseRecorded' || event.data.channel !== 'media',
  );
  const state = stateOf([...online, { ...released, data }]);
  if (state.status === 'absent') return expect.fail('it is published');
  const now = moment('2020-12-01 09:00');
  return obligationsOfDossier(state, rules('nanjing-2018'))
    .filter(({ kind }) => kind === 'interpretation')
    .map((one) => [
      one.subject,
      one.dueAt,
      standingOf(one, now),
      `${one.basis.instrument} ${one.basis.clause}`,
    ]);
}
