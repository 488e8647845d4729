import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { explained } from '../../../../functions/domain/privacy/explained.ts';
import { explanationSchema } from '../../../../functions/domain/privacy/explanation.ts';
import type { PrivacyContext } from '../../../../functions/domain/privacy/personal-data.ts';
import type { Finding } from '../../../../functions/domain/privacy/reading/reading.ts';
import { settled } from '../../../../functions/domain/privacy/settled.ts';

const basis = { instrument: 'NJ18', title: '南京市2018年政务公开工作要点', clause: '六(三)' };
const name: Finding = {
  type: 'person',
  action: 'mask',
  start: 4,
  end: 7,
  rule: 'person.roleWord',
  score: 0.9,
};
const told = (changes: Partial<Finding>, context: PrivacyContext = 'ordinary') => {
  const [finding] = settled([{ ...name, ...changes }]);
  if (finding === undefined) throw new Error('the finding is gone');
  return explained(finding, context, basis, (span) => span);
};

describe('an explanation', () => {
  it('tells who found it, what is printed instead, and nothing that was not said', () => {
    expect(told({})).toEqual({
      recogniser: 'person',
      evidence: [{ kind: 'shape', span: { start: 4, end: 7 }, weight: 0.9 }],
      checksum: null,
      role: null,
      scoreBefore: 0.9,
      kept: null,
      exemption: null,
      operator: 'pseudonym',
    });
  });

  it('leads from the score of the shape over each reason to the score', () => {
    const { scoreBefore, evidence } = told({
      scoreBefore: 0.4,
      evidence: [
        { kind: 'label', span: { start: 1, end: 4 }, weight: 0.3 },
        { kind: 'list', span: null, weight: 0.2 },
      ],
    });
    expect(scoreBefore).toBe(0.4);
    expect(evidence.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['shape', 0.4],
      ['label', 0.3],
      ['list', 0.2],
    ]);
  });

  it('lets a veto weigh what it took', () => {
    const { kept, evidence } = told({
      type: 'residentId',
      action: 'keep',
      score: 0.1,
      scoreBefore: 0.6,
      evidence: [{ kind: 'veto', span: { start: 0, end: 4 }, weight: -0.9 }],
    });
    expect(kept).toBe('veto');
    expect(evidence[1]).toEqual({ kind: 'veto', span: { start: 0, end: 4 }, weight: -0.5 });
  });

  it.each([
    [{ role: 'official' }, 'punishment', 'official'],
    [{ role: 'example' }, 'ordinary', 'example'],
    [{ role: 'masked' }, 'ordinary', 'alreadyMasked'],
    [{ role: 'punished' }, 'punishment', 'punished'],
    [{ role: 'private' }, 'mandatory', 'disclosed'],
    [{ type: 'bankCard' }, 'ordinary', 'organisation'],
    [{ type: 'bankCard' }, 'punishment', 'organisation'],
    [{ type: 'mobile', score: 0.2 }, 'ordinary', 'weak'],
  ] as const)('says why %j stays in a paper of %s: %s', (changes, context, kept) => {
    expect(told({ action: 'keep', ...changes }, context).kept).toBe(kept);
  });

  it('names exception, clause and source where an exception frees the name', () => {
    expect(told({ action: 'keep', role: 'punished' }, 'punishment').exemption).toEqual({
      exception: 'punitivePublicity',
      clause: 'NJ18 六(三)',
      title: '南京市2018年政务公开工作要点',
    });
    expect(told({ action: 'keep' }, 'mandatory').exemption?.exception).toBe('mandatoryDisclosure');
  });

  it.each([
    [{ action: 'mask', role: 'bystander' }, 'punishment'],
    [{ action: 'keep', role: 'official' }, 'punishment'],
    [{ action: 'keep', role: 'official', kept: 'punished' }, 'punishment'],
    [{ action: 'keep', kept: 'punished' }, 'ordinary'],
    [{ action: 'keep', type: 'residentId' }, 'mandatory'],
    [{ action: 'keep', type: 'address', kept: 'disclosed' }, 'mandatory'],
  ] as const)('claims no exception for %j in a paper of %s', (changes, context) => {
    expect(told(changes, context).exemption).toBeNull();
  });

  it('rests on the paper that the city names', () => {
    const haimen = { instrument: 'HM18', title: '海门市2018年政务公开工作要点', clause: '四(二)' };
    const text = '当事人汤家驹，因违法占道被罚款500元。';
    const [found] = findCandidates(text, { context: 'punishment', basis: haimen });
    expect(found?.explanation.exemption).toMatchObject({ clause: 'HM18 四(二)' });
  });
});

