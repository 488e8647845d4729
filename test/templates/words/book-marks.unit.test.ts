import { describe, expect, it } from 'vitest';
import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { interpretationOf } from '../../../templates/words/public-policy.ts';

describe('A title in book marks', () => {
  it('is enclosed by double marks', () => {
    expect(inBookMarks('江州市政策解读办法')).toBe('《江州市政策解读办法》');
    expect(inBookMarks('')).toBe('《》');
  });

  it('has single marks inside double ones, and double ones inside those', () => {
    expect(inBookMarks('关于印发《办法》的通知')).toBe('《关于印发〈办法〉的通知》');
    expect(inBookMarks('关于印发〈办法〉的通知')).toBe('《关于印发〈办法〉的通知》');
    expect(inBookMarks('关于废止《〈条例〉细则》的决定')).toBe(
      '《关于废止〈《条例》细则〉的决定》',
    );
  });

  it('gets no second pair when one encloses all of it already', () => {
    expect(inBookMarks('《办法》')).toBe('《办法》');
    expect(inBookMarks('《《条例》细则》')).toBe('《〈条例〉细则》');
  });

  it('gets its pair when it only begins and ends with marks', () => {
    expect(inBookMarks('《甲》和《乙》')).toBe('《〈甲〉和〈乙〉》');
  });

  it('that leaves a mark open or closes one too many stays readable', () => {
    expect(inBookMarks('关于《办法的通知')).toBe('《关于〈办法的通知〉');
    expect(inBookMarks('办法》的通知')).toBe('《办法》的通知〉');
  });

  it('names its interpretation', () => {
    expect(interpretationOf('关于印发《办法》的通知').zh).toBe('《关于印发〈办法〉的通知》解读');
  });
});
