import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import { VersionConflict } from '../../../functions/ports/ledger.ts';
import { step } from '../../../functions/steps/step.ts';
import { file, openHouse, personOf } from '../public/public-house.ts';
import { asDrafter, twoConnections } from './two-connections.ts';

const opening = { dossier: 'park', title: '江州市公园管理办法', normative: false };
const open = (environment: Environment, id = 'open', input: object = opening) =>
  execute(environment, commands.openDossier, asDrafter(id), input);

function lodge(environment: Environment, id: string, words: string) {
  return execute(environment, commands.lodgeDocument, asDrafter(id), {
    dossier: 'park',
    file: file('document.txt', `江州市公园管理办法\n\n一、${words}\n`),
    proposal: { attribute: 'proactive', reasons: '公众需要知道。', ground: null },
  });
}

const versions = async ({ ledger }: Environment) =>
  (await ledger.read('dossier/park')).map(({ version, type }) => `${version} ${type}`);

const view = (environment: Environment) =>
  ask(environment, queries.viewDossier, personOf('drafter'), { dossier: 'park' });

describe('a command', () => {
  test('sent twice under one id is carried out once and says so', async () => {
    const { environment } = await openHouse();
    const first = await open(environment);
    const second = await open(environment);
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect({ ...second, replayed: false }).toEqual(first);
    expect(await versions(environment)).toEqual(['1 DossierOpened']);
  });

  test('sent twice at the same moment is carried out once', async () => {
    const { environment } = await openHouse();
    const answers = await Promise.all([open(environment), open(environment), open(environment)]);
    expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true, true]);
    expect(await versions(environment)).toEqual(['1 DossierOpened']);
  });

  test('is replayed also after the dossier has gone on', async () => {
    const { environment } = await openHouse();
    await open(environment);
    await lodge(environment, 'lodge', '总则');
    expect(await open(environment)).toMatchObject({ replayed: true, version: 2 });
  });

  test.each([
    ['another title', { ...opening, title: '江州市绿地管理办法' }],
    ['another dossier', { ...opening, dossier: 'green' }],
  ])('under an id that was used for %s is a conflict and records nothing', async (_what, other) => {
    const { environment } = await openHouse();
    await open(environment);
    await expect(open(environment, 'open', other)).rejects.toThrow('another content');
    expect(await environment.ledger.streams({ limit: 10 })).toEqual(['dossier/park']);
    expect(await versions(environment)).toEqual(['1 DossierOpened']);
  });

  test('under the id of another person’s command is a conflict', async () => {
    const { environment } = await openHouse();
    await open(environment);
    const { commandId } = asDrafter('open');
    const person = { ...personOf('drafter'), id: personOf('signingOfficer').id };
    await expect(
      execute(environment, commands.openDossier, { person, commandId }, opening),
    ).rejects.toMatchObject({ name: 'CommandConflict' });
  });

  test('that is refused leaves its id free', async () => {
    const { environment } = await openHouse();
    await expect(lodge(environment, 'lodge', '总则')).rejects.toMatchObject({
      reason: 'dossierMissing',
    });
    await open(environment);
    expect(await lodge(environment, 'lodge', '总则')).toMatchObject({ replayed: false });
  });
});

describe('two racers on one dossier', () => {
  test('are both recorded, one after the other, when both may act', async () => {
    const [one, other] = await twoConnections();
    await open(one);
    await view(other);
    const answers = await Promise.all([
      lodge(one, 'one', '甲'),
      lodge(other, 'other', '乙'),
      lodge(one, 'third', '丙'),
      lodge(other, 'fourth', '丁'),
    ]);
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, false, false]);
    expect(await versions(other)).toEqual([
      '1 DossierOpened',
      ...[2, 3, 4, 5].map((version) => `${version} DocumentLodged`),
    ]);
  });

  test('have one winner where only one may act; the other is told why', async () => {
    const [one, other] = await twoConnections();
    const settled = await Promise.allSettled([open(one, 'one'), open(other, 'other')]);
    const refused = settled.flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ name: 'Refusal', reason: 'dossierExists' });
    expect(await versions(one)).toEqual(['1 DossierOpened']);
  });

  test('give up after five lost rounds, and a workflow step asks to be run again', async () => {
    const { environment } = await openHouse();
    let attempts = 0;
    const losing: Environment = {
      ...environment,
      ledger: {
        ...environment.ledger,
        append: async (stream, expected) => {
          attempts += 1;
          throw new VersionConflict(stream, expected, expected + 1);
        },
      },
    };
    await expect(open(losing)).rejects.toBeInstanceOf(VersionConflict);
    expect(attempts).toBe(5);
    const task = step(z.strictObject({}), () => open(losing));
    await expect(task(losing, {})).rejects.toMatchObject({ name: 'Transient.Conflict' });
  });
});

describe('states that are kept', () => {
  test('never hide what another connection has recorded', async () => {
    const [one, other] = await twoConnections();
    await open(one);
    for (const [round, words] of ['甲', '乙', '丙', '丁'].entries()) {
      const [writer, reader] = round % 2 === 0 ? [one, other] : [other, one];
      const before = (await view(reader)).version;
      await lodge(writer, `round-${round}`, words);
      expect((await view(reader)).version).toBe(before + 1);
      expect(await view(reader)).toEqual(await view(writer));
    }
  });

  test('do not answer for another ledger', async () => {
    const [one] = await twoConnections();
    const [elsewhere] = await twoConnections();
    await open(one);
    await view(one);
    await expect(view(elsewhere)).rejects.toMatchObject({ reason: 'dossierMissing' });
  });

  test('are not changed by a command that was refused', async () => {
    const [one] = await twoConnections();
    await open(one);
    const before = await view(one);
    const { commandId } = asDrafter('submit');
    await expect(
      execute(
        one,
        commands.submitPackage,
        { person: personOf('departmentHead'), commandId },
        {
          dossier: 'park',
        },
      ),
    ).rejects.toMatchObject({ name: 'Refusal' });
    expect(await view(one)).toEqual(before);
  });
});