describe('findings that claim the same characters', () => {
  const at = (start: number, end: number, changes: Partial<Finding> = {}): Finding => ({
    ...name,
    start,
    end,
    ...changes,
  });
  const spans = (findings: readonly Finding[]) =>
    settled(findings).map(({ start, end, action, type }) => `${start}-${end} ${action} ${type}`);

  it('become one mask over all of them, of the surer type', () => {
    const sure = at(0, 4, { type: 'mobile', score: 0.95 });
    expect(spans([at(2, 6), sure, at(5, 9, { score: 0.6 })])).toEqual(['0-9 mask mobile']);
  });

  it('never hide a mask behind a proposal to keep, however sure that is', () => {
    const keep = at(0, 10, { action: 'keep', score: 0.99 });
    expect(spans([keep, at(3, 5, { score: 0.5 })])).toEqual(['3-5 mask person']);
  });

  it('leave the surer of two proposals to keep', () => {
    const keeps = [
      at(0, 4, { action: 'keep', score: 0.6 }),
      at(2, 6, { action: 'keep', type: 'landline' }),
    ];
    expect(spans(keeps)).toEqual(['2-6 keep landline']);
  });

  it('tell what they absorbed, so that no operator leaves a part of it', () => {
    const [one] = settled([at(0, 4), at(2, 6, { score: 0.5 })]);
    if (one === undefined) throw new Error('the finding is gone');
    const { evidence } = explained(one, 'ordinary', basis, (span) => span);
    expect(evidence.at(-1)).toEqual({ kind: 'overlap', span: { start: 2, end: 6 }, weight: 0 });
  });

  it('leave no masked character to anybody, and give none to two', () => {
    const finding = fc
      .tuple(
        fc.nat(40),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        fc.integer({ max: 9, min: 1 }),
      )
      .map(([start, length, mask, score]) =>
        at(start, start + length, { action: mask ? 'mask' : 'keep', score: score / 10 }),
      );
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (found) => {
        const made = settled(found);
        const owner = (unit: number) =>
          made.filter(({ start, end }) => start <= unit && unit < end);
        for (let unit = 0; unit < 50; unit += 1) {
          const masked = found.some(
            ({ action, start, end }) => action === 'mask' && start <= unit && unit < end,
          );
          expect(owner(unit).length).toBeLessThanOrEqual(1);
          if (masked) expect(owner(unit)[0]?.action).toBe('mask');
        }
      }),
    );
  });
});

/** Words of papers and things that are no words, in any order. */
const fragment = fc.constantFrom(
  '申请人王建国，',
  '身份证号11010519491231002X',
  '（联系人：救助科钱敏，电话0600-8765432）',
  '项目编号110105194912310021',
  '手机138 0000 1111。',
  '姓名\t电话\n李桂花\t13900002222\n',
  '住荷塘村15号，',
  '当事人汤家驹',
  '法定代表人：赵立新',
  '张某某、李*',
  '2026年11月2日',
  '\ud800',
  '\u200b',
  '１３８',
  '\n\n',
  '🀄',
);

describe('explanations of whatever text', () => {
  const texts = fc.array(fragment, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const contexts = fc.constantFrom<PrivacyContext>('ordinary', 'punishment', 'mandatory');

  function consistent(candidate: Candidate, text: string): void {
    const { explanation, action, score, start, end } = candidate;
    const { kept, exemption, role, evidence, scoreBefore } = explanation;
    expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
    expect(kept === null).toBe(action === 'mask');
    if (role === 'official' || kept === null) expect(exemption).toBeNull();
    if (exemption !== null) expect(['punished', 'disclosed']).toContain(kept);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    for (const { span } of evidence) {
      if (span === null) continue;
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    const weights = evidence.map(({ weight }) => weight).reduce((sum, one) => sum + one, 0);
    expect(weights).toBeCloseTo(score, 1);
    const [shape] = evidence;
    expect(shape).toMatchObject({ kind: 'shape', weight: scoreBefore });
  }

  it('are consistent and add up', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const candidate of findCandidates(text, { context })) consistent(candidate, text);
      }),
    );
  });

  it('exist for any text at all, which is never refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), contexts, (text, context) => {
        for (const candidate of findCandidates(text, { context })) consistent(candidate, text);
      }),
    );
  });
});
