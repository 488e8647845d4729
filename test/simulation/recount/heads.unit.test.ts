import { describe, expect, test } from 'vitest';
import { hasHead } from './heads.ts';
import type { ExportedEvent } from './read-export.ts';

type Told = readonly [type: string, data: ExportedEvent['data']];
const actor = { id: 'administrator' };

function history(...told: readonly Told[]): readonly ExportedEvent[] {
  return told.map(([type, data], index): ExportedEvent => {
    const { at, stream } = { at: '2025-01-02T02:00:00.000Z', stream: 'registry/departments' };
    return { stream, version: index + 1, type, at, actor, data };
  });
}

const department = 'transport';
const first = ['HeadAppointed', { department, term: 1, from: '2025-01-01' }] as const;
const left = ['HeadLeft', { department, term: 1, until: '2025-03-31' }] as const;
const second = ['HeadAppointed', { department, term: 2, from: '2025-07-10' }] as const;

describe('heads of departments, recounted', () => {
  test('are there from their first day up to their last, and nobody is in between', () => {
    const events = history(first, left, second);
    const on = (day: string) => hasHead(events, department, day);
    expect(['2024-12-31', '2025-03-31', '2025-04-01', '2025-07-09'].map(on)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(on('2025-07-10')).toBe(true);
    expect(hasHead(events, 'police', '2025-07-10')).toBe(false);
  });

  test('are there as the register was put right last', () => {
    const term = { department, term: 2, from: '2025-07-01', until: null };
    const events = history(first, left, second, ['HeadTermCorrected', term]);
    expect(hasHead(events, department, '2025-07-01')).toBe(true);
    expect(hasHead(events, department, '2025-06-30')).toBe(false);
  });
});
