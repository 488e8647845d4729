import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAslEngine } from '../../../../functions/adapters/asl/engine.ts';
import { epochMsOf, instantOf } from '../../../../functions/domain/kernel/time.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { readWorkflows } from '../../../../workflows/proof/read-folder.ts';
import { House, issuanceGates } from './house.ts';
import { NamedError } from './reducer-host.ts';

let folder: string;
let house: House;
const file = () => join(folder, 'workflows.sqlite');
const subject = 'dossier/one';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asl-'));
  house = new House(file());
});
afterEach(() => {
  house.engine.close();
  rmSync(folder, { recursive: true });
});

async function startIssuance(): Promise<void> {
  await house.engine.start('issuance', 'one', { subject });
  await house.engine.settle();
}

async function approve(gates: readonly string[]): Promise<void> {
  for (const gate of gates) await house.decide(subject, gate);
}

async function status(workflow = 'issuance', name = 'one') {
  return (await house.engine.describe(workflow, name))?.status;
}

describe('an issuance', () => {
  test('publishes once after every gate in its order', async () => {
    await startIssuance();
    await approve(issuanceGates);
    expect(await status()).toBe('succeeded');
    expect(house.callsOf('SettleGate').map((call) => call.split(' ')[2])).toEqual(issuanceGates);
    expect(house.callsOf('Publish')).toHaveLength(1);
    expect(house.callsOf('StartFollowUps')).toHaveLength(1);
  });

  test('opens both lodgings at the same time and waits for both', async () => {
    await startIssuance();
    expect([...house.open.keys()]).toEqual([
      `${subject} documentLodging`,
      `${subject} interpretationLodging`,
    ]);
    await approve(['interpretationLodging']);
    expect(house.callsOf('OpenGate')).toHaveLength(2);
  });

  test.each(issuanceGates.slice(2))(
    'returned by %s begins again with both lodgings',
    async (gate) => {
      await startIssuance();
      await approve(issuanceGates.slice(0, issuanceGates.indexOf(gate)));
      const before = house.callsOf('OpenGate').length;
      await house.decide(subject, gate, 'returned');
      expect(house.callsOf('OpenGate').slice(before)).toEqual([
        `OpenGate ${subject} documentLodging`,
        `OpenGate ${subject} interpretationLodging`,
      ]);
    },
  );

  test('passes every gate again after a return', async () => {
    await startIssuance();
    await approve(issuanceGates.slice(0, -1));
    await house.decide(subject, 'signOff', 'returned');
    expect(house.callsOf('Publish')).toEqual([]);
    await approve(issuanceGates);
    expect(await status()).toBe('succeeded');
    expect(house.callsOf('SettleGate')).toHaveLength(2 * issuanceGates.length);
  });

  test.each(['withdrawn', 'closedUnpublished'])(
    '%s at sign-off ends unpublished',
    async (outcome) => {
      await startIssuance();
      await approve(issuanceGates.slice(0, -1));
      await house.decide(subject, 'signOff', outcome);
      expect(await status()).toBe('succeeded');
      expect(house.callsOf('Publish')).toEqual([]);
    },
  );

  test('fails on an outcome that nobody knows', async () => {
    await startIssuance();
    await house.decide(subject, 'documentLodging');
    await house.decide(subject, 'interpretationLodging', 'closedUnpublished');
    expect(await house.engine.describe('issuance', 'one')).toMatchObject({
      status: 'failed',
      error: 'Issuance.UnknownOutcome',
    });
  });

  test('waits for the moment of release, and again when it has moved', async () => {
    const inDays = (days: number) => instantOf(epochMsOf(house.clock.now()) + days * 86_400_000);
    house.releaseAt = inDays(5);
    await startIssuance();
    await approve(issuanceGates);
    expect(await house.engine.nextDueAt()).toBe(house.releaseAt);
    house.clock.addDays(5);
    house.releaseAt = inDays(3);
    await fireTimers();
    expect(house.callsOf('Publish')).toEqual([]);
    expect(await house.engine.nextDueAt()).toBe(house.releaseAt);
    house.clock.addDays(3);
    house.clock.addMilliseconds(-1);
    await fireTimers();
    expect(house.callsOf('Publish')).toEqual([]);
    house.clock.addMilliseconds(1);
    await fireTimers();
    expect(house.callsOf('Publish')).toHaveLength(1);
  });

  test('started anew runs through every settled gate at once', async () => {
    await startIssuance();
    await approve(issuanceGates.slice(0, 4));
    await house.engine.stop('issuance', 'one', 'replaced');
    expect(await status()).toBe('aborted');
    house.open.clear();
    await house.engine.start('issuance', 'again', { subject });
    await house.engine.settle();
    expect([...house.open.keys()]).toEqual([`${subject} disclosureReview`]);
  });
});

