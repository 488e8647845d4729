import { describe, expect, test } from 'vitest';
import {
  digestOfBytes,
  digestOfText,
  digestOfValue,
  digestSchema,
} from '../../../../functions/domain/kernel/digest.ts';

describe('a digest', () => {
  test('is SHA-256 in lower-case hexadecimal (FIPS 180-2 appendix B)', () => {
    expect(digestOfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(digestOfBytes(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('of a text covers its UTF-8 bytes', () => {
    expect(digestOfText('同步')).toBe(digestOfBytes(new TextEncoder().encode('同步')));
  });

  test('of a value covers the tag and the canonical spelling', () => {
    expect(digestOfValue('tag', { b: 1, a: 2 })).toBe(digestOfText('tag\n{"a":2,"b":1}'));
    expect(digestOfValue('tag', 1)).not.toBe(digestOfValue('other', 1));
  });

  test.each(['', 'A'.repeat(64), 'a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(63)}g`])(
    'is nothing like %j',
    (text) => {
      expect(digestSchema.safeParse(text).success).toBe(false);
    },
  );
});
