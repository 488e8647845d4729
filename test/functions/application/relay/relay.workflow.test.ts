import { beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../../../functions/application/environment.ts';
import { carryOutEffects } from '../../../../functions/application/relay/relay.ts';
import type { LedgerEvent } from '../../../../functions/ports/ledger.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { chapters, rental } from '../../public/policy-story.ts';
import { type House, openHouse } from '../../public/public-house.ts';

const subject = 'dossier/zulin-2026';
const refused = new Error('no mail is taken until a person has done something');

let house: House;
let events: readonly LedgerEvent[];
let started: string[];
let woken: string[];
let sent: MailMessage[];

/** The world of the house in which workflows are noted, and mail goes as `send` lets it. */
function world(send: (message: MailMessage) => void = () => {}): Environment {
  return {
    ...house.environment,
    engine: {
      start: async (_workflow, name) => {
        started.push(name);
      },
      resume: async (token) => {
        woken.push(token);
        return 'resumed';
      },
      status: async () => 'running',
    },
    mail: {
      send: async (message) => {
        send(message);
        sent.push(message);
      },
    },
  };
}

beforeEach(async () => {
  house = await openHouse();
  started = [];
  woken = [];
  sent = [];
  for (const [status, act] of chapters(house, rental)) {
    await act();
    if (status === 'disclosureReview') break;
  }
  const dossier = 'zulin-2026';
  for (const _round of [1, 2]) {
    await house.carryOut('returnToDrafting', { dossier, reasons: ['请补充解读材料'] });
    await house.carryOut('submitPackage', { dossier });
    await house.carryOut('passScreening', { dossier, note: '' });
  }
  await house.environment.waitingGates.remember({
    subject,
    gate: 'submission',
    token: 'a-token' as TaskToken,
  });
  events = await house.environment.ledger.read(subject);
});

describe('the effects of what was recorded', () => {
  test('start and wake workflows though no mail can be sent, and then say that it cannot', async () => {
    const effects = carryOutEffects(
      world(() => {
        throw refused;
      }),
      events,
    );
    await expect(effects).rejects.toThrow(refused);
    expect(started).toEqual(['dossier.zulin-2026']);
    expect(woken).toEqual(['a-token']);
    expect(sent).toEqual([]);
  });

  test('send every mail that can be sent, though one before it cannot', async () => {
    let asked = 0;
    const effects = carryOutEffects(
      world(() => {
        asked += 1;
        if (asked === 1) throw refused;
      }),
      events,
    );
    await expect(effects).rejects.toThrow(refused);
    expect(sent).toHaveLength(1);
  });

  test('send mail though no workflow can be reached', async () => {
    const environment = world();
    const effects = carryOutEffects(
      {
        ...environment,
        engine: { ...environment.engine, start: () => Promise.reject(refused) },
      },
      events,
    );
    await expect(effects).rejects.toThrow(refused);
    expect(sent).toHaveLength(2);
  });
});
