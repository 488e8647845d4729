import { describe, expect, it } from 'vitest';
import { codeOfFinding } from '../../../functions/domain/document/acceptance.ts';
import { auditKindSchema, severityOf } from '../../../functions/domain/document/audit.ts';
import {
  auditWords,
  excerptWords,
  findingOfCode,
  placeWords,
} from '../../../templates/words/audit-findings.ts';

const chinese = /[\u4e00-\u9fff]/u;

describe('words for the audit of a file', () => {
  it('are there for every kind and for nothing else', () => {
    expect(Object.keys(auditWords).toSorted()).toEqual([...auditKindSchema.options].toSorted());
  });

  it.each(auditKindSchema.options)('say of %s what was found and what becomes of it', (kind) => {
    const { found, advice } = auditWords[kind];
    expect(found.zh).toMatch(chinese);
    expect(found.en).not.toMatch(chinese);
    expect(advice.zh).toMatch(/。$/u);
    expect(advice.en).toMatch(/[.]$/u);
    expect(advice.en).not.toMatch(chinese);
    // Whoever has to act is told to; what needs nothing says so or what to look at.
    const asks = { blocks: /不能接收/u, confirms: /确认/u, notes: /不需要处理|请/u };
    expect(advice.zh).toMatch(asks[severityOf(kind)]);
  });

  it('tell places as people count them', () => {
    expect(placeWords({ where: 'body', paragraph: 12 })).toEqual({
      zh: '正文第12段',
      en: 'body, paragraph 12',
    });
    expect(placeWords({ where: 'properties', paragraph: null }).zh).toBe('文件属性');
  });

  it('tell properties by their names, and quote everything else as it stands', () => {
    const tell = (where: 'properties' | 'body', excerpt: string) =>
      excerptWords({ where, paragraph: null, excerpt });
    expect(tell('properties', 'creator: 沈某某')).toEqual({
      zh: '作者：沈某某',
      en: 'author: 沈某某',
    });
    for (const excerpt of ['部门编号: 7', 'constructor: 7', 'rsid × 12', '']) {
      expect(tell('properties', excerpt)).toEqual({ zh: excerpt, en: excerpt });
    }
    expect(tell('body', 'title: 甲').zh).toBe('title: 甲');
  });

  it('turn the code of a finding into words, and leave other codes alone', () => {
    const place = { where: 'body' as const, paragraph: 12, excerpt: '某人的姓名' };
    const finding = { kind: 'comments' as const, severity: 'blocks' as const, count: 3 };
    const { zh, en } = findingOfCode(codeOfFinding({ ...finding, places: [place] }));
    expect(zh).toBe('批注3处（首处在正文第12段）');
    expect(en).toBe('comments (3, first in: body, paragraph 12)');
    for (const code of ['comments', 'toString:1:body:1', 'comments:1:nowhere:1', '']) {
      expect(findingOfCode(code)).toEqual({ zh: code, en: code });
    }
  });
});
