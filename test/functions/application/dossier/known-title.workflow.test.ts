import { beforeEach, describe, expect, test } from 'vitest';
import { queries } from '../../../../functions/application/catalogue.ts';
import { TITLE_NOT_SHOWN } from '../../../../functions/application/dossier/known-title.ts';
import { ask, type Query } from '../../../../functions/application/use-case.ts';
import {
  departmentIdSchema,
  type Person,
  personSchema,
} from '../../../../functions/domain/kernel/people.ts';
import { chapters, publishStory, rental } from '../../public/policy-story.ts';
import { type House, openHouse, personOf } from '../../public/public-house.ts';

const { dossier } = rental;
const secret = '城北地块拆迁补偿预案';
const plannedTitle = '补偿预案解读提纲';
const other = departmentIdSchema.parse('education');
const stranger = personSchema.parse({ id: 'stranger', roles: ['drafter'], department: other });
let house: House;

const asks = (person: Person, name: keyof typeof queries, input: object) => {
  const query: Query<unknown, unknown> = queries[name];
  return ask(house.environment, query, person, input);
};

/** As far as the review of its attribute, by a title that must not be known yet. */
async function lodge(): Promise<void> {
  const story = { ...rental, title: secret, interpretationTitle: plannedTitle };
  for (const [status, act] of chapters(house, story)) {
    await act();
    if (status === 'disclosureReview') return;
  }
}

/** Everything that somebody is shown in lists and on boards. */
async function seenBy(person: Person): Promise<string> {
  const lists = [
    await asks(person, 'listDossiers', {}),
    await asks(person, 'listInbox', {}),
    await asks(person, 'listObligations', {}),
    await asks(person, 'listAttributeReviews', {}).catch(() => null),
  ];
  return JSON.stringify(lists);
}

beforeEach(async () => {
  house = await openHouse();
});

describe('what is not public', () => {
  test('is named to those who may read it', async () => {
    await lodge();
    for (const role of ['drafter', 'departmentHead', 'supervisor', 'signingOfficer'] as const) {
      expect(await seenBy(personOf(role)), role).toContain(secret);
    }
  });

  test('is listed for everybody else without its title, its number or what its plan names', async () => {
    await lodge();
    for (const person of [stranger, personOf('gazetteEditor'), personOf('chiefEditor')]) {
      const seen = await seenBy(person);
      expect(seen).toContain(dossier);
      expect(seen).toContain(TITLE_NOT_SHOWN);
      for (const hidden of [secret, rental.number, plannedTitle])
        expect(seen).not.toContain(hidden);
    }
  });

  test('cannot be guessed by searching the board for its words', async () => {
    await lodge();
    const found = { text: '拆迁' };
    expect(await asks(stranger, 'listObligations', found)).toMatchObject({ total: 0 });
    expect(await asks(personOf('supervisor'), 'listObligations', found)).not.toMatchObject({
      total: 0,
    });
  });

  test('has no page and no history for them', async () => {
    await lodge();
    for (const name of ['viewDossier', 'viewHistory'] as const) {
      await expect(asks(stranger, name, { dossier })).rejects.toThrow('readingNotOpen');
      await expect(asks(personOf('departmentHead'), name, { dossier })).resolves.toBeDefined();
    }
  });

  test('is known by its clock alone to who looks at one obligation', async () => {
    await lodge();
    const { obligations } = queries.listObligations.output.parse(
      await asks(stranger, 'listObligations', { stream: `dossier/${dossier}` }),
    );
    const [first] = obligations;
    if (first === undefined) return expect.fail('a gate is owed');
    const { stream, kind, subject, startsAt } = first;
    const seen = await asks(stranger, 'viewObligation', { stream, kind, subject, startsAt });
    expect(seen).toMatchObject({ title: TITLE_NOT_SHOWN, materialTitle: null });
  });
});

describe('what is public', () => {
  test('is named to everybody', async () => {
    await publishStory(house);
    expect(await seenBy(stranger)).toContain(rental.title);
    await expect(asks(stranger, 'viewDossier', { dossier })).resolves.toMatchObject({
      title: rental.title,
    });
  });
});