describe('a gate', () => {
  test.each([31, 364])('reminds after %i days, and no earlier', async (days) => {
    house.timeoutSeconds = days * 86_400;
    await startIssuance();
    house.clock.addDays(days);
    house.clock.addMilliseconds(-1);
    await fireTimers();
    expect(house.callsOf('RemindGate')).toEqual([]);
    house.clock.addMilliseconds(1);
    await fireTimers();
    expect(house.callsOf('RemindGate')).toHaveLength(2);
    expect(await status()).toBe('running');
  });

  test('reminds after a restart in between', async () => {
    await startIssuance();
    house.engine.close();
    house.clock.addDays(31);
    house.reopen();
    await fireTimers();
    expect(house.callsOf('RemindGate')).toHaveLength(2);
  });

  test('plans again after each reminder and can be decided afterwards', async () => {
    await startIssuance();
    for (let month = 0; month < 3; month += 1) {
      house.clock.addDays(31);
      await fireTimers();
    }
    expect(house.callsOf('RemindGate')).toHaveLength(6);
    await approve(issuanceGates);
    expect(await status()).toBe('succeeded');
  });

  test('does not settle for a wake-up without a decision', async () => {
    await startIssuance();
    const token = tokenOf('documentLodging');
    expect(await house.engine.resume(token, { settled: true })).toBe('resumed');
    await house.engine.settle();
    expect(house.callsOf('SettleGate')).toEqual([]);
    expect(tokenOf('documentLodging')).not.toBe(token);
  });

  test('started a second time under its name changes nothing', async () => {
    await startIssuance();
    const calls = house.calls.length;
    await startIssuance();
    await house.engine.start('issuance', 'one', { subject: 'dossier/other' });
    await house.engine.settle();
    expect(house.calls).toHaveLength(calls);
  });
});

describe('a token', () => {
  test('answered twice at once is answered once', async () => {
    await startIssuance();
    const token = tokenOf('documentLodging');
    house.decisions.set(`${subject} documentLodging`, 'approved');
    const answers = [1, 2, 3].map(() => house.engine.resume(token, {}));
    expect((await Promise.all(answers)).toSorted()).toEqual(['movedOn', 'movedOn', 'resumed']);
    await house.engine.settle();
    expect(house.callsOf('SettleGate')).toHaveLength(1);
  });

  test('of a wait that timed out has moved on', async () => {
    await startIssuance();
    const token = tokenOf('documentLodging');
    house.clock.addDays(31);
    await fireTimers();
    expect(await house.engine.resume(token, {})).toBe('movedOn');
  });

  test('of an execution that is over has moved on', async () => {
    await startIssuance();
    const token = tokenOf('documentLodging');
    await house.engine.stop('issuance', 'one', 'test');
    expect(await house.engine.resume(token, {})).toBe('movedOn');
  });

  test.each(['', 'nonsense', 'x~gate:one#2', 'token~issuance:one'])(
    '%j wakes nobody',
    async (text) => {
      await startIssuance();
      expect(await house.engine.resume(text as TaskToken, {})).toBe('movedOn');
    },
  );

  test('still works after a restart', async () => {
    await startIssuance();
    house.engine.close();
    house.reopen();
    expect(await house.decide(subject, 'documentLodging')).toBe('resumed');
  });

  test('can be answered by the function that is handed it', async () => {
    house.overrides.OpenGate = async (given) => {
      const { gate, token } = Object(given);
      house.decisions.set(`${subject} ${gate}`, 'approved');
      await house.engine.resume(token, {});
      return {};
    };
    await startIssuance();
    expect(await status()).toBe('succeeded');
  });
});

