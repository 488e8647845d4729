import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarRegistryRefusals } from '../../../functions/domain/calendar-registry/decide.ts';
import { disclosureRefusals } from '../../../functions/domain/disclosure/decision.ts';
import { proposalRefusals } from '../../../functions/domain/disclosure/proposal.ts';
import { reviewRefusals } from '../../../functions/domain/disclosure/review.ts';
import { dossierRefusals } from '../../../functions/domain/dossier/refusals.ts';
import { gazetteRefusals } from '../../../functions/domain/gazette/refusals.ts';
import { incidentRefusals } from '../../../functions/domain/incident/refusals.ts';
import { matterRefusals } from '../../../functions/domain/matter/refusals.ts';
import { privacyRefusals } from '../../../functions/domain/privacy/decisions.ts';
import { registryRefusals } from '../../../functions/domain/registry/refusals.ts';
import { intakeRefusals } from '../../../functions/intake/intake-refusal.ts';
import { refusalWords, wordedReasons } from '../../../templates/words/refusals.ts';
import { detailsOf } from './refusal-details.ts';

/** Every reason that the sources name where they refuse. */
function reasonsInSources(): readonly string[] {
  const files = globSync(['functions/**/*.ts', 'templates/**/*.ts']);
  const reasons = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:new Refusal|intakeRefusal|refuse)\(\s*'(?<reason>\w+)'/g,
      ),
    ].map(({ groups }) => groups?.reason ?? ''),
  );
  return [...new Set(reasons)].toSorted();
}

const listed = [
  ...dossierRefusals,
  ...gazetteRefusals,
  ...disclosureRefusals,
  ...proposalRefusals,
  ...reviewRefusals,
  ...registryRefusals,
  ...privacyRefusals,
  ...incidentRefusals,
  ...matterRefusals,
  ...calendarRegistryRefusals,
  ...intakeRefusals,
];
const reasons = [...new Set([...reasonsInSources(), ...listed])].toSorted();

describe('Words for refusals', () => {
  it('the sources are where they are looked for', () => {
    expect(reasonsInSources().length).toBeGreaterThan(80);
  });

  it('every reason has words, and every word has a reason', () => {
    expect([...wordedReasons].toSorted()).toEqual(reasons);
  });

  it('every list of reasons names only what can happen', () => {
    const inSources = new Set(reasonsInSources());
    expect(listed.filter((reason) => !inSources.has(reason))).toEqual([]);
  });

  describe.each(reasons)('%s', (reason) => {
    const spoken = detailsOf(reason).flatMap((details) => {
      const { zh, en } = refusalWords(reason, details);
      return [
        { language: 'zh', text: zh },
        { language: 'en', text: en },
      ];
    });

    it.for(spoken)('says it in $language: $text', ({ language, text }) => {
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object|（未注明）|not stated/);
      expect(text).not.toMatch(/ {2}|[，。；：、]{2}|“”/);
      if (language === 'zh') {
        expect(text).toMatch(/[\u4e00-\u9fff]/);
        expect(text).toMatch(/。$/);
        // What is missing or wrong, and what to do about it.
        expect(text.split(/[。]/).length).toBeGreaterThan(1);
        expect(text).toMatch(/请|应当|需要|系统会|可以/);
      } else {
        expect(text).toMatch(/^[\p{Lu}“\d{]/u);
        expect(text).toMatch(/[.]$/);
      }
    });

    it('says something whole where a detail is missing', () => {
      const { zh, en } = refusalWords(reason, {});
      for (const text of [zh, en]) expect(text).not.toMatch(/[{}]|undefined|null|“”/);
    });
  });

  it('codes are told in words', () => {
    const say = (reason: string, details: Parameters<typeof refusalWords>[1]) =>
      refusalWords(reason, details).zh;
    expect(say('wrongStatus', { status: 'published', needed: ['signOff'] })).toBe(
      '卷宗目前处于“已公开”，这一步只能在“同步审签”时办理。请刷新页面，查看现在该办的环节。',
    );
    expect(say('roleMissing', { needed: ['drafter'], held: ['supervisor', 'drafter'] })).toContain(
      '由起草人办理，您现在的身份是督查人员、起草人',
    );
    expect(say('roleMissing', { needed: ['drafter'], held: [] })).toContain('您没有这个身份');
    expect(say('reminderOutOfTurn', { gate: 'followUpReview:qa', sequence: 2 })).toContain(
      '审核后续解读（qa）',
    );
    expect(say('personalDataLeft', { left: ['document:mobile:7', 'qa:person'] })).toContain(
      '文件第7段的手机号码、解读材料（qa）中的姓名',
    );
    expect(say('partialDisclosureFirst', { missing: ['considered', 'annex2'] })).toContain(
      '是否研究过区分处理、附件2并未定为不予公开',
    );
    expect(say('notDueForRelease', { releaseAt: '2026-03-16T01:00:00.000Z', now: 'x' })).toContain(
      '定于2026-03-16 09:00公开',
    );
  });

  it('an unknown reason, even one that an object has by nature, gets a neutral sentence', () => {
    for (const reason of ['somethingNew', 'toString', '__proto__', 'constructor']) {
      const { zh, en } = refusalWords(reason, { reason: 'other' });
      expect(zh).toContain(`（原因代码：${reason}）`);
      expect(en).toContain(`(code ${reason})`);
    }
  });

  it('what a person typed is never read as a place in the sentence', () => {
    const { zh } = refusalWords('dossierMissing', { dossier: '{own}$&{status:status}' });
    expect(zh).toContain('“{own}$&{status:status}”');
  });
});
