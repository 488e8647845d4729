import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openSqliteSearchIndex } from '../../../../functions/adapters/sqlite/search-index.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import {
  indexPolicies,
  rebuildSearch,
} from '../../../../functions/application/relay/index-policies.ts';
import { publicModelSchema } from '../../../../functions/domain/dossier/events.ts';
import type { StreamName } from '../../../../functions/ports/ledger.ts';
import { ObjectMissing } from '../../../../functions/ports/objects.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { query } from '../../ports/search-samples.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import {
  approveLater,
  chapters,
  plan,
  publishStory,
  rental,
  secrets,
} from '../../public/policy-story.ts';
import { type House, openHouse } from '../../public/public-house.ts';

let house: House;
/** The same world with an index that nobody has told anything. */
let lost: Environment;

beforeEach(async () => {
  house = await openHouse();
  const search = openSqliteSearchIndex({ file: join(temporaryFolder(), 'search.sqlite') });
  onTestFinished(() => search.close());
  lost = { ...house.environment, search };
});

const stories = ['a', 'b', 'c'].map((id) => ({ ...rental, dossier: `zulin-${id}` }));

const withModels = z.object({ publicModels: z.array(publicModelSchema) });

/** The text of the document that stands in the index; no other story has the same. */
async function publicModelOf(stream: StreamName): Promise<unknown> {
  for (const { type, data } of await house.environment.ledger.read(stream)) {
    if (type !== 'PersonalDataDecided') continue;
    return withModels.parse(data).publicModels.find(({ part }) => part === 'document')?.model;
  }
  throw new TypeError(`${stream} has no public texts`);
}

describe('the index', () => {
  test('hears of nothing before the moment of publication', async () => {
    for (const [status, act] of chapters(house, rental)) {
      const { search } = house.environment;
      expect(await search.search(query())).toMatchObject({ total: 0, departments: [], years: [] });
      expect(await search.known(['dossier/zulin-2026'])).toEqual(new Map());
      await act();
      if (status === 'published') break;
    }
    expect(await house.environment.search.search(query({ text: '租赁' }))).toMatchObject({
      total: 1,
    });
  });

  test('holds nothing of what staff wrote and of what is promised for later', async () => {
    await publishStory(house);
    await approveLater(house);
    const { search } = house.environment;
    const held = await search.search(query());
    expect(held.total).toBe(1);
    for (const hidden of [...secrets, '怎样申请', plan.materials[1]?.title ?? '']) {
      expect(JSON.stringify(held)).not.toContain(hidden);
      expect((await search.search(query({ text: hidden }))).total, hidden).toBe(0);
    }
  });

  test('holds no name that was taken out of the public text', async () => {
    const title = '江州市民政局关于认定村民周秀兰家庭为低保对象的通知';
    await publishStory(house, { ...rental, title });
    const { search } = house.environment;
    expect((await search.search(query({ text: '低保对象' }))).total).toBe(1);
    for (const text of ['周秀兰', '秀兰']) {
      expect((await search.search(query({ text }))).total, text).toBe(0);
    }
  });

  test('stays the same when events come again', async () => {
    await publishStory(house);
    const events = await house.environment.ledger.read('dossier/zulin-2026');
    const before = await house.environment.search.search(query({ text: '租赁' }));
    await indexPolicies(house.environment, events);
    await indexPolicies(house.environment, events.slice(0, 3));
    expect(await house.environment.search.search(query({ text: '租赁' }))).toEqual(before);
  });

  test('takes a policy whose text is lost for one that no word finds, and goes on', async () => {
    const own = '江州市人民政府关于印发江州市公共租赁住房办法的通知';
    for (const story of stories) {
      const title = story.dossier === 'zulin-b' ? own : story.title;
      await publishStory(house, { ...story, title });
    }
    const model = await publicModelOf('dossier/zulin-b');
    const { objects } = lost;
    const environment: Environment = {
      ...lost,
      objects: {
        ...objects,
        get: async (digest) => {
          if (digest === model) throw new ObjectMissing(digest);
          return objects.get(digest);
        },
      },
    };
    await rebuildSearch(environment);
    expect(await lost.search.search(query())).toMatchObject({ total: 2, complete: true });
  });

  test('lets the relay repeat what it could not write', async () => {
    await publishStory(house);
    const events = await house.environment.ledger.read('dossier/zulin-2026');
    const search = {
      ...lost.search,
      apply: () => Promise.reject(new Unavailable('search')),
    };
    await expect(indexPolicies({ ...lost, search }, events)).rejects.toThrow(Unavailable);
    await indexPolicies(lost, events);
    expect((await lost.search.search(query())).total).toBe(1);
  });
});

describe('an index that was lost', () => {
  test('is filled anew from the ledger, as it was', async () => {
    for (const story of stories) await publishStory(house, story);
    expect(await rebuildSearch(lost)).toBe(true);
    expect(await lost.search.search(query({ text: '租赁' }))).toEqual(
      await house.environment.search.search(query({ text: '租赁' })),
    );
    expect(await lost.search.progress()).toEqual({ complete: true });
  });

  test('is filled one step further with each publication, though nobody starts it', async () => {
    for (const story of stories) await publishStory(house, story);
    await indexPolicies(lost, await lost.ledger.read('dossier/zulin-b'));
    expect(await lost.search.search(query())).toMatchObject({ total: 3, complete: true });
  });

  test('is complete at once where nothing was ever published', async () => {
    await house.carryOut('openDossier', {
      dossier: 'zulin-2026',
      title: '内部立项名称',
      normative: true,
    });
    expect(await rebuildSearch(lost)).toBe(true);
    expect(await lost.search.search(query())).toMatchObject({ total: 0, complete: true });
  });

  test('is filled from where the time ran out', async () => {
    for (const story of stories) await publishStory(house, story);
    const names = lost.ledger.streams;
    const asked: unknown[] = [];
    const ledger = {
      ...lost.ledger,
      streams: (range: Parameters<typeof names>[0]) => {
        asked.push(range.after);
        return names(range);
      },
    };
    let steps = 0;
    const isOver = () => {
      steps += 1;
      return steps > 1;
    };
    await lost.search.apply([], { complete: false, after: 'dossier/zulin-a' });
    expect(await rebuildSearch({ ...lost, ledger }, () => true)).toBe(false);
    expect(asked).toEqual([]);
    await rebuildSearch({ ...lost, ledger }, isOver);
    expect(asked).toEqual(['dossier/zulin-a']);
    expect(await lost.search.search(query())).toMatchObject({ total: 2, complete: true });
  });

  test('does not lose what the relay writes into it meanwhile', async () => {
    for (const story of stories) await publishStory(house, story);
    const { ledger } = lost;
    const slow: Environment = {
      ...lost,
      ledger: {
        ...ledger,
        streams: async (range) => {
          const names = await ledger.streams(range);
          await house.carryOut('markValidity', {
            dossier: 'zulin-b',
            validity: 'revoked',
            effectiveOn: '2026-03-03',
            basis: '江政发〔2026〕41号',
          });
          await indexPolicies(lost, await ledger.read('dossier/zulin-b'));
          return names;
        },
      },
    };
    await rebuildSearch(slow);
    expect(await lost.search.search(query({ validity: 'revoked' }))).toMatchObject({
      total: 1,
      complete: true,
    });
  });
});
