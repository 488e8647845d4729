import { describe, expect, test } from 'vitest';
import { commands } from '../../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../../functions/application/dossier/dossier-store.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import { carryOutEffects } from '../../../../functions/application/relay/relay.ts';
import { sweepVault } from '../../../../functions/application/retention/sweep-vault.ts';
import { execute } from '../../../../functions/application/use-case.ts';
import { keepAppointment } from '../../../../functions/application/workflow/keep-appointment.ts';
import { withOverrides } from '../../../../functions/domain/jurisdictions/overrides.ts';
import {
  commandIdSchema,
  dossierIdSchema,
} from '../../../../functions/domain/kernel/identifiers.ts';
import type { Appointment } from '../../../../functions/ports/schedule.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import type { House } from '../../public/public-house.ts';
import {
  agreement,
  atPrivacyGate,
  list,
  lodgeAgain,
  reviewer,
  reviewing,
  values,
} from '../privacy/review-house.ts';

const dossier = dossierIdSchema.parse(list.dossier);
const stream = `dossier/${list.dossier}` as const;
const about = { dossier: list.dossier, kind: 'destruction', gate: 'deidentification' };
const entry = `${list.dossier}/deidentification` as const;
const DAY = 24;

/** A house whose reviewer has closed the gate. */
async function decided() {
  const gate = await atPrivacyGate();
  await gate.act(agreement(await gate.view()));
  await gate.close();
  return gate;
}

const entriesOf = ({ environment }: House) => Array.fromAsync(environment.vault.entries());

async function historyOf({ environment }: House) {
  return environment.ledger.read(stream, { limit: 1_000 });
}

async function destructionsIn(house: House) {
  return (await historyOf(house)).filter(({ type }) => type === 'RawPersonalDataDestroyed');
}

/** The appointments that the relay makes of the whole history. */
async function appointmentsOf(house: House): Promise<readonly Appointment[]> {
  const made = new Map<string, Appointment>();
  const schedule = {
    set: async (appointment: Appointment) => void made.set(appointment.name, appointment),
    cancel: async (name: string) => void made.delete(name),
  };
  const relayed: Environment = { ...house.environment, schedule };
  await carryOutEffects(relayed, await historyOf(house));
  return [...made.values()].filter(({ input }) => input.kind === 'destruction');
}

