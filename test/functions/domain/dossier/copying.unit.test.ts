import { describe, expect, it } from 'vitest';
import { judgedQuality } from '../../../../functions/domain/dossier/copying.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import type { JudgedMaterial } from '../../../../functions/domain/interpretation/quality-numbers.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { digest, document, fileOf, key, rules } from './jiangzhou.ts';
import { asks, givenDossier, historyOf, ownWords, play, stateOf } from './journey.ts';

const strict = { ...rules, jurisdiction: jurisdiction('nanjing-2020') };
const lenient = { ...rules, jurisdiction: jurisdiction('beijing-2017') };
const materials = [{ key: key('qa'), title: '政策问答', file: fileOf('qa') }];

function copied(ratio: number): JudgedMaterial {
  const judged = ownWords('qa');
  return { ...judged, numbers: { ...judged.numbers, ratio, longestRun: 120 } };
}

function refusalOf(run: () => unknown): Refusal {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('A material that copies more than the city allows', () => {
  it('is refused with the share, the limit and the clause', () => {
    const refusal = refusalOf(() => judgedQuality(document, materials, [copied(0.625)], strict));
    expect(refusal.reason).toBe('verbatimCopying');
    expect(refusal.details).toEqual({
      materials: ['政策问答'],
      ratios: ['62.5%'],
      limit: '50%',
    });
    expect(refusal.citation).toMatchObject({
      instrument: 'NJ20',
      quotation: '不得以简单摘抄文件内容的方式进行解读',
    });
  });

  it('is recorded where the city only warns', () => {
    expect(judgedQuality(document, materials, [copied(0.9)], lenient)).toEqual([
      copied(0.9).numbers,
    ]);
  });

  it('is not refused at the limit itself', () => {
    expect(judgedQuality(document, materials, [copied(0.5)], strict)).toHaveLength(1);
  });
});

describe('A judgement of other texts', () => {
  it.each([
    ['of another document', [{ ...copied(0), document: digest('another document') }]],
    ['of another material', [{ ...copied(0), material: digest('another material') }]],
    ['of no text at all', []],
  ])('%s counts for nothing', (_what, judged) => {
    const refusal = refusalOf(() => judgedQuality(document, materials, judged, strict));
    expect([refusal.reason, refusal.details]).toEqual(['qualityOutdated', { material: 'qa' }]);
  });
});

describe('What is handed in', () => {
  it('cannot be submitted unjudged', () => {
    givenDossier(
      play(
        [],
        [
          () => asks.openDossier,
          () => asks.lodgeDocument,
          () => asks.lodgePlan,
          () => asks.lodgeMaterial,
        ],
      ),
    )
      .when({ ...asks.submitPackage, quality: [] })
      .thenRefused('qualityOutdated', { details: { material: 'text-together' } });
  });

  it('leaves its numbers in the event, and no words', () => {
    const submitted = historyOf('screening').find(({ type }) => type === 'PackageSubmitted');
    expect(submitted?.data).toEqual({ round: 1, quality: [ownWords('text-together').numbers] });
  });

  it('leaves them with a later interpretation too, which stays what it was', () => {
    const history = play(historyOf('published'), [() => asks.lodgeFollowUp]);
    expect(history.at(-1)?.data).toMatchObject({ quality: ownWords('qa-soon').numbers });
    const state = stateOf(history);
    const followUps = state.status === 'published' ? state.followUps : [];
    const lodged = followUps.find(({ stage }) => stage === 'lodged');
    expect(lodged).toMatchObject({ material: { key: 'qa-soon' } });
    expect(lodged).not.toHaveProperty('material.quality');
  });

  it('was submitted without numbers before it was judged, and is still read', () => {
    const [...earlier] = historyOf('screening');
    const submitted = earlier.at(-1);
    if (submitted?.type !== 'PackageSubmitted') throw new Error('the journey has changed');
    const before = { ...submitted, data: { round: 1 } };
    const folded = [...earlier.slice(0, -1), before].reduce(
      dossierDecider.evolve,
      dossierDecider.initialState,
    );
    expect(folded.status).toBe('screening');
  });
});
