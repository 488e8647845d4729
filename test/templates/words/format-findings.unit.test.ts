import { describe, expect, it } from 'vitest';
import type { FormatFinding } from '../../../functions/domain/document/format/check-format.ts';
import { formatRule, formatRules } from '../../../functions/domain/document/format/format-rules.ts';
import { formatRuleNames } from '../../../functions/domain/document/format/rule-names.ts';
import { formatSeverityNames, sayFinding } from '../../../templates/words/format-findings.ts';
import { formatRuleWords } from '../../../templates/words/format-rules.ts';

function findingOf(rule: FormatFinding['rule'], over: Partial<FormatFinding> = {}): FormatFinding {
  const { severity, citation } = formatRule(rule);
  return {
    rule,
    severity,
    citation,
    block: 2,
    found: '江政办发[2026]7号',
    suggestion: null,
    places: 1,
    ...over,
  };
}

describe('The words for findings of the format', () => {
  it('name every rule, and only rules', () => {
    expect([...formatRuleNames]).toEqual(Object.keys(formatRules));
    expect(Object.keys(formatRuleWords).toSorted()).toEqual([...formatRuleNames].toSorted());
  });

  it.for(formatRuleNames)('say what is wrong by %s in both languages', (rule) => {
    const { zh, en } = formatRuleWords[rule];
    expect(zh).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(zh).not.toMatch(/[。.]$/);
    expect(en).toMatch(/^[a-z]/);
    expect(en).not.toMatch(/\.$/);
  });

  it.for(formatRuleNames)('name the clause that %s rests on', (rule) => {
    const { citation } = formatRule(rule);
    expect(citation.title.length).toBeGreaterThan(5);
    expect(citation.clause).not.toBe('');
    const { zh } = sayFinding(findingOf(rule)).clause;
    expect(zh).toContain(citation.title);
    expect(zh).toContain(citation.clause);
  });

  it('tell one rule from another', () => {
    const said = Object.values(formatRuleWords);
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(said.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(said.length);
  });

  it('quote a clause whose words were at hand', () => {
    const { clause } = sayFinding(findingOf('copyStop'));
    expect(clause.zh).toBe(
      '《党政机关公文格式》（GB/T 9704—2012） 7.4.2：“最后一个抄送机关名称后标句号”',
    );
  });

  it('count the places that a finding speaks for', () => {
    expect(sayFinding(findingOf('halfWidthPoint', { places: 3 })).what.zh).toMatch(/（共3处）$/);
    expect(sayFinding(findingOf('halfWidthPoint')).what.zh).not.toContain('共');
  });

  it('say where it stands as a reader counts, and what to put, or to leave out', () => {
    const said = sayFinding(findingOf('numberBrackets', { suggestion: '江政办发〔2026〕7号' }));
    expect(said.where).toEqual({ zh: '第3段', en: 'paragraph 3' });
    expect(said.found).toBe('江政办发[2026]7号');
    expect(said.suggestion?.zh).toBe('江政办发〔2026〕7号');
    expect(sayFinding(findingOf('numberTwice', { suggestion: '' })).suggestion?.zh).toBe(
      '（删去）',
    );
    const missing = sayFinding(findingOf('dateMissing', { block: null, found: '' }));
    expect([missing.where, missing.found, missing.suggestion]).toEqual([null, null, null]);
  });

  it('name both severities', () => {
    expect(Object.keys(formatSeverityNames)).toEqual(['error', 'advice']);
  });
});
