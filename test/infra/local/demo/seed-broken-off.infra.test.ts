import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { commands } from '../../../../functions/application/catalogue.ts';
import { execute } from '../../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import {
  type Instant,
  instantOf,
  instantSchema,
} from '../../../../functions/domain/kernel/time.ts';
import { FontMissing } from '../../../../functions/ports/fonts.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import type { Objects } from '../../../../functions/ports/objects.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { castOf } from '../../../../infra/local/demo/cast.ts';
import { isSeeded, seedDemoCity } from '../../../../infra/local/demo/seed.ts';
import { seedUnfinished } from '../../../../infra/local/demo/seed-unfinished.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { NodeProcess } from '../node-process.ts';
import { TongbuProcess } from '../tongbu-process.ts';
import { eventsOf, failingAfter, intended, statuses, within } from './seeded-city.ts';

const sunday = instantSchema.parse('2026-11-22T06:00:00.000Z');
const PARTS = 4;

const folders: string[] = [];
let renderers: (objects: Objects) => Renderers;
let untroubled: ReturnType<typeof untroubledStory> | null = null;

beforeAll(async () => {
  const fonts = await npmFontSource();
  renderers = (objects) =>
    createRenderers(fonts, async (digest) => (await objects.get(digest)).bytes);
}, 60_000);
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbu-broken-off-'));
  folders.push(folder);
  return folder;
}

/** The story in a process of its own that loses power at a reading of the clock; 0 is never. */
function seeding(folder: string, lastReading: number): NodeProcess {
  return new NodeProcess('demo/seeding.process.ts', [folder, String(lastReading), sunday]);
}

/** What a run that nothing broke off records, and how often it reads the clock. */
async function untroubledStory() {
  const folder = await newFolder();
  const told = await seeding(folder, 0).said(/told after (\d+) readings/);
  return { readings: Number(told[1]), events: (await finished(folder)).events };
}

/** Goes on with what is in the folder, and tells what came of it. */
function finished(folder: string) {
  return within(folder, sunday, renderers, async (host, clock) => {
    await seedDemoCity({ host, clock, now: sunday });
    const lines: string[] = [];
    for await (const line of exportLines(host.environment.ledger)) lines.push(line);
    const verified = await verifyExport(lines);
    return { statuses: await statuses(host), events: await eventsOf(host), ok: verified.ok };
  });
}

/** The story up to so many acts of people, and one act more that is not in it. */
async function disturbed(folder: string, now: Instant): Promise<void> {
  await within(folder, now, renderers, async (host, clock) => {
    const stopping = failingAfter(host, 30);
    await expect(seedDemoCity({ host: stopping, clock, now })).rejects.toThrow('unplugged');
    const request = {
      person: castOf('environment').drafter,
      commandId: commandIdSchema.parse('visitor:withdraw'),
    };
    const input = { dossier: 'air-emergency-2026', reasons: ['由来访者撤回。'] };
    await execute(host.environment, commands.withdrawDossier, request, input);
  });
}

describe('a demo city whose story broke off', { timeout: 60_000 }, () => {
  // One moment somewhere in each part of the story; the failing one stands in the name.
  test.each(Array.from({ length: PARTS }, (_, part) => (part + Math.random()) / PARTS))(
    'is finished by a second run when the power failed after %d of it',
    async (share) => {
      untroubled ??= untroubledStory();
      const { readings, events } = await untroubled;
      const folder = await newFolder();
      const killed = seeding(folder, Math.max(1, Math.floor(readings * share)));
      expect(await killed.ended()).toBeNull();
      expect(await finished(folder)).toEqual({ statuses: intended, events, ok: true });
    },
  );

  test('says why it stopped at a font that is missing, and goes on once it is there', async () => {
    const folder = await newFolder();
    const fontless = (objects: Objects): Renderers => ({
      ...renderers(objects),
      officialDocument: () => Promise.reject(new FontMissing('song.ttf')),
    });
    await within(folder, sunday, fontless, async (host, clock) => {
      const error: unknown = await seedDemoCity({ host, clock, now: sunday }).catch((e) => e);
      const { message } = await seedUnfinished(host, folder, error);
      expect(message).toContain('缺少字体文件 song.ttf，请重新运行 npm ci');
      expect(message).toContain(`请删除数据目录 ${folder} 后重新启动`);
      expect(message).toContain(`remove the data folder ${folder}`);
      expect(await isSeeded(host.environment)).toBe(false);
    });
    const { statuses: reached, ok } = await finished(folder);
    expect([reached, ok]).toEqual([intended, true]);
  });

  test('is served, with one sentence and no stack, where it cannot go on', async () => {
    const dataFolder = await newFolder();
    await disturbed(dataFolder, instantOf(Date.now()));
    for (const _start of ['first', 'second']) {
      const process = new TongbuProcess(['serve', '--demo'], { dataFolder });
      const [, url = ''] = await process.said(/public site {2}(\S+)/);
      await process.said(/没有充实完[^\n]*workflows rest\n/, 'err');
      expect(process.err.trimEnd().split('\n')).toHaveLength(1);
      expect(process.err).toContain(`请删除数据目录 ${dataFolder} 后重新启动`);
      expect((await fetch(url)).status).toBe(200);
      process.signal('SIGTERM');
      expect(await process.ended()).toBe(0);
    }
  });
});
