import { describe, expect, it } from 'vitest';
import {
  exemptFromInterpretation,
  interpretationDuty,
} from '../../../../functions/domain/interpretation/duty.ts';
import type { InterpretationTrigger } from '../../../../functions/domain/interpretation/triggers.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

const duty = (id: string, normative: boolean, ...triggers: InterpretationTrigger[]) =>
  interpretationDuty({ normative, triggers }, jurisdiction(id));

describe('the duty to interpret', () => {
  it('holds in Nanjing for normative documents, meeting decisions and yearly reports', () => {
    expect(duty('nanjing-2020', true)).toMatchObject({
      required: true,
      triggers: ['normativeDocument'],
      citation: { instrument: 'NJ20', clause: '一(三)' },
    });
    for (const trigger of ['executiveMeeting', 'directorMeeting', 'annualReport'] as const) {
      expect(duty('nanjing-2020', false, trigger).required, trigger).toBe(true);
    }
    expect(duty('nanjing-2020', false, 'majorDecision').required).toBe(false);
    expect(duty('beijing-2017', false, 'majorDecision').required).toBe(true);
  });

  it('names every trigger that holds', () => {
    const { triggers } = duty('nanjing-2020', true, 'executiveMeeting', 'governmentRule');
    expect(triggers).toEqual(['normativeDocument', 'executiveMeeting']);
  });

  it('holds for consultation drafts in Jinan alone', () => {
    expect(duty('jinan-2017', false, 'consultationDraft')).toMatchObject({
      required: true,
      citation: { clause: '六(一)' },
    });
    expect(duty('nanjing-2020', false, 'consultationDraft').required).toBe(false);
  });
});

describe('an exemption', () => {
  it('is never given where the duty holds', () => {
    expect(() => exemptFromInterpretation(duty('nanjing-2020', true), '内容简单')).toThrow(
      'interpretationMandatory',
    );
  });

  it('needs a reason where it does not', () => {
    const none = duty('nanjing-2020', false);
    expect(() => exemptFromInterpretation(none, '  ')).toThrow(Refusal);
    expect(exemptFromInterpretation(none, ' 仅为机构名称更正 ')).toBe('仅为机构名称更正');
  });
});