describe('when the gate is decided', () => {
  test('an appointment is made for the end of the thirtieth day', async () => {
    const { house } = await decided();
    const [{ at: decidedAt = '' } = {}] = (await historyOf(house)).filter(
      ({ type }) => type === 'PersonalDataDecided',
    );
    const made = await appointmentsOf(house);
    expect(made.map(({ input }) => input)).toEqual([about]);
    const days = (Date.parse(made[0]?.at ?? '') - Date.parse(decidedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThanOrEqual(31);
    expect(made[0]?.at).toMatch(/T16:00:00\.000Z$/);
    expect(made[0]?.name.length).toBeLessThanOrEqual(64);
  });

  test('the appointment destroys what lies in the vault, and the ledger says so once', async () => {
    const { house } = await decided();
    house.pass(32 * DAY);
    const { environment } = house;
    expect(await keepAppointment(environment, about)).toEqual({ outcome: 'destroyed' });
    expect(await keepAppointment(environment, about)).toEqual({ outcome: 'settled' });
    expect(await entriesOf(house)).toEqual([]);
    const [event, ...more] = await destructionsIn(house);
    expect(more).toEqual([]);
    expect(event?.actor).toMatchObject({ role: 'system' });
    expect(Object.keys(event?.data ?? {}).sort()).toEqual(['endedAt', 'gate']);
    for (const value of values) expect(JSON.stringify(event)).not.toContain(value);
  });

  test('an appointment that comes too early is postponed to the right moment', async () => {
    const { house } = await decided();
    house.pass(29 * DAY);
    const made: Appointment[] = [];
    const schedule = {
      ...house.environment.schedule,
      set: async (appointment: Appointment) => void made.push(appointment),
    };
    const environment = { ...house.environment, schedule };
    expect(await keepAppointment(environment, about)).toEqual({ outcome: 'postponed' });
    const [first] = await appointmentsOf(house);
    expect(made.map(({ at }) => at)).toEqual([first?.at]);
    // A schedule that drops what it kept must not drop the later one with it.
    expect(made[0]?.name).not.toBe(first?.name);
    expect(await entriesOf(house)).toEqual([entry]);
  });

  test('a city that keeps longer or shorter is followed, also for what was decided before', async () => {
    const { house } = await decided();
    const citation = { instrument: '江州', title: '江州市个人信息保存办法', clause: '第三条' };
    const keeping = (days: number): Environment => ({
      ...house.environment,
      jurisdiction: (id) =>
        withOverrides(house.environment.jurisdiction(id), {
          rawPersonalDataKeptDays: { value: days, citation },
        }),
    });
    house.pass(32 * DAY);
    expect(await keepAppointment(keeping(60), about)).toEqual({ outcome: 'postponed' });
    expect(await sweepVault(keeping(60))).toEqual([]);
    expect(await sweepVault(keeping(10))).toEqual([entry]);
    expect(await destructionsIn(house)).toHaveLength(1);
  });

  test.each([0, 367, 1.5])('a city cannot keep raw data for %d days', async (days) => {
    const { house } = await atPrivacyGate();
    const base = house.environment.jurisdiction('nanjing-2020');
    const citation = { instrument: '江州', title: '江州市办法', clause: '第三条' };
    const overrides = { rawPersonalDataKeptDays: { value: days, citation } };
    expect(() => withOverrides(base, overrides)).toThrow(
      expect.objectContaining({ reason: 'overridesInvalid' }),
    );
  });
});

describe('whatever ends a review', () => {
  const reasons = { dossier: list.dossier, reasons: ['材料不全'] };
  const returned = ({ environment }: House) => {
    const commandId = commandIdSchema.parse('return-to-drafting');
    return execute(
      environment,
      commands.returnToDrafting,
      { person: reviewer, commandId },
      reasons,
    );
  };

  test('a return leads to destruction', async () => {
    const { house, act, view } = await atPrivacyGate();
    await act(agreement(await view()));
    await returned(house);
    expect(await appointmentsOf(house)).toHaveLength(1);
    house.pass(32 * DAY);
    expect(await keepAppointment(house.environment, about)).toEqual({ outcome: 'destroyed' });
    expect(await entriesOf(house)).toEqual([]);
  });

  test('a withdrawal leads to destruction', async () => {
    const { house, act, view } = await atPrivacyGate();
    await act(agreement(await view()));
    await house.carryOut('withdrawDossier', reasons);
    expect(await appointmentsOf(house)).toHaveLength(1);
    house.pass(32 * DAY);
    expect(await keepAppointment(house.environment, about)).toEqual({ outcome: 'destroyed' });
    const { state } = await loadDossier(house.environment, dossier);
    expect(state.status).toBe('withdrawn');
    expect(state.endedReviews).toMatchObject([{ gate: 'deidentification' }]);
  });

  test('a review that began again keeps its data until it ends', async () => {
    const { house, act, view } = await atPrivacyGate();
    await act(agreement(await view()));
    await returned(house);
    house.pass(20 * DAY);
    await lodgeAgain(house, { ...list, body: `${list.body}\n\n咨询电话：12345。` });
    house.pass(20 * DAY);
    expect(await keepAppointment(house.environment, about)).toEqual({ outcome: 'settled' });
    expect(await sweepVault(house.environment)).toEqual([]);
    expect(await entriesOf(house)).toEqual([entry]);
    const gate = reviewing(house, list.dossier);
    await act(agreement(await gate.view()));
    await act(agreement(await gate.view()));
    await gate.close();
    expect(await sweepVault(house.environment)).toEqual([]);
    house.pass(32 * DAY);
    expect(await keepAppointment(house.environment, about)).toEqual({ outcome: 'destroyed' });
  });
});

describe('the sweep', () => {
  test('leaves alone what is under review and what is not yet due', async () => {
    const { house, act, view } = await atPrivacyGate();
    await act(agreement(await view()));
    house.pass(400 * DAY);
    expect(await sweepVault(house.environment)).toEqual([]);
    expect(await entriesOf(house)).toEqual([entry]);
  });

  test('destroys what is overdue and records it', async () => {
    const { house } = await decided();
    house.pass(32 * DAY);
    expect(await sweepVault(house.environment)).toEqual([entry]);
    expect(await destructionsIn(house)).toHaveLength(1);
    expect(await sweepVault(house.environment)).toEqual([]);
  });

  test('destroys again what a restored backup brought back, without a second event', async () => {
    const { house } = await decided();
    const { vault } = house.environment;
    const backup = await vault.read(entry);
    house.pass(32 * DAY);
    await keepAppointment(house.environment, about);
    await vault.write(entry, backup?.content ?? new Uint8Array(), null);
    expect(await sweepVault(house.environment)).toEqual([entry]);
    expect(await entriesOf(house)).toEqual([]);
    expect(await destructionsIn(house)).toHaveLength(1);
  });

  test('destroys what no history asks for, and leaves entries of another kind', async () => {
    const { house } = await atPrivacyGate();
    const { vault } = house.environment;
    const content = new TextEncoder().encode('赵小满');
    await vault.write('nobody/deidentification', content, null);
    await vault.write(`${list.dossier}/follow-up-qa`, content, null);
    await vault.write(`${list.dossier}/another-kind`, content, null);
    expect((await sweepVault(house.environment)).toSorted()).toEqual([
      `${list.dossier}/follow-up-qa`,
      'nobody/deidentification',
    ]);
    expect(await entriesOf(house)).toEqual([`${list.dossier}/another-kind`]);
  });

  test('tries all others when one cannot be destroyed, and says so', async () => {
    const { house } = await decided();
    const { vault } = house.environment;
    await vault.write('nobody/deidentification', new Uint8Array(), null);
    house.pass(32 * DAY);
    const stuck: Environment = {
      ...house.environment,
      vault: {
        read: (name) => vault.read(name),
        write: (...given) => vault.write(...given),
        entries: () => vault.entries(),
        destroy: async (name) => {
          if (name === entry) throw new Unavailable('vault');
          await vault.destroy(name);
        },
      },
    };
    await expect(sweepVault(stuck)).rejects.toThrow(Unavailable);
    await expect(keepAppointment(stuck, about)).rejects.toThrow(Unavailable);
    expect(await entriesOf(house)).toEqual([entry]);
    expect(await destructionsIn(house)).toEqual([]);
    expect(await sweepVault(house.environment)).toEqual([entry]);
  });
});

describe('the list of what is kept', () => {
  const listed = (house: House) => house.view('listRawPersonalData', {});

  test('tells what is under review, until when the rest is kept, and what is overdue', async () => {
    const { house, act, view, close } = await atPrivacyGate();
    expect(await listed(house)).toEqual({ reviews: [], next: null });
    await act(agreement(await view()));
    const about = { dossier: list.dossier, title: list.title, gate: 'deidentification' };
    const open = { ...about, standing: 'underReview', endedAt: null, lastDay: null };
    expect(await listed(house)).toEqual({ reviews: [open], next: null });
    await close();
    expect(await listed(house)).toMatchObject({ reviews: [{ ...about, standing: 'kept' }] });
    house.pass(32 * DAY);
    const overdue = await listed(house);
    expect(overdue).toMatchObject({ reviews: [{ ...about, standing: 'due' }] });
    for (const value of values) expect(JSON.stringify(overdue)).not.toContain(value);
    await sweepVault(house.environment);
    expect(await listed(house)).toEqual({ reviews: [], next: null });
  });

  test('comes in pages', async () => {
    const { house } = await atPrivacyGate();
    for (const name of ['a', 'b', 'c'] as const) {
      await house.environment.vault.write(`${name}/deidentification`, new Uint8Array(), null);
    }
    const first = await house.view('listRawPersonalData', { limit: 2 });
    expect(first).toMatchObject({ reviews: [{ dossier: 'a' }, { dossier: 'b' }] });
    const next = 'b/deidentification';
    expect(first).toMatchObject({ next });
    expect(await house.view('listRawPersonalData', { limit: 2, after: next })).toMatchObject({
      reviews: [{ dossier: 'c', title: null, standing: 'over' }],
      next: null,
    });
  });
});

test('an appointment that was made before there was a vault is kept as before', async () => {
  const { house } = await atPrivacyGate();
  const owed = { dossier: list.dossier, kind: 'interpretation', subject: 'media' };
  expect(await keepAppointment(house.environment, owed)).toEqual({ outcome: 'nothingDue' });
  await expect(keepAppointment(house.environment, { ...owed, kind: 'else' })).rejects.toThrow();
});
