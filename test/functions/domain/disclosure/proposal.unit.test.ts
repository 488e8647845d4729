import { describe, expect, it } from 'vitest';
import { judgeProposal, proposalSchema } from '../../../../functions/domain/disclosure/proposal.ts';

const proposal = (changes: Record<string, unknown> = {}) =>
  proposalSchema.parse({
    attribute: 'proactive',
    reasons: '属于规范性文件',
    ground: null,
    ...changes,
  });

describe('the drafter’s attribute proposal', () => {
  it('is accepted with attribute and reasons', () => {
    expect(() => judgeProposal(proposal())).not.toThrow();
  });

  it('is sent back without reasons, whatever the attribute', () => {
    expect(() => judgeProposal(proposal({ reasons: '　' }))).toThrow('proposalReasonsMissing');
  });

  it('is sent back when it keeps something from the public without a ground', () => {
    const made = proposal({ attribute: 'withheld' });
    expect(() => judgeProposal(made)).toThrow('proposalGroundMissing');
  });

  it('is sent back when the ground carries another attribute', () => {
    const made = proposal({ attribute: 'withheld', ground: 'particularPersons' });
    expect(() => judgeProposal(made)).toThrow('proposalGroundDoesNotFit');
    expect(() => judgeProposal(proposal({ ground: 'tradeSecret' }))).toThrow(
      'proposalGroundDoesNotFit',
    );
  });

  it('does not enter the system when it names a state secret', () => {
    const made = proposal({ attribute: 'withheld', ground: 'stateSecret' });
    expect(() => judgeProposal(made)).toThrow('secrecyReferral');
  });
});
