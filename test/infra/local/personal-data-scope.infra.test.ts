import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { City } from '../../../functions/application/city.ts';
import { ask, type Command, execute, type Query } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Role } from '../../../functions/domain/kernel/people.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import { issueGazette } from '../../../infra/local/demo/issue-gazette.ts';
import { type DemoPerson, demoPeople } from '../../../infra/local/demo/people.ts';
import { type Host, openHost } from '../../../infra/local/open-host.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { monday } from './host-house.ts';
import { personal, personalPackage } from './personal-data-package.ts';
import { everythingKept, everythingPublic, placesOf } from './public-and-recorded.ts';

const origin = 'http://localhost:3000';
const dossier = 'rescue-2026';
const cast = castOf('housing');

afterEach(() => vi.restoreAllMocks());

function holds({ roles }: DemoPerson, role: Role | undefined): boolean {
  return role !== undefined && roles.includes(role);
}

/** What people do in the portal, by the names of the use cases. */
function acting({ environment }: Host) {
  let count = 0;
  const personOf = ([role]: readonly Role[]) =>
    demoPeople.find((person) => Object.values(cast).includes(person) && holds(person, role)) ??
    cast.signingOfficer;
  return {
    act: async (name: keyof typeof commands, input: object): Promise<unknown> => {
      const command: Command<unknown, unknown> = commands[name];
      count += 1;
      const commandId = commandIdSchema.parse(`scope-act-${count}`);
      return execute(environment, command, { person: personOf(command.roles), commandId }, input);
    },
    view: async (name: keyof typeof queries, input: object): Promise<unknown> => {
      const query: Query<unknown, unknown> = queries[name];
      return ask(environment, query, personOf(query.roles), input);
    },
  };
}

type Acting = ReturnType<typeof acting>;

/** As a drafter does who has seen what a file holds beside its text. */
async function lodge(
  { act, view }: Acting,
  step: 'lodgeDocument' | 'lodgePlan' | 'lodgeMaterial' | 'lodgeFollowUp',
  input: { readonly file: object; readonly [member: string]: unknown },
): Promise<void> {
  const { audit, toConfirm } = z
    .object({ audit: z.string(), toConfirm: z.array(z.string()) })
    .parse(await view('examineFile', { file: input.file }));
  await act(step, { dossier, ...input, confirmed: { audit, kinds: toConfirm } });
}

/** From opening to sign-off, with a return on the way. */
async function untilSigned(host: Host, people: Acting): Promise<void> {
  const { title, document, plan, material, note } = await personalPackage();
  const { act, view } = people;
  await act('openDossier', { dossier, title, normative: true });
  const proposal = { attribute: 'proactive', reasons: note, ground: null };
  await lodge(people, 'lodgeDocument', { file: document, proposal });
  await lodge(people, 'lodgePlan', plan);
  await lodge(people, 'lodgeMaterial', { key: 'qa', form: 'qa', file: material });
  await act('submitPackage', { dossier });
  await act('returnToDrafting', { dossier, reasons: [note] });
  await act('submitPackage', { dossier });
  await act('passScreening', { dossier, note });
  const assessed = { verdict: 'suitable', note };
  await act('decideDisclosure', {
    dossier,
    decision: {
      attribute: 'proactive',
      ground: null,
      reasons: note,
      partialDisclosure: { considered: false, possible: false, explanation: note },
      severed: [],
      assessment: { wording: assessed, timing: assessed, method: assessed },
      releaseAt: null,
      annexes: [{ annex: 1, attribute: 'proactive' }],
    },
  });
  await close(host, 'package', { dossier });
  const { packageDigest } = z
    .object({ packageDigest: z.string() })
    .parse(await view('viewDossier', { dossier }));
  await act('signOff', { dossier, packageDigest, note });
  await host.settle();
}

async function close(host: Host, name: string, subject: { dossier: string; key?: string }) {
  const commandId = commandIdSchema.parse(`scope-close-${name}`);
  await closeAsProposed(host.environment, cast.privacyReviewer, subject, commandId);
}

async function afterwards(host: Host, people: Acting, clock: ManualClock): Promise<void> {
  const { followUp, note } = await personalPackage();
  await lodge(people, 'lodgeFollowUp', { key: 'later', form: 'caseStudy', file: followUp });
  await people.act('returnFollowUp', { dossier, key: 'later', reasons: [note] });
  await lodge(people, 'lodgeFollowUp', { key: 'later', form: 'caseStudy', file: followUp });
  await close(host, 'later', { dossier, key: 'later' });
  await host.settle();
  await people.act('recordRelease', {
    dossier,
    part: 'document',
    channel: 'media',
    reference: note,
    releasedAt: clock.now(),
  });
  const entries = [{ dossier, column: 'departmentDocuments' as const }];
  const acts = issueGazette(host.environment, cast, 'scope', '2026-11-02' as never, entries);
  for await (const _act of acts) await host.settle();
  await people.act('markValidity', {
    dossier,
    validity: 'amended',
    effectiveOn: '2026-12-01',
    basis: note,
  });
  await host.settle();
}

/** The texts repeat the same values everywhere, which this city would refuse as copies. */
function warning(): City {
  const city = jiangzhou(origin, 'nanjing-2020');
  const citation = { instrument: '江州', title: '《江州市政策解读工作规程》', clause: '第五条' };
  return { ...city, rules: { ...city.rules, verbatimCopying: { value: 'warned', citation } } };
}

test('personal data of every type, lodged wherever words can stand, reach nobody without a gate', async () => {
  const logged: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void logged.push(words.join(' ')));
  }
  const folder = temporaryFolder();
  const clock = new ManualClock(monday);
  const host = await openHost({ folder, city: warning(), clock });
  let open = true;
  const end = async () => {
    if (open) await host.close();
    open = false;
  };
  onTestFinished(end);
  const people = acting(host);
  await untilSigned(host, people);
  const status = async () => (await host.environment.ledger.head(`dossier/${dossier}`))?.status;
  expect(await status()).toBe('published');
  await afterwards(host, people, clock);
  clock.moveTo(instantOf(Date.parse('2026-12-07T01:00:00.000Z')));
  await host.settle();
  await host.index();

  const site = createPublicSite({ environment: host.environment });
  const readable = [...(await everythingPublic(site, origin))];
  const lines: string[] = [];
  for await (const line of exportLines(host.environment.ledger)) lines.push(line);
  readable.push(['export of the ledger', lines.join('\n')], ['console', logged.join('\n')]);
  const views = ['viewDossier', 'viewHistory', 'listDossiers', 'listObligations'] as const;
  for (const name of views) {
    const input = name.startsWith('view') ? { dossier } : {};
    readable.push([name, JSON.stringify(await people.view(name, input))]);
  }
  await end();
  readable.push(...everythingKept(folder, ['objects', 'vault']));

  // What was searched is what there is: pages, files of both kinds, mails, ledger, index.
  const places = readable.map(([where]) => where).join('\n');
  for (const part of [
    '/files/',
    '/gazette/no-1',
    '/text',
    'docProps/core.xml',
    '.eml',
    'search.sqlite',
  ])
    expect(places).toContain(part);
  const shown = readable.map(([, text]) => text).join('\n');
  expect(shown).toContain('周某某');
  const read = Object.entries(personal).map(
    ([type, value]) => [type, placesOf(value, readable)] as const,
  );
  expect(Object.fromEntries(read.filter(([, where]) => where.length > 0))).toEqual({});
}, 60_000);