describe('a step that fails', () => {
  test('for a passing reason is tried again later', async () => {
    let failures = 2;
    house.overrides.Publish = async () => {
      failures -= 1;
      if (failures >= 0) throw new NamedError('Transient.Unavailable');
      return { outcome: 'published' };
    };
    await startIssuance();
    await approve(issuanceGates);
    for (let second = 0; second < 2; second += 1) {
      expect(await status()).toBe('running');
      house.clock.addMilliseconds(4_000);
      await fireTimers();
    }
    expect(await status()).toBe('succeeded');
  });

  test('for another reason fails the execution, with its name and its words', async () => {
    house.overrides.Publish = async () => {
      throw new NamedError('Broken');
    };
    await startIssuance();
    await approve(issuanceGates);
    const failed = await house.engine.describe('issuance', 'one');
    expect(failed).toMatchObject({ status: 'failed', error: 'Broken' });
    expect(failed?.cause).toContain('Broken happened');
  });

  test('in a gate fails the issuance that waits for it', async () => {
    house.overrides.SettleGate = async () => {
      throw new NamedError('Broken');
    };
    await startIssuance();
    await house.decide(subject, 'documentLodging');
    const failed = await house.engine.describe('issuance', 'one');
    expect(failed).toMatchObject({ status: 'failed', error: 'States.TaskFailed', children: [] });
  });

  test('by returning too much is told so', async () => {
    house.overrides.RenderPackage = async () => 'x'.repeat(300_000);
    await startIssuance();
    await approve(issuanceGates);
    expect(await house.engine.describe('issuance', 'one')).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });
});

describe('a definition', () => {
  test('is kept by the executions that began with it', async () => {
    await startIssuance();
    const before = await house.engine.describe('issuance', 'one');
    house.engine.close();
    const machines = readWorkflows('workflows');
    const { RenderPackage: _gone, ...states } = Object(machines.issuance).States;
    const signOff = structuredClone(states.RouteSignOff);
    signOff.Choices[0].Next = 'PlanRelease';
    const issuance = {
      ...Object(machines.issuance),
      States: { ...states, RouteSignOff: signOff },
    };
    house.reopen({ ...machines, issuance });
    await approve(issuanceGates);
    expect(house.callsOf('RenderPackage')).toHaveLength(1);
    await house.engine.start('issuance', 'two', { subject });
    await house.engine.settle();
    const [newest, oldest] = (await house.engine.list({ limit: 2 })).executions;
    expect(newest).toMatchObject({ name: 'two', status: 'succeeded' });
    expect(oldest?.definition).toBe(before?.definition);
    expect(newest?.definition).not.toBe(before?.definition);
    expect(house.callsOf('RenderPackage')).toHaveLength(1);
  });

  test('that calls what is not there is refused at once', () => {
    house.engine.close();
    const open = () =>
      openAslEngine({
        file: file(),
        machines: { gate: readWorkflows('workflows').gate },
        functions: {},
        clock: house.clock,
      });
    expect(open).toThrow(/gate calls PlanWakeUp, which is not given/);
    house.reopen();
  });

  test('outside the subset is refused with its reasons', () => {
    house.engine.close();
    const machines = { ...readWorkflows('workflows'), odd: { StartAt: 'A', States: {} } };
    expect(() => house.reopen(machines)).toThrow(/odd: needs Comment/);
    house.reopen();
  });
});

