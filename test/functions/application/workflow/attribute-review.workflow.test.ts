import { beforeEach, describe, expect, test } from 'vitest';
import { queries } from '../../../../functions/application/catalogue.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import { carryOutEffects } from '../../../../functions/application/relay/relay.ts';
import { ask } from '../../../../functions/application/use-case.ts';
import { keepDay } from '../../../../functions/application/workflow/keep-day.ts';
import { keepMissedDays } from '../../../../functions/application/workflow/keep-missed-days.ts';
import { reviveExecutions } from '../../../../functions/application/workflow/revive-executions.ts';
import { startConversion } from '../../../../functions/application/workflow/start-conversion.ts';
import { dossierIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import type { Appointment } from '../../../../functions/ports/schedule.ts';
import type { WorkflowEngine } from '../../../../functions/ports/workflow-engine.ts';
import { chapters, publishStory, rental } from '../../public/policy-story.ts';
import { type House, openHouse, personOf } from '../../public/public-house.ts';

type Status = Awaited<ReturnType<WorkflowEngine['status']>>;

const dossier = dossierIdSchema.parse('zulin-2026');
const subject = 'dossier/zulin-2026';
const year = 366 * 24;
let house: House;
let started: string[];
let appointed: Appointment[];
let mailed: MailMessage[];

function world(executions: Readonly<Record<string, Status>> = {}): Environment {
  return {
    ...house.environment,
    engine: {
      start: async (workflow, name) => {
        started.push(`${workflow} ${name}`);
      },
      resume: async () => 'resumed',
      status: async (_workflow, name) => executions[name] ?? null,
    },
    schedule: {
      set: async (appointment) => {
        appointed.push(appointment);
      },
      cancel: async () => {},
    },
    mail: {
      ...house.environment.mail,
      send: async (message) => {
        mailed.push(message);
      },
    },
  };
}

async function effects(environment = world()) {
  await carryOutEffects(environment, await house.environment.ledger.read(subject));
}

const days = () =>
  appointed
    .filter(({ input }) => input.kind !== 'obligations' && input.kind !== 'destruction')
    .map(({ input, at }) => `${String(input.kind)} ${at}`);

const types = async () => (await house.environment.ledger.read(subject)).map(({ type }) => type);

beforeEach(async () => {
  house = await openHouse();
  started = [];
  appointed = [];
  mailed = [];
});

const unjudged = { verdict: 'suitable', note: '不主动公开' };
const onRequest = {
  attribute: 'onRequest',
  ground: 'tradeSecret',
  reasons: '含第三方经营数据',
  partialDisclosure: { considered: true, possible: false, explanation: '全文相关' },
  severed: [],
  assessment: { wording: unjudged, timing: unjudged, method: unjudged },
  releaseAt: null,
  annexes: [],
};

/** The story with a document that is open to those who ask; it ends with its signature. */
async function closeStory(): Promise<void> {
  for (const [status, act] of chapters(house, rental)) {
    if (status === 'deidentification') {
      await house.carryOut('decideDisclosure', { dossier, decision: onRequest });
    } else await act();
    house.pass(1);
    if ((await types()).includes('ClosedUnpublished')) return;
  }
}

describe('what is closed', () => {
  test('has an appointment a month before its year is over, and a review opens then by itself', async () => {
    await closeStory();
    await effects();
    expect(days()).toHaveLength(1);
    expect(await keepDay(world(), { dossier, kind: 'attributeReviewOpening' })).toBe('postponed');
    house.pass(year);
    expect(await keepDay(world(), { dossier, kind: 'attributeReviewOpening' })).toBe('done');
    expect(await keepDay(world(), { dossier, kind: 'attributeReviewOpening' })).toBe('settled');
    await effects();
    expect(started).toContain('attribute-review dossier.zulin-2026.review-1');
  });

  test('is reviewed also where the appointment was lost, once', async () => {
    await closeStory();
    expect(await keepMissedDays(world())).toBe(0);
    house.pass(year);
    expect(await keepMissedDays(world())).toBe(1);
    expect(await keepMissedDays(world())).toBe(0);
    expect(await reviveExecutions(world())).toEqual(['dossier.zulin-2026.review-1']);
  });

  test('that is asked for often is reviewed at once; a conversion begins issuance anew', async () => {
    await closeStory();
    const asked = { dossier, count: 3, receivedOn: '2026-03-01', reference: null };
    await house.carryOut('tallyRequests', asked);
    expect((await types()).at(-1)).toBe('AttributeReviewOpened');
    await house.carryOut('reviewAttribute', { dossier, to: 'proactive', reasons: '申请较为集中' });
    const ended = { 'dossier.zulin-2026': 'ended' } as const;
    expect(await startConversion(world(ended), { subject })).toEqual({ outcome: 'started' });
    expect(started).toEqual(['issuance dossier.zulin-2026.2']);
    const running = { ...ended, 'dossier.zulin-2026.2': 'running' } as const;
    await startConversion(world(running), { subject });
    expect(started).toHaveLength(1);
  });

  test('is made known by mail to those whom the city’s rules remind, once a review opens it', async () => {
    await closeStory();
    const about = (mails: readonly MailMessage[]) =>
      mails.filter(({ subject: line }) => line.startsWith('扩大公开'));
    await house.carryOut('suggestAttributeReview', { dossier, reasons: '申请人建议' });
    await house.carryOut('reviewAttribute', { dossier, to: 'onRequest', reasons: '仍含经营数据' });
    await effects();
    expect(about(mailed)).toEqual([]);
    await house.carryOut('suggestAttributeReview', { dossier, reasons: '再次建议' });
    await house.carryOut('reviewAttribute', { dossier, to: 'proactive', reasons: '合同已经公示' });
    await effects();
    const { reminderRecipients } = house.environment.jurisdiction(
      house.environment.city.jurisdiction,
    ).parameters;
    const [mail] = about(mailed);
    expect(about(mailed)).toHaveLength(1);
    expect(mail?.to).toEqual(
      reminderRecipients.value.map((role) => expect.stringMatching(`^${role}\\.`)),
    );
    expect(mail?.text).toContain('合同已经公示');
    expect(mail?.text).toContain(`/portal/dossiers/${dossier}`);
  });

  test('waits for the reviewer in the inbox, and for its drafter once it is opened', async () => {
    await closeStory();
    const inbox = async (role: 'disclosureReviewer' | 'drafter') =>
      (await ask(world(), queries.listInbox, personOf(role), {})).work.map(({ gate }) => gate);
    expect(await inbox('disclosureReviewer')).toEqual([]);
    await house.carryOut('suggestAttributeReview', { dossier, reasons: '申请人建议' });
    expect(await inbox('disclosureReviewer')).toEqual(['attributeReview']);
    await house.carryOut('reviewAttribute', { dossier, to: 'proactive', reasons: '可以公开' });
    expect(await inbox('disclosureReviewer')).toEqual([]);
    expect(await inbox('drafter')).toEqual(['documentLodging']);
  });

  test('is listed for the year in which it is due, with how many asked', async () => {
    await closeStory();
    const asked = { dossier, count: 2, receivedOn: '2026-03-01', reference: null };
    await house.carryOut('tallyRequests', asked);
    const list = await house.view('listAttributeReviews', { year: 2027 });
    expect(list).toMatchObject({
      year: 2027,
      reviews: [{ dossier, attribute: 'onRequest', requests: 2, openReview: null }],
      conversions: [],
    });
    expect(await house.view('listAttributeReviews', { year: 2026 })).toMatchObject({ reviews: [] });
  });
});

describe('what is public and ends', () => {
  test('has an appointment for its last day, and lapses when it is over and nobody decided', async () => {
    await publishStory(house);
    await effects();
    expect(days().filter((day) => day.startsWith('expiry'))).toHaveLength(1);
    expect(await keepDay(world(), { dossier, kind: 'expiry' })).toBe('postponed');
    house.pass(6 * year);
    expect(await keepDay(world(), { dossier, kind: 'expiry' })).toBe('done');
    expect(await keepDay(world(), { dossier, kind: 'expiry' })).toBe('settled');
    expect((await types()).filter((type) => type === 'ValidityMarked')).toHaveLength(1);
  });

  test('lapses also where the appointment was lost', async () => {
    await publishStory(house);
    expect(await keepMissedDays(world())).toBe(0);
    house.pass(6 * year);
    expect(await keepMissedDays(world())).toBe(1);
    expect(await keepMissedDays(world())).toBe(0);
  });
});

describe('what is public', () => {
  test('is never reviewed for its attribute by itself', async () => {
    await publishStory(house);
    house.pass(2 * year);
    expect(await keepDay(world(), { dossier, kind: 'attributeReviewOpening' })).toBe('settled');
    expect(await startConversion(world(), { subject })).toEqual({ outcome: 'settled' });
    expect(await reviveExecutions(world())).not.toContain('dossier.zulin-2026.review-1');
  });
});
