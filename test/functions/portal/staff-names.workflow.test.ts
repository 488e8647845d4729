import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../functions/application/catalogue.ts';
import { execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { StaffNames } from '../../../functions/ports/staff-names.ts';
import { type DemoPerson, demoPeople } from '../../../infra/local/demo/people.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';
import { lodgeEverything, openDossier, step } from './story.ts';

function personOf(id: string): DemoPerson {
  const found = demoPeople.find((person) => person.id === id);
  if (found === undefined) throw new RangeError(`nobody is called ${id}`);
  return found;
}

const drafter = personOf('shen-yuqing');
const nameless: DemoPerson = {
  ...drafter,
  id: 'wu-ming' as DemoPerson['id'],
  name: { zh: '', en: '' },
};

/** Opened by somebody who works with a program and never came to the portal. */
async function dossierOf({ host }: PortalHouse, person: DemoPerson): Promise<string> {
  const { environment } = host;
  const dossier = environment.newId();
  const { id, roles, department } = person;
  const commandId = commandIdSchema.parse(environment.newId());
  const request = { person: { id, roles, department }, commandId };
  await execute(environment, commands.openDossier, request, {
    dossier,
    title: '公共租赁住房申请办法',
    jurisdiction: environment.city.jurisdiction,
    normative: true,
  });
  return `/portal/dossiers/${dossier}`;
}

/** What stands for who acted, the newest event first. */
function whoActed(page: string): readonly string[] {
  return [...page.matchAll(/<\/p><\/details><\/td><td>([^<]*)/g)].map(([, who = '']) => who);
}

describe('the history of a dossier', () => {
  let house: PortalHouse;
  const pages: (readonly string[])[] = [];
  beforeAll(async () => {
    house = await openPortalHouse([nameless]);
  });
  afterAll(async () => {
    expect(house.errors).toEqual([]);
    await house.close();
  });

  test('calls people by their ids until they sign in, and by their names from then on', async () => {
    const path = await dossierOf(house, drafter);
    const head = await house.signIn('lu-wenbin');
    expect(whoActed((await head.open(path)).page)).toEqual(['shen-yuqing']);
    await house.signIn('shen-yuqing');
    const { page } = await head.open(path);
    expect(whoActed(page)).toEqual(['沈雨晴']);
    expect(page).toContain('办理人 shen-yuqing');
  });

  test('keeps a name when a provider states none at a later sign-in', async () => {
    await house.host.staffNames.remember(nameless.id, '吴名');
    const path = await dossierOf(house, nameless);
    const desk = await house.signIn('wu-ming');
    expect(whoActed((await desk.open(path)).page)).toEqual(['吴名']);
  });

  test('asks for all names of the page at once', async () => {
    const counted: PortalHouse = await openPortalHouse([], {
      staffNames: {
        remember: async () => undefined,
        of: async (ids) => {
          pages.push(ids);
          return new Map([[drafter.id, '沈雨晴']]);
        },
      },
    });
    try {
      const desk = await counted.signIn('shen-yuqing');
      const path = await openDossier(desk);
      await lodgeEverything(desk, path);
      await step(await counted.signIn('lu-wenbin'), path, 'submitPackage');
      pages.length = 0;
      const { page } = await desk.open(path);
      expect(pages.map((ids) => [...ids].sort())).toEqual([['lu-wenbin', 'shen-yuqing']]);
      expect(new Set(whoActed(page))).toEqual(new Set(['沈雨晴', 'lu-wenbin']));
    } finally {
      await counted.close();
    }
  });
});

describe('names that nobody can reach', () => {
  const lost: StaffNames = {
    remember: () => Promise.reject(new Error('the table is away')),
    of: () => Promise.reject(new Error('the table is away')),
  };

  test('keep nobody out and no page closed: ids are shown, and the failure is reported', async () => {
    const house = await openPortalHouse([], { staffNames: lost });
    try {
      const path = await dossierOf(house, drafter);
      const desk = await house.signIn('shen-yuqing');
      const { status, page } = await desk.open(path);
      expect(status).toBe(200);
      expect(whoActed(page)).toEqual(['shen-yuqing']);
      expect(house.errors.map(({ message }) => message)).toEqual([
        'the table is away',
        'the table is away',
      ]);
    } finally {
      await house.close();
    }
  });
});
