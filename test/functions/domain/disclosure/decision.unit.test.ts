import { describe, expect, it } from 'vitest';
import {
  type DisclosureDecision,
  disclosureDecisionSchema,
  judgeDisclosure,
} from '../../../../functions/domain/disclosure/decision.ts';
import type { DisclosureFacts } from '../../../../functions/domain/disclosure/facts.ts';
import { groundIds, withholdingGrounds } from '../../../../functions/domain/disclosure/grounds.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

const suitable = { verdict: 'suitable', note: '已会同宣传部门研判' };

function decision(changes: Record<string, unknown> = {}): DisclosureDecision {
  return disclosureDecisionSchema.parse({
    attribute: 'proactive',
    ground: null,
    reasons: '',
    partialDisclosure: { considered: false, possible: false, explanation: '' },
    severed: [],
    assessment: { wording: suitable, timing: suitable, method: suitable },
    releaseAt: null,
    annexes: [],
    ...changes,
  });
}

function withheld(changes: Record<string, unknown> = {}): DisclosureDecision {
  return decision({
    attribute: 'withheld',
    ground: 'tradeSecret',
    reasons: '全文为企业报送的成本数据',
    partialDisclosure: { considered: true, possible: false, explanation: '删去后无剩余内容' },
    ...changes,
  });
}

const facts: DisclosureFacts = { normative: false, annexes: 0, materials: ['qa'] };

