import { beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../../../functions/application/environment.ts';
import { firstInterpretationsOf } from '../../../../functions/application/registry/first-interpretations.ts';
import type { Ledger } from '../../../../functions/ports/ledger.ts';
import { sqliteAdapter } from '../../ports/ledger-adapters.ts';
import { sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { openHouse } from '../../public/public-house.ts';

let environment: Environment;
let read: number;

beforeEach(async () => {
  const house = await openHouse();
  read = 0;
  const ledger = await (await sqliteAdapter.open()).connect();
  const counting: Ledger = {
    ...ledger,
    heads: async (query) => {
      const page = await ledger.heads(query);
      read += page.heads.length;
      return page;
    },
  };
  environment = { ...house.environment, ledger: counting };
});

/** Version `version` of a dossier, recorded in a minute, with when its head interpreted it. */
async function publish(
  id: string,
  version: number,
  minute: number,
  firstInterpretations: readonly string[],
  status = 'published',
): Promise<void> {
  const summary = { department: 'housing', firstInterpretations: [...firstInterpretations] };
  const options = sampleOptions(`${id}-${version}`, { status, summary });
  await environment.ledger.append(stream(id), version - 1, [sampleEvent(minute)], options);
}

const march = '2026-03-09T07:00:00.000Z';
const june = '2026-06-01T07:00:00.000Z';
const moments = async () =>
  (await firstInterpretationsOf(environment)).map(({ at }) => at).toSorted();

describe('what heads of departments interpreted in person', () => {
  test('is found in published dossiers, and in no others', async () => {
    await publish('a', 1, 0, [march]);
    await publish('b', 1, 1, [june], 'drafting');
    await publish('c', 1, 2, []);
    expect(await firstInterpretationsOf(environment)).toEqual([
      { department: 'housing', at: march },
    ]);
  });

  test('follows what is published and interpreted later', async () => {
    await publish('a', 1, 0, []);
    expect(await moments()).toEqual([]);
    await publish('b', 1, 60, [march]);
    expect(await moments()).toEqual([march]);
    await publish('a', 2, 120, [june]);
    expect(await moments()).toEqual([march, june]);
  });

  test('misses nothing that is recorded within the same moment, or by a clock that is behind', async () => {
    await publish('a', 1, 30, [march]);
    expect(await moments()).toEqual([march]);
    await publish('b', 1, 30, [june]);
    await publish('c', 1, 25, [june]);
    expect(await moments()).toEqual([march, june, june]);
  });

  test('takes over what a dossier no longer says', async () => {
    await publish('a', 1, 0, [march, june]);
    expect(await moments()).toEqual([march, june]);
    await publish('a', 2, 60, [june]);
    expect(await moments()).toEqual([june]);
  });

  test('is looked for among those alone that have changed since the last look', async () => {
    for (let number = 0; number < 60; number += 1) await publish(`d${number}`, 1, number * 60, []);
    await moments();
    expect(read).toBe(60);
    read = 0;
    await publish('d3', 2, 10_000, [march]);
    expect(await moments()).toEqual([march]);
    expect(read).toBeLessThanOrEqual(20);
  });
});
