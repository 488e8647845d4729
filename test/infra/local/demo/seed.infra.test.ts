import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { queries } from '../../../../functions/application/catalogue.ts';
import { ask } from '../../../../functions/application/use-case.ts';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { incidentSummarySchema } from '../../../../functions/domain/incident/head.ts';
import { type Instant, instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import type { Objects } from '../../../../functions/ports/objects.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import type { ManualClock } from '../../../../infra/local/clocks.ts';
import { demoPeople } from '../../../../infra/local/demo/people.ts';
import { isSeeded, seedDemoCity } from '../../../../infra/local/demo/seed.ts';
import { matterNames } from '../../../../infra/local/demo/seed-matters.ts';
import { incidentNames } from '../../../../infra/local/demo/seed-responses.ts';
import type { Host } from '../../../../infra/local/open-host.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import {
  eventsOf,
  failingAfter,
  intended,
  statuses,
  supervisor,
  within as withinCity,
} from './seeded-city.ts';

const sunday = instantSchema.parse('2026-11-22T06:00:00.000Z');
const tuesday = instantSchema.parse('2026-11-24T03:00:00.000Z');
const holiday = instantSchema.parse('2026-10-03T06:00:00.000Z');

const folders: string[] = [];
let renderers: (objects: Objects) => Renderers;

beforeAll(async () => {
  const fonts = await npmFontSource();
  renderers = (objects) =>
    createRenderers(fonts, async (digest) => (await objects.get(digest)).bytes);
});
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbu-seed-'));
  folders.push(folder);
  return folder;
}

const within = <T>(
  folder: string,
  now: Instant,
  work: (host: Host, clock: ManualClock) => Promise<T>,
) => withinCity(folder, now, renderers, work);

const view = ({ environment }: Host, dossier: string) =>
  ask(environment, queries.viewDossier, supervisor(), { dossier });

async function exported({ environment }: Host): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(environment.ledger)) lines.push(line);
  return lines;
}

async function standings(host: Host): Promise<Set<string>> {
  const views = await Promise.all(Object.keys(intended).map((dossier) => view(host, dossier)));
  return new Set(views.flatMap(({ obligations }) => obligations.map(({ standing }) => standing)));
}

