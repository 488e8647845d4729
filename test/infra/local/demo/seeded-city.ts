import { queries } from '../../../../functions/application/catalogue.ts';
import { ask } from '../../../../functions/application/use-case.ts';
import type { Instant } from '../../../../functions/domain/kernel/time.ts';
import type { Objects } from '../../../../functions/ports/objects.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { jiangzhou } from '../../../../infra/local/city.ts';
import { ManualClock } from '../../../../infra/local/clocks.ts';
import { demoPeople } from '../../../../infra/local/demo/people.ts';
import { beforeTheStory } from '../../../../infra/local/demo/seed-time.ts';
import { type Host, openHost } from '../../../../infra/local/open-host.ts';

/** Where every dossier of the finished story stands. */
export const intended = {
  'after-school-2026': 'published',
  'air-duty-2026': 'closedUnpublished',
  'air-emergency-2026': 'published',
  'campus-meals-2026': 'disclosureReview',
  'catering-fume-2026': 'published',
  'dust-control-2026': 'screening',
  'ebike-charging-2026': 'withdrawn',
  'elevator-2026': 'deidentification',
  'renovation-2026': 'drafting',
  'rental-housing-2026': 'signOff',
  'repair-duty-2026': 'drafting',
  'repair-fund-2026': 'drafting',
  'school-bus-2026': 'awaitingRelease',
  'waste-sorting-2026': 'published',
};

/** Opens a folder on its own clock, does something with it and closes it again. */
export async function within<T>(
  folder: string,
  now: Instant,
  renderers: (objects: Objects) => Renderers,
  work: (host: Host, clock: ManualClock) => Promise<T>,
): Promise<T> {
  const clock = new ManualClock(beforeTheStory(now));
  const city = jiangzhou('http://localhost:8080', 'nanjing-2020');
  const host = await openHost({ folder, city, clock, renderers });
  try {
    return await work(host, clock);
  } finally {
    await host.close();
  }
}

export function supervisor() {
  const found = demoPeople.find(({ roles }) => roles.includes('supervisor'));
  if (found === undefined) throw new Error('the city has no supervisor');
  return found;
}

export async function statuses({ environment }: Host): Promise<Record<string, string>> {
  const { dossiers } = await ask(environment, queries.listDossiers, supervisor(), { limit: 200 });
  return Object.fromEntries(dossiers.map(({ dossier, status }) => [dossier, status]));
}

/** What happened in every dossier and issue, without when. */
export async function eventsOf({ environment }: Host): Promise<Record<string, string[]>> {
  const { ledger } = environment;
  const streams = await ledger.streams({ limit: 1_000 });
  const entries = streams.map(async (stream) => {
    const events = await ledger.read(stream);
    return [
      stream,
      events.map(({ type, data }) => `${type} ${String(data.part ?? data.key ?? '')}`),
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The power fails once so many acts of people are recorded, before anything follows from them. */
export function failingAfter(host: Host, most: number): Host {
  const { environment } = host;
  let recorded = 0;
  const unplugged = () => recorded >= most;
  const ledger: typeof environment.ledger = {
    ...environment.ledger,
    append: async (...given) => {
      if (unplugged()) throw new Error('unplugged');
      recorded += 1;
      return environment.ledger.append(...given);
    },
  };
  return {
    ...host,
    environment: { ...environment, ledger },
    settle: async () => {
      if (unplugged()) throw new Error('unplugged');
      await host.settle();
    },
  };
}
