import { describe, expect, it } from 'vitest';
import { listRules } from '../../../../functions/domain/jurisdictions/list-rules.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

const base = jurisdiction('nanjing-2018');
const citation = {
  instrument: '江政办发〔2026〕3号',
  title: '江州市政策解读工作办法',
  clause: '第六条',
  quotation: '解读材料与文件同时发布',
};

function refusalOf(overrides: unknown): Refusal {
  try {
    withOverrides(base, overrides);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a deployment’s own rules', () => {
  const strict = withOverrides(base, { interpretationWithinWorkingDays: { value: 0, citation } });

  it('replace value and citation and say so', () => {
    expect(strict.parameters.interpretationWithinWorkingDays).toEqual({
      value: 0,
      citation,
      inheritedFrom: null,
      overridden: true,
    });
    const row = listRules(strict).find((r) => r.parameter === 'interpretationWithinWorkingDays');
    expect(row).toMatchObject({ ...citation, value: 0, inForceFrom: null, overridden: true });
  });

  it('leave the other rules and the city’s own data as they were', () => {
    expect(strict.parameters.planWithinWorkingDays).toBe(base.parameters.planWithinWorkingDays);
    expect(base.parameters.interpretationWithinWorkingDays.value).toBe(3);
    expect(strict.id).toBe('nanjing-2018');
    expect(withOverrides(base, {})).toEqual(base);
  });

  it('can be laid one over the other', () => {
    const gates = { ...base.parameters.gateWorkingDays.value, screening: 3 };
    const both = withOverrides(strict, { gateWorkingDays: { value: gates, citation } });
    expect(both.parameters.gateWorkingDays.value.screening).toBe(3);
    expect(both.parameters.interpretationWithinWorkingDays.value).toBe(0);
  });

  it('are refused for a parameter that does not exist, even one of every object', () => {
    const refusal = refusalOf({
      interpretationDays: { value: 2, citation },
      toString: { value: 1, citation },
    });
    expect(refusal.reason).toBe('overridesUnknown');
    expect(refusal.details.unknown).toEqual(['interpretationDays', 'toString']);
  });

  it.each([
    ['a negative limit', { interpretationWithinWorkingDays: { value: -1, citation } }],
    ['a limit in words', { interpretationWithinWorkingDays: { value: '三', citation } }],
    ['a missing value', { interpretationWithinWorkingDays: { citation } }],
    ['a missing citation', { interpretationWithinWorkingDays: { value: 2 } }],
    [
      'an empty source',
      { interpretationWithinWorkingDays: { value: 2, citation: { ...citation, instrument: ' ' } } },
    ],
    ['a third exception', { privacyExceptions: { value: ['leadersConsent'], citation } }],
    [
      'interpretation by others than the drafter',
      { drafterInterprets: { value: false, citation } },
    ],
    ['a plan apart from its document', { planWithDocument: { value: false, citation } }],
    [
      'a gate that is not there',
      {
        gateWorkingDays: {
          value: { ...base.parameters.gateWorkingDays.value, lunch: 1 },
          citation,
        },
      },
    ],
    [
      'a service level that leaves a gate out',
      { gateWorkingDays: { value: { screening: 1 }, citation } },
    ],
    ['no object', 'strict'],
    ['nothing', null],
  ])('are refused with %s', (_, overrides) => {
    const refusal = refusalOf(overrides);
    expect(refusal.reason).toBe('overridesInvalid');
    expect(refusal.details.problems).not.toHaveLength(0);
  });

  it('name the place that is wrong', () => {
    const refusal = refusalOf({ annualReportDue: { value: { department: '13-01' }, citation } });
    expect(String(refusal.details.problems)).toContain('annualReportDue.value.department');
  });
});