describe('a supervisor', () => {
  test('sees where an execution stands, without any token', async () => {
    await startIssuance();
    const described = await house.engine.describe('issuance', 'one');
    expect(described).toMatchObject({
      workflow: 'issuance',
      status: 'running',
      startedAt: house.clock.now(),
      current: ['OrganiseTogether/LodgeDocument', 'OrganiseTogether/LodgeInterpretation'],
      children: [
        { workflow: 'gate', current: ['AwaitDecision'], input: { gate: 'documentLodging' } },
        { workflow: 'gate', current: ['AwaitDecision'], input: { gate: 'interpretationLodging' } },
      ],
    });
    for (const token of house.open.values())
      expect(JSON.stringify(described)).not.toContain(token.split('~')[0]);
  });

  test('tells by name only whether one goes on, however it ended', async () => {
    expect(await house.engine.status('issuance', 'one')).toBeNull();
    await startIssuance();
    expect(await house.engine.status('issuance', 'one')).toBe('running');
    expect(await house.engine.status('gate', 'one')).toBeNull();
    await approve(issuanceGates);
    expect(await status()).toBe('succeeded');
    expect(await house.engine.status('issuance', 'one')).toBe('ended');
    await house.engine.start('issuance', 'two', { subject });
    await house.engine.stop('issuance', 'two', 'test');
    expect(await house.engine.status('issuance', 'two')).toBe('ended');
  });

  test('pages through executions, newest first', async () => {
    for (const name of ['a', 'b', 'c'])
      await house.engine.start('gate', name, { subject, gate: name });
    await house.engine.stop('gate', 'b', 'test');
    const first = await house.engine.list({ limit: 2 });
    expect(first.executions.map(({ name }) => name)).toEqual(['c', 'b']);
    const rest = await house.engine.list({ limit: 2, ...(first.next && { after: first.next }) });
    expect(rest.executions.map(({ name }) => name)).toEqual(['a']);
    expect(rest.next).toBeNull();
    const running = await house.engine.list({ limit: 9, running: true, workflow: 'gate' });
    expect(running.executions.map(({ name }) => name)).toEqual(['c', 'a']);
  });

  test('does not find what was never started', async () => {
    expect(await house.engine.describe('issuance', 'never')).toBeNull();
  });
});

describe('a request that cannot be fulfilled', () => {
  test.each(['', 'a/b', 'a#2', 'x'.repeat(81), 'a b'])('the name %j is refused', async (name) => {
    await expect(house.engine.start('issuance', name, {})).rejects.toThrow(
      /cannot name an execution/,
    );
  });

  test('a closed engine says so', async () => {
    house.engine.close();
    await expect(house.engine.start('issuance', 'x', {})).rejects.toThrow(/are closed/);
    expect(() => house.engine.settle()).toThrow(/are closed/);
    house.reopen();
  });
});

describe('the file', () => {
  test('is held by one engine at a time', () => {
    expect(() => new House(file())).toThrow(/another process runs these workflows; stop it first/);
  });

  test('is free again after closing', () => {
    house.engine.close();
    house.reopen();
  });

  test('that is no database is named', () => {
    const bad = join(folder, 'bad.sqlite');
    writeFileSync(bad, 'not a database, and long enough to be looked at '.repeat(50));
    expect(() => new House(bad)).toThrow(/bad\.sqlite cannot be opened .*restore a backup/);
  });

  test('in a folder that is missing is named', () => {
    expect(() => new House(join(folder, 'no', 'x.sqlite'))).toThrow(/check that the folder exists/);
  });
});

describe('follow-ups and gazette issues', () => {
  test('a follow-up is lodged, reviewed and released', async () => {
    await house.engine.start('follow-up', 'f', { subject, followUp: 'video' });
    await house.engine.settle();
    await approve(['followUpLodging:video', 'followUpReview:video']);
    expect(await status('follow-up', 'f')).toBe('succeeded');
    expect(house.callsOf('ReleaseFollowUp')).toEqual([`ReleaseFollowUp ${subject} video`]);
  });

  test('an issue is composed, proven, published and recorded', async () => {
    await house.engine.start('gazette-issue', 'i', { subject });
    await house.engine.settle();
    await approve(['composition', 'finalProof']);
    expect(await status('gazette-issue', 'i')).toBe('succeeded');
    const steps = house.calls.map((call) => call.split(' ')[0]);
    expect(steps.slice(-4)).toEqual([
      'RenderIssue',
      'PlanRelease',
      'PublishIssue',
      'RecordGazetting',
    ]);
  });
});

function tokenOf(gate: string): TaskToken {
  const token = house.open.get(`${subject} ${gate}`);
  if (token === undefined) throw new Error(`${gate} is not open`);
  return token;
}

async function fireTimers(): Promise<void> {
  await house.engine.runDue();
  await house.engine.settle();
}