describe('the demo city', { timeout: 60_000 }, () => {
  let folder = '';
  let whole: Record<string, string[]> = {};

  beforeAll(async () => {
    folder = await newFolder();
    await within(folder, sunday, async (host, clock) => {
      await seedDemoCity({ host, clock, now: sunday });
      whole = await eventsOf(host);
    });
  }, 60_000);

  const inCity = <T>(look: (host: Host) => Promise<T>) =>
    within(folder, sunday, (host, clock) => {
      clock.moveTo(sunday);
      return look(host);
    });

  test('has a dossier in every status', async () => {
    expect(await inCity(statuses)).toEqual(intended);
  });

  test('has obligations that are met, met late, overdue and open', async () => {
    expect(await inCity(standings)).toEqual(
      new Set(['met', 'metLate', 'overdue', 'due', 'ceased']),
    );
  });

  test('owes one interpretation to the media and one later interpretation', async () => {
    const owed = await inCity(async (host) => {
      const views = [
        await view(host, 'catering-fume-2026'),
        await view(host, 'waste-sorting-2026'),
      ];
      return views.map(({ obligations }) =>
        obligations.flatMap(({ standing, kind, subject }) =>
          standing === 'overdue' ? `${kind} ${subject}` : [],
        ),
      );
    });
    expect(owed).toEqual([['interpretation media'], ['followUp training-note']]);
  });

  test('keeps one document in force with every obligation met', async () => {
    const { publication, obligations } = await inCity((host) => view(host, 'after-school-2026'));
    expect(publication).toMatchObject({ validity: 'inForce', gazetted: { issue: 'no-1' } });
    // The review of its validity begins half a year before its end, years from now.
    const begun = obligations.filter(({ startsAt }) => startsAt <= sunday);
    expect(new Set(begun.map(({ standing }) => standing))).toEqual(new Set(['met']));
  });

  test('marks one document as repealed and returned one with reasons for a second round', async () => {
    const [repealed, returned] = await inCity((host) =>
      Promise.all([view(host, 'air-emergency-2026'), view(host, 'renovation-2026')]),
    );
    expect(repealed?.publication?.validity).toBe('repealed');
    expect(returned).toMatchObject({ round: 2, lastReturn: { gate: 'disclosureReview' } });
    expect(returned?.lastReturn?.reasons).toHaveLength(2);
  });

  test('closed one dossier on a ground that fits, and releases one tomorrow at nine', async () => {
    const [closed, waiting] = await inCity((host) =>
      Promise.all([view(host, 'air-duty-2026'), view(host, 'school-bus-2026')]),
    );
    expect(closed?.disclosure).toMatchObject({ attribute: 'onRequest', ground: 'internalAffairs' });
    expect(waiting?.disclosure?.releaseAt).toBe('2026-11-23T01:00:00.000Z');
  });

  test('gives the privacy reviewer residents to mask and offices to keep', async () => {
    const found = await inCity(({ environment }) => {
      const reviewer = demoPeople.find(({ roles }) => roles.includes('privacyReviewer'));
      if (reviewer === undefined) throw new Error('the city has no privacy reviewer');
      const dossier = { dossier: 'elevator-2026' };
      return ask(environment, queries.viewPersonalData, reviewer, dossier);
    });
    const of = (action: string) =>
      found.candidates.filter((one) => one.action === action).map(({ value }) => value);
    expect(of('mask')).toEqual(
      expect.arrayContaining(['周桂兰', '320199195603122045', '19900013207']),
    );
    expect(of('keep')).toEqual(expect.arrayContaining(['何立新']));
    expect(of('mask')).not.toContain('0599-88120012');
  });

  test('leaves the privacy reviewer half-way through a review', async () => {
    const seen = await inCity(({ environment }) => {
      const reviewer = demoPeople.find(({ roles }) => roles.includes('privacyReviewer'));
      if (reviewer === undefined) throw new Error('the city has no privacy reviewer');
      const dossier = { dossier: 'elevator-2026' };
      return ask(environment, queries.viewPersonalData, reviewer, dossier);
    });
    const decided = seen.candidates.filter(({ ruling }) => ruling !== null);
    expect(decided.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['320199195603122045', '19900013207']),
    );
    expect(seen.candidates.filter(({ added }) => added)).toHaveLength(1);
    expect(seen.counts.undecided).toBeGreaterThan(0);
    expect(seen).toMatchObject({ undo: 'add', redo: 'acceptProposals' });
    expect(seen.warnings.some(({ acknowledged }) => !acknowledged)).toBe(true);
  });

  test('shows a review whose raw data were destroyed, and until when others are kept', async () => {
    const { events, reviews } = await inCity(async ({ environment }) => {
      const dossier = { dossier: 'air-emergency-2026' };
      return {
        ...(await ask(environment, queries.viewHistory, supervisor(), dossier)),
        ...(await ask(environment, queries.listRawPersonalData, supervisor(), {})),
      };
    });
    expect(events.map(({ type }) => type)).toContain('RawPersonalDataDestroyed');
    const standings = reviews.map(({ dossier, standing }) => [dossier, standing]);
    expect(standings).not.toContainEqual(['air-emergency-2026', expect.anything()]);
    expect(standings).toContainEqual(['elevator-2026', 'underReview']);
    expect(reviews.map(({ standing }) => standing)).toContain('kept');
    expect(reviews.map(({ standing }) => standing)).not.toContain('due');
  });

  test('was reminded and escalated by its workflows', async () => {
    const { events } = await inCity(({ environment }) =>
      ask(environment, queries.viewHistory, supervisor(), { dossier: 'rental-housing-2026' }),
    );
    const kinds = events.flatMap(({ type, data }) => (type === 'GateReminded' ? [data.kind] : []));
    expect(kinds).toEqual(['reminder', 'escalation']);
  });

  test('has printed one issue of two documents and composes the next', async () => {
    const { issues } = await inCity(({ environment }) =>
      ask(environment, queries.listIssues, supervisor(), {}),
    );
    expect(issues.map(({ issue, status, entries }) => [issue, status, entries]).toSorted()).toEqual(
      [
        ['no-1', 'published', 2],
        ['no-2', 'composition', 0],
      ],
    );
  });

  test('leaves a ledger whose export verifies', async () => {
    const lines = await inCity(exported);
    // Two issues, the registers of departments and experts, the incidents and the matters.
    const others = 4 + incidentNames.length + matterNames.length;
    const streams = Object.keys(intended).length + others;
    expect(await verifyExport(lines)).toMatchObject({ ok: true, streams });
  });

  test('has an incident met in time, one answered late and one under way', async () => {
    const standings = await inCity(async ({ environment }) =>
      Promise.all(
        incidentNames.map(async (name) => {
          const head = await environment.ledger.head(`incident/${name}`);
          const { obligations = [] } = incidentSummarySchema.parse(head?.summary);
          return [head?.status, ...obligations.map((one) => standingOf(one, tuesday))];
        }),
      ),
    );
    expect(standings).toMatchObject([
      ['closed', 'met', 'met'],
      ['closed', 'metLate'],
      ['open', expect.any(String)],
    ]);
  });

  test('is told once: seeding again changes nothing', async () => {
    const before = await inCity(exported);
    const after = await within(folder, tuesday, async (host, clock) => {
      await seedDemoCity({ host, clock, now: tuesday });
      return exported(host);
    });
    expect(after).toEqual(before);
  });

  test.each([3, 40, 75])('is finished by a second run when %i acts were recorded', async (most) => {
    const broken = await newFolder();
    await within(broken, sunday, async (host, clock) => {
      const stopping = failingAfter(host, most);
      await expect(seedDemoCity({ host: stopping, clock, now: sunday })).rejects.toThrow(
        'unplugged',
      );
      expect(await isSeeded(host.environment)).toBe(false);
    });
    await within(broken, sunday, async (host, clock) => {
      await seedDemoCity({ host, clock, now: sunday });
      expect(await eventsOf(host)).toEqual(whole);
      expect(await verifyExport(await exported(host))).toMatchObject({ ok: true });
    });
  });

  test('keeps its days when it is finished on a later day', async () => {
    const broken = await newFolder();
    await within(broken, sunday, async (host, clock) => {
      const stopping = failingAfter(host, 20);
      await expect(seedDemoCity({ host: stopping, clock, now: sunday })).rejects.toThrow(
        'unplugged',
      );
    });
    await within(broken, tuesday, async (host, clock) => {
      await seedDemoCity({ host, clock, now: tuesday });
      expect(await statuses(host)).toEqual(intended);
    });
  });

  test.each([
    ['on a working day', tuesday],
    ['in a long holiday', holiday],
  ])('comes out the same %s', async (_when, now) => {
    await within(await newFolder(), now, async (host, clock) => {
      await seedDemoCity({ host, clock, now });
      expect(await statuses(host)).toEqual(intended);
      const seen = await standings(host);
      for (const standing of ['met', 'metLate', 'overdue']) expect(seen).toContain(standing);
    });
  });
});
