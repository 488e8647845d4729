import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { adversaries } from '../../../privacy/adversarial.ts';
import { maskedIn } from './finding.ts';

/** How long they may take is measured by `npm run bench -- --only privacy`, not here. */
const BYTES = 30_000;

describe('texts made to stop the engine', () => {
  it('are of fifty kinds', () => {
    expect(new Set(adversaries.map(({ what }) => what)).size).toBeGreaterThanOrEqual(50);
  });

  it.each(adversaries)('are read like any other: $what', ({ make }) => {
    const text = make(BYTES);
    let reached = 0;
    for (const { start, end } of findCandidates(text, { context: 'ordinary' })) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(end).toBeGreaterThan(start);
      reached = end;
    }
    expect(reached).toBeLessThanOrEqual(text.length);
  });
});

describe('numbers that are written to be overlooked', () => {
  it.each([
    ['full width', '联系电话：１３８０００１２３４５，', 'mobile １３８０００１２３４５'],
    ['Chinese digits', '联系电话：一三八〇〇〇一二三四五，', 'mobile 一三八〇〇〇一二三四五'],
    ['formal Chinese digits', '电话：壹叁捌零零零壹贰叁肆伍，', 'mobile 壹叁捌零零零壹贰叁肆伍'],
    ['zero-width characters', '电话：138\u200b0001\u200b2345，', 'mobile 138\u200b0001\u200b2345'],
    ['mathematical digits', '电话：𝟏𝟑𝟖𝟎𝟎𝟎𝟏𝟐𝟑𝟒𝟓，', 'mobile 𝟏𝟑𝟖𝟎𝟎𝟎𝟏𝟐𝟑𝟒𝟓'],
    ['a line break inside', '身份证号：110105194912\n31002X，', 'residentId 110105194912\n31002X'],
    [
      'a Windows line break inside',
      '身份证号：110105194912\r\n31002X，',
      'residentId 110105194912\r\n31002X',
    ],
    ['spaces', '身份证号：110105 19491231 002X，', 'residentId 110105 19491231 002X'],
    [
      'an unpaired surrogate before',
      '身份证号：\ud83d11010519491231002X，',
      'residentId 11010519491231002X',
    ],
  ])('are found: %s', (_what, text, expected) => {
    expect(maskedIn(text)).toEqual([expected]);
  });
});

describe('a table of 5,000 rows', () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, row) => `${row + 1}\t1390000${String(row).padStart(4, '0')}\t${row * 3}元`,
  );

  it('is read to its last row', () => {
    const found = maskedIn(['序号\t联系电话\t金额', ...rows].join('\n'));
    expect(found).toHaveLength(5_000);
    expect(found.at(-1)).toBe('mobile 13900004999');
  });
});
