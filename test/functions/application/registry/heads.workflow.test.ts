import { beforeEach, describe, expect, test } from 'vitest';
import { queries } from '../../../../functions/application/catalogue.ts';
import { keepObligations } from '../../../../functions/application/obligations/keep-obligations.ts';
import { notify } from '../../../../functions/application/relay/notify.ts';
import { ask } from '../../../../functions/application/use-case.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import { refusalWords } from '../../../../templates/words/refusals.ts';
import { type House, openHouse, personOf } from '../../public/public-house.ts';

const stream = 'registry/departments';
let house: House;
let mailed: MailMessage[];

const register = () =>
  house.carryOut('registerDepartment', {
    department: 'housing',
    since: '2026-01-01',
    closeToLivelihood: true,
  });
const appoint = (person: string, from: string) =>
  house.carryOut('appointHead', { department: 'housing', person, from });

async function refused(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => expect.fail('it was not refused'),
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error : expect.fail(String(error));
}
const firstInterpreter = async () => {
  const asked = { stream, kind: 'firstInterpreter' };
  const { obligations } = await ask(
    house.environment,
    queries.listObligations,
    personOf('supervisor'),
    asked,
  );
  return obligations;
};

beforeEach(async () => {
  house = await openHouse();
  // Of the five papers this one asks heads for a number.
  const { city } = house.environment;
  const mail = {
    ...house.environment.mail,
    send: async (message: MailMessage) => {
      mailed.push(message);
    },
  };
  const environment = {
    ...house.environment,
    city: { ...city, jurisdiction: 'nanjing-2018' as const },
    mail,
  };
  house = { ...house, environment };
  mailed = [];
});

describe('a department without a head', () => {
  test('is shown so in the register and on the board, and its duty tells the supervisor', async () => {
    await register();
    expect(await house.view('viewRegister', {})).toMatchObject({
      departments: [{ department: 'housing', head: null, heads: [] }],
    });
    expect(await firstInterpreter()).toMatchObject([
      { department: 'housing', standing: 'due', hindered: 'departmentWithoutHead' },
    ]);
    house.pass(24 * 330);
    await keepObligations(house.environment, { kind: 'obligations', stream });
    const events = await house.environment.ledger.read(stream);
    const reminded = events.filter(
      ({ type, data }) => type === 'ObligationReminded' && data.kind === 'firstInterpreter',
    );
    expect(reminded).toHaveLength(1);
    for (const event of reminded) await notify(house.environment, event);
    expect(mailed.map(({ to }) => to)).toEqual([
      expect.arrayContaining(['supervisor.office@jiangzhou.example']),
    ]);
    expect(mailed[0]?.to.some((address) => address.startsWith('departmentHead.'))).toBe(false);
  });

  test('cannot lose one, and says so', async () => {
    await register();
    const { reason, details } = await refused(
      house.carryOut('endHeadTerm', { department: 'housing', until: '2026-03-02' }),
    );
    expect(reason).toBe('headMissing');
    expect(refusalWords(reason, details).zh).toContain('housing');
  });

  test('is hindered no more from the day on which somebody takes office', async () => {
    await register();
    await appoint('lu-wenbin', '2026-03-01');
    expect(await firstInterpreter()).toMatchObject([{ hindered: null }]);
  });

  test('that nobody registered is refused by name', async () => {
    const { reason, details } = await refused(appoint('lu-wenbin', '2026-03-01'));
    expect(reason).toBe('departmentUnregistered');
    expect(details).toMatchObject({ department: 'housing' });
  });
});

describe('two heads on one day', () => {
  test('cannot be: the second is told whose term is in the way', async () => {
    await register();
    await appoint('lu-wenbin', '2026-03-01');
    const { reason, details } = await refused(appoint('he-jingwen', '2026-03-01'));
    expect([reason, details]).toEqual(['headTermOverlaps', { from: '2026-03-01', until: '' }]);
    const words = refusalWords(reason, details);
    expect(words.zh).toContain('2026-03-01');
    expect(words.en).toContain('2026-03-01');
  });

  test('cannot come about by a correction or by an appointment before the present one', async () => {
    await register();
    await appoint('lu-wenbin', '2026-02-01');
    await appoint('he-jingwen', '2026-03-01');
    const corrected = house.carryOut('correctHeadTerm', {
      department: 'housing',
      term: 2,
      person: 'he-jingwen',
      from: '2026-02-28',
      until: null,
      reasons: '任命文件为2月28日',
    });
    expect((await refused(corrected)).reason).toBe('headTermOverlaps');
    const backdated = appoint('gu-changfeng', '2026-02-10');
    expect((await refused(backdated)).reason).toBe('headTermOverlaps');
  });

  test('take turns: the last day of one is the day before the first of the other', async () => {
    await register();
    await appoint('lu-wenbin', '2026-02-01');
    await appoint('he-jingwen', '2026-03-01');
    expect(await house.view('viewRegister', {})).toMatchObject({
      departments: [
        {
          head: 'he-jingwen',
          heads: [
            { person: 'lu-wenbin', from: '2026-02-01', until: '2026-02-28' },
            { person: 'he-jingwen', from: '2026-03-01', until: null },
          ],
        },
      ],
    });
  });
});
