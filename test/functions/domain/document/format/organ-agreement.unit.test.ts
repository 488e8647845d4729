import { describe, expect, it } from 'vitest';
import { isSameOrgan } from '../../../../../functions/domain/document/format/organ-agreement.ts';

describe('Two names of organs', () => {
  it.each([
    ['江州市人民政府办公室', '江州市人民政府办公室'],
    ['江州市人民政府办公室', '江州市政府办公室'],
    ['江州市人民政府办公室', '市政府办公室'],
    ['江州市人民政府办公厅', '江州市政府办'],
    ['江州市住房和城乡建设局', '江州市住建局'],
    ['江州市发展和改革委员会', '江州市发展改革委'],
  ])('mean one organ: %s, %s', (one, other) => {
    expect([isSameOrgan(one, other), isSameOrgan(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['江州市人民政府', '江州市人民政府办公室'],
    ['江州市教育局', '江州市财政局'],
    ['江州市人民政府', '东湖区人民政府'],
  ])('mean two organs: %s, %s', (one, other) => {
    expect([isSameOrgan(one, other), isSameOrgan(other, one)]).toEqual([false, false]);
  });
});
