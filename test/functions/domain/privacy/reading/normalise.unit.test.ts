import { describe, expect, it } from 'vitest';
import {
  normalise,
  originalSpan,
} from '../../../../../functions/domain/privacy/reading/normalise.ts';

function spanOf(original: string, needle: string): string {
  const normalised = normalise(original);
  const start = normalised.text.indexOf(needle);
  const span = originalSpan(normalised, start, start + needle.length);
  return original.slice(span.start, span.end);
}

describe('normalising', () => {
  it('brings full-width letters, digits and marks to ASCII', () => {
    expect(normalise('身份证：３３０Ｘ，（ａ）').text).toBe('身份证:330X,(a)');
  });

  it('makes one of all spaces, dashes and middle dots', () => {
    expect(normalise('冯\u3000静\u00a0138—1234−5678 艾力•吐尔逊').text).toBe(
      '冯 静 138-1234-5678 艾力·吐尔逊',
    );
  });

  it('removes what nobody sees and still points at the original', () => {
    const original = '电话1\u200b3\ufeff800001111，';
    expect(normalise(original).text).toBe('电话13800001111,');
    expect(spanOf(original, '13800001111')).toBe('1\u200b3\ufeff800001111');
  });

  it('counts UTF-16 units of the original where a character takes two', () => {
    expect(spanOf('😀手机𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟏𝟏𝟏𝟏。', '13800001111')).toBe('𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟏𝟏𝟏𝟏');
    expect(spanOf('名𠮷野，', '𠮷野')).toBe('𠮷野');
  });

  it('reads compatibility ideographs as what they look like', () => {
    expect(normalise('\u2f00\u2f08').text).toBe('一人');
  });

  it('leaves circled list numbers alone, which would grow into the number behind them', () => {
    expect(normalise('①13800001111').text).toBe('①13800001111');
  });

  it('takes no unpaired surrogate amiss', () => {
    for (const text of ['\ud800', '\udc00\ud800', '电话\ud8001390000\udc001234', '\ud83d']) {
      const normalised = normalise(text);
      expect(normalised.offsets[normalised.text.length]).toBe(text.length);
    }
  });

  it('reads digits in boxes, struck out, or of other scripts', () => {
    expect(normalise('1️⃣3️⃣').text).toBe('13');
    expect(normalise('1\u03363\u0336').text).toBe('13');
    expect(normalise('١٣٩').text).toBe('139');
  });

  it('reads the digits of every script', () => {
    for (const zero of [0x660, 0x966, 0xe50, 0xf20, 0x1810, 0xff10, 0x1d7d8, 0x1d7f6]) {
      const digits = [1, 3, 8, 0, 9].map((digit) => String.fromCodePoint(zero + digit)).join('');
      expect(normalise(digits).text).toBe('13809');
    }
  });

  it('removes controls and the marks of every script that sit on a digit', () => {
    for (const mark of [
      '\0',
      '\b',
      '\u007f',
      '\u0090',
      '\u0483',
      '\u17b4',
      '\u1ab0',
      '\ufe20',
      '\u{1d173}',
    ]) {
      expect(normalise(`1${mark}3${mark}8`).text).toBe('138');
    }
    expect(normalise('甲\t乙\r\n丙').text).toBe('甲\t乙\r\n丙');
  });

  it('reads Cyrillic and Greek letters as the Latin ones that they look like', () => {
    expect(normalise('苏АВ0Н1Х，lі@ехаmрlе.сοm').text).toBe('苏AB0H1X,li@example.com');
    expect(normalise('1З8').text).toBe('138');
  });

  it('makes one line break of all kinds', () => {
    expect(normalise('甲\u2028乙\u0085丙').text).toBe('甲\n乙\n丙');
  });

  it('leaves a plain text as it is', () => {
    expect(normalise('各区人民政府:\n一、总体要求').text).toBe('各区人民政府:\n一、总体要求');
    expect(normalise('').text).toBe('');
  });
});
