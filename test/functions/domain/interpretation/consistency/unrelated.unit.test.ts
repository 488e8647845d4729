import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { judgeConsistency } from '../../../../../functions/domain/interpretation/consistency/judge-consistency.ts';
import { demoFolders, demoText, demoTexts, partOf } from './samples.ts';

const part = (text: string) => partOf('m', text);

/** Every text of one policy beside the document of another: two matters, and never a contradiction. */
const strangers = demoFolders.flatMap((folder) =>
  demoFolders
    .filter((other) => other !== folder)
    .flatMap((other) => demoTexts(other).map((file) => ({ folder, other, file }))),
);

function contradictionsOf(folder: string, other: string, file: string): number {
  const document = partOf('document', demoText(`${folder}/document.txt`));
  const report = judgeConsistency(document, part(demoText(`${other}/${file}`)));
  return report.contradictions.length + report.leftOut.contradictions;
}

/** Two rules for the same schools, the same dust, the same lifts: their words are the same. */
const sameField = [
  ['after-school', 'campus-meals'],
  ['campus-meals', 'after-school'],
  ['elevator', 'repair-fund'],
  ['repair-fund', 'elevator'],
  ['catering-fume', 'dust-control'],
  ['dust-control', 'catering-fume'],
].map((pair) => pair.join(' '));

describe('two policies that have nothing to do with each other', () => {
  it('are a few hundred pairs of texts', () => {
    expect(strangers.length).toBeGreaterThan(400);
  });

  it('contradict each other nowhere but in three fields that two of them share', () => {
    const told = strangers
      .map(({ folder, other, file }) => ({
        pair: `${folder} ${other}`,
        count: contradictionsOf(folder, other, file),
      }))
      .filter(({ count }) => count > 0);
    const elsewhere = told.filter(({ pair }) => !sameField.includes(pair));
    expect(elsewhere.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(2);
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(20);
  });

  it('are said to be about something else, and nothing of them is compared', () => {
    const document = partOf('document', demoText('elevator/document.txt'));
    const report = judgeConsistency(document, part(demoText('campus-meals/document.txt')));
    expect(report).toMatchObject({ state: 'unrelated', compared: 0, contradictions: [] });
    expect(report.onlyInMaterial).toEqual([]);
  });
});

describe('a material about another policy that names the document', () => {
  it('is held against it', () => {
    const document = partOf('document', demoText('elevator/document.txt'));
    const naming = `本文也涉及《江州市既有住宅加装电梯实施办法》。\n${demoText('campus-meals/document.txt')}`;
    expect(judgeConsistency(document, part(naming)).state).toBe('chinese');
  });
});

describe('what is told of a material of its own', () => {
  it('is as much as before: figures changed one after the other are found as often', () => {
    let [changed, found] = [0, 0];
    for (const folder of demoFolders) {
      const document = partOf('document', demoText(`${folder}/document.txt`));
      for (const file of demoTexts(folder).filter((name) => name.startsWith('material'))) {
        const text = demoText(`${folder}/${file}`);
        for (const { 0: digits, index } of text.matchAll(/\d+/gu)) {
          const wrong = String(Number(digits) * 3 + 7);
          const material = text.slice(0, index) + wrong + text.slice(index + digits.length);
          const { contradictions } = judgeConsistency(document, part(material));
          changed += 1;
          if (contradictions.length > 0) found += 1;
        }
      }
    }
    expect(changed).toBeGreaterThan(150);
    expect(found).toBeGreaterThanOrEqual(53);
  });
});

const corpus = '/work/shared/corpus';

describe.skipIf(!existsSync(corpus))(
  'the papers of other cities (skipped without the corpus)',
  () => {
    it('contradict no policy of the demo city', () => {
      for (const file of readdirSync(corpus)) {
        const paper = partOf('document', readFileSync(`${corpus}/${file}`, 'utf8'));
        for (const folder of demoFolders) {
          const text = { part: 'm', text: parsePolicyDocument(demoText(`${folder}/document.txt`)) };
          expect(judgeConsistency(paper, text).contradictions).toEqual([]);
          expect(judgeConsistency({ ...text, part: 'document' }, paper).contradictions).toEqual([]);
        }
      }
    });
  },
);
