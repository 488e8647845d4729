import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeConsistency } from '../../../../../functions/domain/interpretation/consistency/judge-consistency.ts';
import { readFigures } from '../../../../../functions/domain/interpretation/consistency/read-figures.ts';
import type { ConsistencyReport } from '../../../../../functions/domain/interpretation/consistency/report.ts';
import { passagesOf } from '../../../../../functions/domain/interpretation/passages/passages.ts';
import { demoText, partOf, readSamples, type Sample } from './samples.ts';

const judged = ({ document, material }: Sample) => judgeConsistency(document, material);

/** What was found, as the samples write it. */
function found({ contradictions }: ConsistencyReport): readonly string[] {
  return contradictions.map(({ material, document }) => `${material.words} ≠ ${document.words}`);
}

const planted = readSamples('contradictions.txt');
const harmless = readSamples('harmless.txt');
/** The document holds both figures, for two kinds of borrowers; only their order tells which is whose. */
const tooHard = new Set(['个人贷款期限']);

describe('materials with a planted contradiction', () => {
  it('are at least forty', () => {
    expect(planted.length).toBeGreaterThanOrEqual(50);
  });

  it.each(planted.filter(({ title }) => !tooHard.has(title)))('$title', (sample) => {
    const { contradictions } = judged(sample);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.material.words).toBe(sample.planted?.stated);
    expect(contradictions[0]?.document.words).toContain(sample.planted?.held);
  });
});

describe('materials that agree with their document', () => {
  it('are at least forty', () => {
    expect(harmless.length).toBeGreaterThanOrEqual(45);
  });

  it.each(harmless)('$title', (sample) => {
    expect(found(judged(sample))).toEqual([]);
  });
});

const folders = [
  'after-school',
  'air-duty',
  'air-emergency',
  'campus-meals',
  'catering-fume',
  'dust-control',
  'elevator',
  'renovation',
  'rental-housing',
  'school-bus',
  'waste-sorting',
];

describe('the texts of the demo city', () => {
  it.each(folders)('%s contradict their document nowhere', (folder) => {
    const document = partOf('document', demoText(`${folder}/document.txt`));
    for (const number of [1, 2, 3]) {
      const material = readIfThere(`${folder}/material-${number}.txt`);
      if (material === null) continue;
      const report = judgeConsistency(document, partOf('m', material));
      expect(found(report)).toEqual([]);
      expect(report.onlyInMaterial.length).toBeLessThan(4);
    }
  });

  it.each(folders)('%s: a document never contradicts itself', (folder) => {
    const text = demoText(`${folder}/document.txt`);
    const report = judgeConsistency(partOf('document', text), partOf('m', text));
    expect(found(report)).toEqual([]);
    expect(report.onlyInMaterial).toEqual([]);
  });
});

function readIfThere(path: string): string | null {
  try {
    return demoText(path);
  } catch {
    return null;
  }
}

const corpus = '/work/shared/corpus';

describe.skipIf(!existsSync(corpus))(
  'the papers of five cities (skipped without the corpus)',
  () => {
    it('contradict themselves nowhere', () => {
      for (const file of readdirSync(corpus)) {
        const text = readFileSync(`${corpus}/${file}`, 'utf8');
        const report = judgeConsistency(partOf('document', text), partOf('m', text));
        expect(found(report)).toEqual([]);
      }
    });
  },
);

describe('a report', () => {
  const document = partOf('document', '第五条　审核应当在5个工作日内完成，结果公示7日。');

  it('gives both places with the words around them', () => {
    const { contradictions } = judgeConsistency(
      document,
      partOf('wenda', '问：审核要多久？\n答：审核在15个工作日内完成。'),
    );
    expect(contradictions).toEqual([
      {
        dimension: 'duration',
        kind: 'value',
        material: {
          part: 'wenda',
          block: 1,
          start: 5,
          end: 11,
          words: '15个工作日',
          before: '答：审核在',
          after: '内完成。',
        },
        document: {
          part: 'document',
          block: 0,
          start: 9,
          end: 14,
          words: '5个工作日',
          before: '第五条　审核应当在',
          after: '内完成，结果公示7日。',
        },
      },
    ]);
  });

  it('lists what the document does not hold as advice, and no figures of examples', () => {
    const text = '补贴在30个工作日内到账。\n举个例子，张家花了3万元。\n去年有120户申请。';
    const { contradictions, onlyInMaterial } = judgeConsistency(document, partOf('m', text));
    expect(contradictions).toEqual([]);
    expect(onlyInMaterial.map(({ material }) => material.words)).toEqual(['30个工作日']);
  });

  it('says that a text in another language was not compared', () => {
    const english = 'Applications are decided within 30 working days of receipt by the office.';
    expect(judgeConsistency(document, partOf('m', english)).state).toBe('notChinese');
    expect(judgeConsistency(document, partOf('m', '')).state).toBe('empty');
  });

  it('is cut where a text contradicts everything, and says by how much', () => {
    const lines = Array.from({ length: 500 }, () => '审核在15个工作日内完成。').join('\n');
    const { contradictions, leftOut } = judgeConsistency(document, partOf('m', lines));
    expect(contradictions.length + leftOut.contradictions).toBe(500);
    expect(contradictions.length).toBeLessThan(300);
  });

  it('reads a paragraph of nothing but figures or sentences to its end', () => {
    expect(readFigures('1元'.repeat(200_000), null)).toHaveLength(200_000);
    const { blocks } = partOf('m', '略。'.repeat(150_000)).text;
    expect(passagesOf({ blocks })).toHaveLength(150_000);
  });
});
