import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../../functions/domain/privacy/candidates.ts';

const found = (text: string) =>
  findCandidates(text, { context: 'ordinary' }).map(({ start, end, action, explanation }) => [
    text.slice(start, end),
    action,
    explanation.role,
    explanation.kept,
  ]);

describe('names that the text has hidden already', () => {
  it.each([
    ['低保边缘户杨某，本月纳入动态管理。', '杨某'],
    ['申请人张某某要求复核。', '张某某'],
    ['被害人李某甲报案。', '李某甲'],
    ['公示对象：徐*，补助800元。', '徐*'],
  ])('are shown and kept: %s', (text, name) => {
    expect(found(text)).toEqual([[name, 'keep', 'masked', 'alreadyMasked']]);
  });

  it.each(['高某些部门要求。', '会议提出某项要求。', '长5*3米。'])('hide nobody in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