function refusalOf(made: DisclosureDecision, known: DisclosureFacts = facts): Refusal {
  try {
    judgeDisclosure(made, known);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the decision was accepted');
}

describe('a disclosure decision', () => {
  it('is accepted when it opens everything and was assessed', () => {
    expect(() => judgeDisclosure(decision(), facts)).not.toThrow();
  });

  it('is accepted when a fitting ground, reasons and the partial answer are there', () => {
    expect(() => judgeDisclosure(withheld(), facts)).not.toThrow();
  });

  it('needs a ground for anything but proactive disclosure', () => {
    const refusal = refusalOf(withheld({ ground: null }));
    expect(refusal.reason).toBe('groundMissing');
    expect(refusal.citation?.clause).toBe('第十三条');
  });

  it('does not rest on a ground that carries another attribute', () => {
    const refusal = refusalOf(withheld({ ground: 'particularPersons' }));
    expect(refusal.reason).toBe('groundDoesNotFit');
  });

  it.each(['internalAffairs', 'processInformation', 'enforcementFile', 'particularPersons'])(
    'never keeps a normative document back on the ground %s',
    (ground) => {
      const made = withheld({ attribute: 'onRequest', ground });
      const refusal = refusalOf(made, { ...facts, normative: true });
      expect(refusal.reason).toBe('groundDoesNotFit');
      expect(refusal.citation?.clause).toContain('第二十条');
    },
  );

  it('needs reasons, in words', () => {
    expect(refusalOf(withheld({ reasons: '  ' })).reason).toBe('reasonsMissing');
  });

  it('has no ground when everything is open', () => {
    expect(refusalOf(decision({ ground: 'tradeSecret' })).reason).toBe('groundNotNeeded');
  });

  it('sends a state secret to the secrecy authority, whole or in part', () => {
    expect(refusalOf(withheld({ ground: 'stateSecret' })).reason).toBe('secrecyReferral');
    const severed = [{ part: 'document', blocks: [1], ground: 'stateSecret' }];
    const refusal = refusalOf(decision({ reasons: '涉密', severed }));
    expect(refusal.reason).toBe('secrecyReferral');
  });

  it.each([
    [{ considered: false, possible: false, explanation: '' }, 'considered'],
    [{ considered: true, possible: true, explanation: '可删去第三段' }, 'release'],
    [{ considered: true, possible: false, explanation: '' }, 'explanation'],
  ])('asks for partial disclosure first: %j', (partialDisclosure, missing) => {
    const refusal = refusalOf(withheld({ partialDisclosure }));
    expect(refusal.reason).toBe('partialDisclosureFirst');
    expect(refusal.details.missing).toContain(missing);
    expect(refusal.citation?.quotation).toContain('最小化适用原则');
  });

  it('takes an open annex of a withheld document as a partial disclosure', () => {
    const made = withheld({ annexes: [{ annex: 1, attribute: 'proactive' }] });
    expect(refusalOf(made, { ...facts, annexes: 1 }).reason).toBe('partialDisclosureFirst');
  });

  it.each([
    ['tradeSecret', 'thirdPartyConsents'],
    ['personalPrivacy', 'publicInterestOutweighs'],
    ['processInformation', 'lawOrdersDisclosure'],
  ] as const)('does not stand on %s when %s', (ground, circumstance) => {
    const known = { ...facts, circumstances: [circumstance] };
    expect(refusalOf(withheld({ ground }), known).reason).toBe('groundLifted');
  });

  it('needs an assessment of wording, timing and method before release', () => {
    const assessment = {
      wording: suitable,
      timing: { verdict: 'suitable', note: '' },
      method: suitable,
    };
    const refusal = refusalOf(decision({ assessment }));
    expect(refusal.reason).toBe('assessmentIncomplete');
    expect(refusal.details.aspects).toEqual(['timing']);
  });

  it('does not pass what was found unsuitable', () => {
    const timing = { verdict: 'unsuitable', note: '与考试录取同日' };
    const assessment = { wording: suitable, timing, method: suitable };
    const refusal = refusalOf(decision({ assessment }));
    expect(refusal.reason).toBe('assessmentUnsuitable');
    expect(refusal.citation?.instrument).toBe('NJ18');
  });

  it('has a time of release only when it is released', () => {
    const made = withheld({ releaseAt: '2026-12-01T01:00:00.000Z' });
    expect(refusalOf(made).reason).toBe('releaseTimeNotApplicable');
  });
});

describe('annexes', () => {
  const known: DisclosureFacts = {
    ...facts,
    annexes: 2,
    blockCounts: { document: 6, qa: 3 },
    annexBlocks: new Map([
      [1, [3]],
      [2, [4, 5]],
    ]),
  };
  const open = { annex: 1, attribute: 'proactive' };

  it('are each decided', () => {
    const refusal = refusalOf(decision({ annexes: [open] }), known);
    expect(refusal.reason).toBe('annexUndecided');
    expect(refusal.details.annexes).toEqual(['2']);
  });

  it('are decided once and must exist', () => {
    expect(refusalOf(decision({ annexes: [open, open] }), known).reason).toBe('annexDecidedTwice');
    const third = { annex: 3, attribute: 'proactive' };
    expect(refusalOf(decision({ annexes: [third] }), known).reason).toBe('annexUnknown');
  });

  it('do not travel with a document that is more open', () => {
    const annexes = [open, { annex: 2, attribute: 'onRequest' }];
    expect(refusalOf(decision({ annexes }), known).reason).toBe('carriesNonPublicAnnex');
  });

  it('may be cut out on a ground of their own, even from a normative document', () => {
    const made = decision({
      reasons: '附件2为内部值班安排',
      annexes: [open, { annex: 2, attribute: 'withheld' }],
      severed: [{ part: 'document', blocks: [4, 5], ground: 'internalAffairs' }],
    });
    expect(() => judgeDisclosure(made, { ...known, normative: true })).not.toThrow();
  });

  it('stay in as long as one of their blocks does', () => {
    const made = decision({
      reasons: '附件2为内部值班安排',
      annexes: [open, { annex: 2, attribute: 'withheld' }],
      severed: [{ part: 'document', blocks: [4], ground: 'internalAffairs' }],
    });
    expect(refusalOf(made, known).reason).toBe('carriesNonPublicAnnex');
  });

  it('cannot be cut out by a judge who does not know their blocks', () => {
    const annexes = [open, { annex: 2, attribute: 'onRequest' }];
    const severed = [{ part: 'document', blocks: [4, 5], ground: 'tradeSecret' }];
    const made = decision({ reasons: '商业秘密', annexes, severed });
    expect(refusalOf(made, { ...facts, annexes: 2 }).reason).toBe('carriesNonPublicAnnex');
  });
});

describe('severed passages', () => {
  const known: DisclosureFacts = { ...facts, blockCounts: { document: 4, qa: 2 } };
  const cut = (blocks: number[], part = 'document', ground = 'tradeSecret') =>
    decision({ reasons: '涉及商业秘密', severed: [{ part, blocks, ground }] });

  it('leave the rest open', () => {
    expect(() => judgeDisclosure(cut([2]), known)).not.toThrow();
  });

  it('need reasons', () => {
    const severed = [{ part: 'document', blocks: [1], ground: 'tradeSecret' }];
    expect(refusalOf(decision({ severed }), known).reason).toBe('reasonsMissing');
  });

  it('must exist', () => {
    expect(refusalOf(cut([4]), known).reason).toBe('severedBlockUnknown');
    expect(refusalOf(cut([0], 'video'), known).reason).toBe('severedPartUnknown');
  });

  it('are cut once', () => {
    expect(refusalOf(cut([1, 1]), known).reason).toBe('severedTwice');
  });

  it('never make up the whole of a part', () => {
    expect(refusalOf(cut([0, 1], 'qa'), known).reason).toBe('nothingLeftToDisclose');
  });

  it('of a normative document itself do not rest on internal affairs', () => {
    const refusal = refusalOf(cut([1], 'document', 'internalAffairs'), {
      ...known,
      normative: true,
    });
    expect(refusal.reason).toBe('groundDoesNotFit');
  });

  it('make no sense in a document that is withheld as a whole', () => {
    const severed = [{ part: 'document', blocks: [1], ground: 'tradeSecret' }];
    expect(refusalOf(withheld({ severed }), known).reason).toBe('severanceNotApplicable');
  });
});

describe('the statutory grounds', () => {
  it('cover articles 13 to 16, each with a citation and both titles', () => {
    const articles = groundIds.map((id) => withholdingGrounds[id].article);
    expect(new Set(articles)).toEqual(new Set([13, 14, 15, 16]));
    for (const id of groundIds) {
      const ground = withholdingGrounds[id];
      expect(ground.id).toBe(id);
      expect(ground.citation.title).toContain('第711号');
      expect(ground.title.zh).not.toBe('');
      expect(ground.title.en).not.toBe('');
    }
  });

  it('bind under articles 14 and 15 and leave a choice under 13 and 16', () => {
    for (const id of groundIds) {
      const { article, force } = withholdingGrounds[id];
      expect(force).toBe(article === 14 || article === 15 ? 'must' : 'may');
    }
  });
});
