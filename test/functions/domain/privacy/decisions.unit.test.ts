import { describe, expect, it } from 'vitest';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import {
  judgePrivacy,
  type PrivacyDecision,
  privacyDecisionSchema,
  proposedDecisions,
} from '../../../../functions/domain/privacy/decisions.ts';

const text = '被处罚人汤家驹，身份证号11010519491231002X。审批人：倪正（政务办主任）。';
const candidates = findCandidates(text, { context: 'ordinary' });
const [name, number, official] = candidates.map(({ id }) => id);

const allowed = jurisdiction('nanjing-2018').parameters.privacyExceptions;

const exemption = (candidate: string | undefined, changes: Record<string, unknown> = {}) =>
  privacyDecisionSchema.parse({
    candidate,
    decision: 'exempt',
    exception: 'punitivePublicity',
    legalBasis: '中华人民共和国行政处罚法第四十八条',
    decidedBy: '市司法局合法性审查',
    scope: '政府门户网站，三年',
    method: '处罚决定书摘要',
    ...changes,
  });
const others = (id: string | undefined): readonly PrivacyDecision[] =>
  proposedDecisions(candidates).filter(({ candidate }) => candidate !== id);

function refusedBy(judge: () => void): Refusal {
  try {
    judge();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the decisions were accepted');
}

const refusalOf = (decisions: readonly PrivacyDecision[]): Refusal =>
  refusedBy(() => judgePrivacy(candidates, decisions, allowed));

function accepts(decisions: readonly PrivacyDecision[]): void {
  expect(() => judgePrivacy(candidates, decisions, allowed)).not.toThrow();
}

describe('decisions on personal data', () => {
  it('are accepted when every proposal is confirmed', () => {
    expect(candidates.map(({ action }) => action)).toEqual(['mask', 'mask', 'keep']);
    expect(() => judgePrivacy(candidates, proposedDecisions(candidates), allowed)).not.toThrow();
    expect(() => judgePrivacy([], [], allowed)).not.toThrow();
  });

  it('leave nothing open, not even what the engine would keep', () => {
    const refusal = refusalOf(others(official));
    expect(refusal.reason).toBe('candidateUndecided');
    expect(refusal.details).toEqual({ candidates: [official], count: 1 });
    expect(refusal.citation?.quotation).toContain('去标识化');
  });

  it('concern what was found, each once', () => {
    const stranger = privacyDecisionSchema.parse({ candidate: '900-903-person', decision: 'mask' });
    expect(refusalOf([...others(undefined), stranger]).reason).toBe('unknownCandidate');
    const again = privacyDecisionSchema.parse({ candidate: name, decision: 'mask' });
    expect(refusalOf([...others(undefined), again]).reason).toBe('duplicateDecision');
  });

  it('keep something only for a reason', () => {
    const silent = privacyDecisionSchema.parse({ candidate: name, decision: 'keep', reason: ' ' });
    for (const reason of ['', '\u200b\u2060', '\u3164', '\u00ad', '。', '——']) {
      const unsaid = { ...silent, reason } as PrivacyDecision;
      expect(refusalOf([...others(name), unsaid]).reason).toBe('keepWithoutReason');
    }
    const told = { ...silent, reason: '企业字号，不是人名' } as PrivacyDecision;
    accepts([...others(name), told]);
  });

  it('may go beyond the proposal', () => {
    const mask = privacyDecisionSchema.parse({ candidate: official, decision: 'mask' });
    accepts([...others(official), mask]);
  });

  it('exempt a name with ground, person in charge, scope and method', () => {
    accepts([...others(name), exemption(name)]);
    const bare = exemption(name, { legalBasis: '', scope: ' ' });
    const refusal = refusalOf([...others(name), bare]);
    expect(refusal.reason).toBe('exemptionWithoutGround');
    expect(refusal.details.missing).toEqual(['legalBasis', 'scope']);
  });

  it('never exempt an identity number, whatever the exception', () => {
    const refusal = refusalOf([...others(number), exemption(number)]);
    expect(refusal.reason).toBe('exemptionDoesNotFit');
    expect(refusal.citation?.clause).toBe('第七条');
  });

  it('know no exception that the city does not know', () => {
    const only = { ...allowed, value: ['mandatoryDisclosure' as const] };
    const judge = () => judgePrivacy(candidates, [...others(name), exemption(name)], only);
    expect(refusedBy(judge)).toMatchObject({
      reason: 'exemptionNotAllowed',
      details: { candidate: name, exception: 'punitivePublicity' },
      citation: { instrument: 'NJ18' },
    });
  });

  it('know two exceptions only', () => {
    expect(() => exemption(name, { exception: 'publicInterest' })).toThrow();
  });

  it('carry no numbers of people in their own words, and refusals repeat no value', () => {
    const leaking = privacyDecisionSchema.parse({
      candidate: name,
      decision: 'keep',
      reason: '本人来电13800001111同意',
    });
    const refusal = refusalOf([...others(name), leaking]);
    expect(refusal.reason).toBe('wordsCarryPersonalData');
    expect(refusal.message).not.toMatch(/13800001111|汤家驹/);
  });
});
