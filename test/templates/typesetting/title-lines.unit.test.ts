import { describe, expect, it } from 'vitest';
import { titleLines } from '../../../templates/typesetting/text/title-lines.ts';

describe('a centred title', () => {
  it('stays on one line when it fits', () => {
    expect(titleLines('江州市2026年政务公开工作要点', 19)).toEqual([
      '江州市2026年政务公开工作要点',
    ]);
  });

  it('follows the breaks of the source when its lines fit', () => {
    expect(titleLines('江州市人民政府办公厅 关于印发2017年要点 的通知', 19)).toEqual([
      '江州市人民政府办公厅',
      '关于印发2017年要点',
      '的通知',
    ]);
  });

  it('takes a space beside a number for a space', () => {
    expect(titleLines('2017 年江州市政务公开工作要点', 19)).toEqual([
      '2017 年江州市政务公开工作要点',
    ]);
  });

  it('breaks after the organ, between words, and never before 的', () => {
    const lines = titleLines(
      '江州市人民政府办公室关于印发江州市行政规范性文件管理办法（试行）的通知',
      19,
    );
    expect(lines[0]).toBe('江州市人民政府办公室');
    expect(lines[1]?.startsWith('关于印发')).toBe(true);
    expect(lines.every((line) => !line.startsWith('的'))).toBe(true);
  });

  it('loses no character of a title of any length', () => {
    const title = '关于进一步加强和改进政策解读工作的若干措施'.repeat(9);
    expect(titleLines(title, 19).join('')).toBe(title);
  });
});
