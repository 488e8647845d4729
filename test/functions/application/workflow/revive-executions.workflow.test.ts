import { beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../../../functions/application/environment.ts';
import { reviveExecutions } from '../../../../functions/application/workflow/revive-executions.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import type { TaskToken, WorkflowEngine } from '../../../../functions/ports/workflow-engine.ts';
import {
  approveLater,
  chapters,
  issueChapters,
  publishStory,
  releaseLater,
  rental,
} from '../../public/policy-story.ts';
import { type House, openHouse } from '../../public/public-house.ts';

type Status = Awaited<ReturnType<WorkflowEngine['status']>>;

const subject = 'dossier/zulin-2026';
let house: House;
let started: string[];
let woken: string[];

/** The world of the house, where executions stand as given and all others are unknown. */
function world(executions: Readonly<Record<string, Status>> = {}): Environment {
  return {
    ...house.environment,
    engine: {
      start: async (workflow, name) => {
        started.push(`${workflow} ${name}`);
      },
      resume: async (token) => {
        woken.push(token);
        return 'resumed';
      },
      status: async (_workflow, name) => executions[name] ?? null,
    },
  };
}

async function playUntil(last: string): Promise<void> {
  for (const [status, act] of chapters(house, rental)) {
    await act();
    if (status === last) return;
  }
}

beforeEach(async () => {
  house = await openHouse();
  started = [];
  woken = [];
});

describe('what is under way', () => {
  test('is started under its first name, and later under the next', async () => {
    await playUntil('screening');
    await reviveExecutions(world());
    await reviveExecutions(world({ 'dossier.zulin-2026': 'ended' }));
    expect(started).toEqual(['issuance dossier.zulin-2026', 'issuance dossier.zulin-2026.2']);
  });

  test('is left alone while a later execution runs, though the first was forgotten', async () => {
    await playUntil('screening');
    await reviveExecutions(world({ 'dossier.zulin-2026.2': 'running' }));
    await reviveExecutions(world({ 'dossier.zulin-2026.4': 'running' }));
    expect(started).toEqual([]);
  });

  test('goes on counting from the last that is remembered', async () => {
    await playUntil('screening');
    await reviveExecutions(world({ 'dossier.zulin-2026.3': 'ended' }));
    expect(started).toEqual(['issuance dossier.zulin-2026.4']);
  });
});

describe('a stream that cannot be read', () => {
  const damaged = new Error('an event of it is damaged');
  const withRead = (failure: Error): Environment => {
    const environment = world();
    const { ledger } = environment;
    const read: typeof ledger.read = async (stream, range) => {
      if (stream === subject) throw failure;
      return ledger.read(stream, range);
    };
    return { ...environment, ledger: { ...ledger, read } };
  };

  test('keeps no other from being revived, and is told of', async () => {
    await publishStory(house, { ...rental, dossier: 'zulin-a' });
    await publishStory(house);
    house.pass(1);
    await expect(reviveExecutions(withRead(damaged))).rejects.toThrow(damaged);
    expect(started).toEqual(['follow-up zulin-a.wenda']);
  });

  test('ends the round where the ledger is out of reach, which all others would be too', async () => {
    await publishStory(house, { ...rental, dossier: 'zulin-a' });
    await publishStory(house);
    const round = reviveExecutions(withRead(new Unavailable('ledger')));
    await expect(round).rejects.toThrow(Unavailable);
    expect(started).toEqual([]);
  });
});

describe('a gate whose decision never reached its execution', () => {
  const token = 'the-token' as TaskToken;

  test('is woken, and forgotten', async () => {
    await playUntil('screening');
    const environment = world({ 'dossier.zulin-2026': 'running' });
    await environment.waitingGates.remember({ subject, gate: 'submission', token });
    await reviveExecutions(environment);
    expect(woken).toEqual([token]);
    expect(await environment.waitingGates.of(subject)).toEqual([]);
  });

  test('is left to wait while nobody has decided', async () => {
    await playUntil('screening');
    const environment = world({ 'dossier.zulin-2026': 'running' });
    await environment.waitingGates.remember({ subject, gate: 'screening', token });
    await reviveExecutions(environment);
    expect(woken).toEqual([]);
    expect(await environment.waitingGates.of(subject)).toHaveLength(1);
  });

  test('is woken after publication too, when it let a later interpretation pass', async () => {
    await publishStory(house);
    await approveLater(house);
    const environment = world({ 'zulin-2026.wenda': 'running' });
    await environment.waitingGates.remember({ subject, gate: 'followUpReview:wenda', token });
    await reviveExecutions(environment);
    expect(woken).toEqual([token]);
  });
});

describe('a later interpretation', () => {
  test('that was approved is brought to its release, though no gate waits for anybody', async () => {
    await publishStory(house);
    await approveLater(house);
    await reviveExecutions(world({ 'zulin-2026.wenda': 'ended' }));
    expect(started).toEqual(['follow-up zulin-2026.wenda.2']);
  });

  test('that is released needs no execution any more', async () => {
    await publishStory(house);
    await approveLater(house);
    await releaseLater(house);
    await reviveExecutions(world({ 'zulin-2026.wenda': 'ended' }));
    expect(started).toEqual([]);
  });
});

describe('an issue that is public', () => {
  test('is revived until its documents know where they were printed', async () => {
    await publishStory(house);
    const ended = { 'zulin-2026.wenda': 'running', 'issue.no-1': 'ended' } as const;
    const acts = issueChapters(house, [rental]);
    for (const act of acts.slice(0, -1)) await act();
    await reviveExecutions(world(ended));
    expect(started).toEqual(['gazette-issue issue.no-1.2']);
    await acts.at(-1)?.();
    await reviveExecutions(world(ended));
    expect(started).toHaveLength(1);
  });
});
