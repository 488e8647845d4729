import { beforeEach, describe, expect, test } from 'vitest';
import { queries } from '../../../../functions/application/catalogue.ts';
import { noteReplacement } from '../../../../functions/application/relay/note-replacement.ts';
import { ask } from '../../../../functions/application/use-case.ts';
import { chapters, publishStory, rental } from '../../public/policy-story.ts';
import { type House, openHouse, personOf } from '../../public/public-house.ts';

const old = rental.dossier;
const successor = { ...rental, dossier: 'zulin-2027', number: '江政发〔2026〕18号' };
let house: House;

/** The successor, from its opening to its publication, with what it replaces named at once. */
async function publishSuccessor(): Promise<void> {
  let isNamed = false;
  for (const [, act] of chapters(house, successor)) {
    await act();
    house.pass(1);
    if (isNamed) continue;
    isNamed = true;
    const source = { kind: 'dossier', dossier: old };
    await house.carryOut('namePredecessor', { dossier: successor.dossier, source });
  }
}

async function relay(): Promise<void> {
  for (const event of await house.environment.ledger.read(`dossier/${successor.dossier}`)) {
    await noteReplacement(house.environment, event);
  }
}

const types = async () =>
  (await house.environment.ledger.read(`dossier/${old}`)).map(({ type }) => type);
const owed = async () => {
  const asked = { stream: `dossier/${old}`, kind: 'validity' };
  const board = await ask(
    house.environment,
    queries.listObligations,
    personOf('supervisor'),
    asked,
  );
  return board.obligations.filter(({ subject }) => subject.startsWith('replacedBy:'));
};

beforeEach(async () => {
  house = await openHouse();
  await publishStory(house);
});

describe('a document whose successor is published', () => {
  test('owes a decision from then on, noted once however often the event comes', async () => {
    await publishSuccessor();
    expect(await owed()).toEqual([]);
    await relay();
    await relay();
    expect((await types()).filter((type) => type === 'ReplacementPublished')).toHaveLength(1);
    expect(await owed()).toMatchObject([
      { subject: `replacedBy:${successor.dossier}`, standing: 'due', satisfiedAt: null },
    ]);
  });

  test('can be kept in force by the signing officer, which settles it', async () => {
    await publishSuccessor();
    await relay();
    await house.carryOut('keepInForce', { dossier: old, basis: '原办法对此前受理的继续适用' });
    expect(await owed()).toMatchObject([{ standing: 'met' }]);
  });

  test('owes nothing where it was repealed before', async () => {
    await publishSuccessor();
    await house.carryOut('markValidity', {
      dossier: old,
      validity: 'repealed',
      effectiveOn: '2026-03-03',
      basis: '江政发〔2026〕18号',
    });
    await relay();
    expect(await types()).not.toContain('ReplacementPublished');
    expect(await owed()).toEqual([]);
  });
});
