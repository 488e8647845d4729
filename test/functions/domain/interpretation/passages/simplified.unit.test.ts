import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { judgeConsistency } from '../../../../../functions/domain/interpretation/consistency/judge-consistency.ts';
import { policyDelta } from '../../../../../functions/domain/interpretation/delta/policy-delta.ts';
import { judgeOriginality } from '../../../../../functions/domain/interpretation/originality/judge-originality.ts';
import {
  inSimplifiedCharacters,
  simplified,
} from '../../../../../functions/domain/interpretation/passages/simplified.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';
import { demoFolders, demoText, demoTexts } from '../consistency/samples.ts';

const { parameters } = jurisdiction('nanjing-2020');

const rule =
  '对首次认定的企业给予一次性奖励一万五千元，办理期限不超过五个工作日，逾期未审结的视为同意。';
const traditional =
  '對首次認定的企業給予一次性獎勵一萬五千元，辦理期限不超過五個工作日，逾期未審結的視爲同意。';

describe('a text in simplified characters', () => {
  it('keeps every place, and what is simplified already keeps its characters', () => {
    expect(simplified('公佈補貼標準：每人3萬元（臺灣同胞同樣）')).toBe(
      '公布补贴标准：每人3万元（台湾同胞同样）',
    );
    expect(simplified(traditional)).toHaveLength(traditional.length);
    const document = parsePolicyDocument(rule);
    expect(inSimplifiedCharacters(document)).toBe(document);
  });

  it('is the same when it is made again', () => {
    const ideographs = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const once = simplified(ideographs.join(''));
    expect(simplified(once)).toBe(once);
  });

  it.each(demoFolders)('changes nothing in the texts of %s', (folder) => {
    for (const file of demoTexts(folder)) {
      const text = demoText(`${folder}/${file}`);
      expect(simplified(text)).toBe(text);
    }
  });

  it('has the cells of a table with it', () => {
    const document = parsePolicyDocument('表1　標準\n事項\t標準\n補貼\t3萬元');
    const table = inSimplifiedCharacters(document).blocks.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' ? table.rows.flat().map(({ text }) => text) : []).toContain(
      '3万元',
    );
  });
});

describe('copying in traditional characters', () => {
  it('is found as if it were written as the document is, and shown as it is written', () => {
    const document = `${rule}\n本办法由市发展改革委负责解释。`;
    const plain = judgeOriginality(document, rule, parameters);
    const hidden = judgeOriginality(document, traditional, parameters);
    expect(hidden.ratio).toBe(plain.ratio);
    expect(hidden.longestRun).toBe(plain.longestRun);
    expect(hidden.passages[0]?.material.text).toBe(traditional.slice(0, -1));
    expect(hidden.passages[0]?.document.text).toBe(rule.slice(0, -1));
  });

  it('excepts names of laws as it does elsewhere', () => {
    const law =
      '依照《中华人民共和国中小企业促进法》和《江州市促进企业发展若干规定实施细则》办理。';
    const other =
      '依照《中華人民共和國中小企業促進法》和《江州市促進企業發展若干規定實施細則》辦理。';
    const reasons = judgeOriginality(law, other, parameters).excepted.map(({ reason }) => reason);
    expect(reasons).toEqual(
      judgeOriginality(law, law, parameters).excepted.map((one) => one.reason),
    );
  });
});

describe('figures in traditional characters', () => {
  const part = (text: string) => ({ part: 'm', text: parsePolicyDocument(text) });

  it('agree with those of the document', () => {
    const report = judgeConsistency(part(rule), part(traditional));
    expect(report).toMatchObject({ contradictions: [], onlyInMaterial: [] });
    expect(report.compared).toBe(judgeConsistency(part(rule), part(rule)).compared);
  });

  it('contradict it where they differ, and are told as they are written', () => {
    const wrong = traditional.replace('一萬五千', '兩萬五千').replace('五個', '十個');
    const { contradictions } = judgeConsistency(part(rule), part(wrong));
    expect(contradictions.map(({ material }) => material.words)).toEqual([
      '兩萬五千元',
      '十個工作日',
    ]);
  });
});

describe('a former version in traditional characters', () => {
  const version = (...rules: readonly string[]) => parsePolicyDocument(rules.join('\n'));
  const more = '街道办事处应当建立补贴档案，一户一档，保存期限不少于十年。';

  it('has the same words', () => {
    expect(policyDelta(version(traditional, more), version(rule, more)).state).toBe('identical');
  });

  it('differs in what was changed only', () => {
    const delta = policyDelta(
      version(traditional, more),
      version(rule.replace('五个', '三个'), more),
    );
    expect(delta.counts).toMatchObject({ changed: 1, unchanged: 1 });
    const changed = delta.rows.find(({ kind }) => kind === 'changed');
    const marked = changed?.words?.old.filter(({ kind }) => kind === 'changed');
    expect(marked?.map(({ text }) => text)).toEqual(['五個工作日']);
    expect(changed?.words?.old.map(({ text }) => text).join('')).toBe(traditional);
    expect(changed?.figures.map(({ old }) => old?.text)).toEqual(['五個工作日']);
  });
});
