import { join } from 'node:path';
import { queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { searchChangeOf } from '../../../functions/application/public/search-entry.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { parseDossierEvent } from '../../../functions/domain/dossier/events.ts';
import { instantOf, instantSchema } from '../../../functions/domain/kernel/time.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import type { Renderers } from '../../../functions/ports/renderers.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { jiangzhou } from '../../local/city.ts';
import { ManualClock } from '../../local/clocks.ts';
import { type Cast, castOf } from '../../local/demo/cast.ts';
import { readCityPackage } from '../../local/demo/city-packages.ts';
import type { ReadPackage } from '../../local/demo/demo-package.ts';
import { issuePackage } from '../../local/demo/issue-package.ts';
import { releaseLater } from '../../local/demo/release-later.ts';
import { PAGES_PER_ACT, STAFF_PAGE_BYTES } from './assumptions.ts';
import type { ExecutionCount } from './counted-workflows.ts';
import { openRecording, type Recording } from './recording.ts';
import { growthByEach } from './search-growth.ts';
import type { Tally } from './tally.ts';

/** What one dossier took, and what one visit of a reader took. */
export interface MeasuredIssuance {
  readonly dossier: string;
  /** From the first lodging to the last further interpretation that its plan promised. */
  readonly issuance: Tally;
  /** Home page, policy, one interpretation, stylesheet and the document as a PDF, none cached. */
  readonly visit: Tally;
  readonly executions: readonly ExecutionCount[];
  /** By how much such a policy makes the index of published policies grow. */
  readonly searchBytes: number;
}

/** The recorded run did not come to its end, so there is nothing to price. */
export class IssuanceIncomplete extends Error {
  constructor(what: string) {
    super(`the issuance that is measured did not complete: ${what}`);
    this.name = 'IssuanceIncomplete';
  }
}

/** A day on which the texts of the demo city fit, so that every run counts the same. */
export const MEASURED_AT = instantSchema.parse('2026-11-24T02:00:00.000Z');

/** More wake-ups than any follow-up of the measured plan needs. */
const MOST_WAKE_UPS = 50;

/**
 * Issues a real package of the demo city on an empty folder, by the same use cases, workflows and
 * steps as everywhere, and counts.
 *
 * @throws {IssuanceIncomplete} a step was refused or a workflow failed
 */
export async function measureIssuance(
  folder: string,
  renderers: (objects: Objects) => Renderers,
): Promise<MeasuredIssuance> {
  const city = jiangzhou('https://jiangzhou.example', 'nanjing-2020');
  const clock = new ManualClock(MEASURED_AT);
  const recording = await openRecording({ folder, city, clock, renderers });
  try {
    const dossier = await issue(recording, clock);
    const executions = recording.workflows.counts();
    recording.counter.add('executions', executions.length);
    for (const { transitions } of executions)
      recording.counter.add('stateTransitions', transitions);
    const issuance = recording.counter.take();
    await visit(recording, dossier);
    return {
      dossier,
      issuance,
      visit: recording.counter.take(),
      executions,
      searchBytes: await indexedBytes(recording.environment, folder, dossier),
    };
  } finally {
    recording.close();
  }
}

async function issue(recording: Recording, clock: ManualClock): Promise<string> {
  const { environment } = recording;
  const cast = castOf('housing');
  const read = await readCityPackage(environment, 'elevator', 0);
  recording.counter.take();
  const { dossier } = read.given;
  await actAll(recording, cast, dossier, issuePackage(environment, cast, read.given));
  await actAll(recording, cast, dossier, releaseLater(environment, cast, kept(read)));
  const { workflows } = recording;
  for (let wakeUp = 0; wakeUp < MOST_WAKE_UPS; wakeUp += 1) {
    const due = workflows.nextDue();
    if (due === null) break;
    clock.moveTo(instantOf(Math.max(due, Date.parse(clock.now()))));
    workflows.runDue();
    await recording.settle();
  }
  const unfinished = workflows.counts().find(({ status }) => status !== 'succeeded');
  if (unfinished !== undefined) {
    throw new IssuanceIncomplete(`${unfinished.workflow} ${unfinished.name} ${unfinished.status}`);
  }
  return dossier;
}

/** Keeps every promise of the plan, those for which the package brings no file of its own too. */
function kept(read: ReadPackage): ReadPackage {
  const { plan, materials } = read.given;
  const [model] = materials;
  const given = new Set(materials.map(({ key }) => key));
  const promised = plan.materials.filter(({ key }) => !given.has(key));
  if (model === undefined) return read;
  const fileOf = (key: string) => read.later.find((one) => one.key === key)?.file ?? model.file;
  return { ...read, later: promised.map(({ key }) => ({ key, file: fileOf(key) })) };
}

/** One alone hides in pages that are not full, so the same policy is indexed under many names. */
async function indexedBytes(
  environment: Environment,
  folder: string,
  dossier: string,
): Promise<number> {
  const head = await environment.ledger.head(`dossier/${dossier}`);
  if (head === null) throw new IssuanceIncomplete(dossier);
  const change = await searchChangeOf(environment, head);
  return growthByEach(join(folder, 'many-policies.sqlite'), change);
}

/** Every act is one request; around it the person looks at the inbox and at the dossier. */
async function actAll(
  recording: Recording,
  cast: Cast,
  dossier: string,
  acts: AsyncGenerator<object>,
): Promise<void> {
  const { counter, environment } = recording;
  const request = async <T>(work: () => Promise<T>): Promise<T> => {
    counter.add('webRequests');
    counter.add('webBytes', STAFF_PAGE_BYTES);
    return counter.timed('portal', work);
  };
  for (;;) {
    const { done } = await request(() => acts.next());
    if (done === true) return;
    await recording.settle();
    for (let page = 0; page < PAGES_PER_ACT; page += 1) {
      await request(() => look(environment, cast, dossier, page % 2 === 0));
    }
  }
}

async function look(environment: Environment, cast: Cast, dossier: string, atDossier: boolean) {
  const person = cast.disclosureReviewer;
  if (atDossier) await ask(environment, queries.viewDossier, person, { dossier });
  else await ask(environment, queries.listInbox, person, {});
}

async function visit({ counter, environment }: Recording, dossier: string): Promise<void> {
  const site = createPublicSite({ environment });
  const stored = await environment.ledger.read(`dossier/${dossier}`);
  const renditions = stored
    .map(parseDossierEvent)
    .flatMap((event) => (event.type === 'PackageRendered' ? event.data.renditions : []));
  const [document] = renditions.filter(({ part }) => part === 'document');
  const [material] = renditions.filter(({ part }) => part !== 'document');
  if (document === undefined || material === undefined) throw new IssuanceIncomplete(dossier);
  counter.take();
  const addresses = [
    '/',
    `/policies/${dossier}`,
    `/policies/${dossier}/interpretations/${material.part}`,
    '/site.css',
    `/files/${document.digest}.pdf`,
  ];
  for (const address of addresses) {
    counter.add('webRequests');
    const answer = await counter.timed('public-site', async () => site.request(address));
    if (answer.status !== 200) throw new IssuanceIncomplete(`${address} answers ${answer.status}`);
    counter.add('webBytes', (await answer.arrayBuffer()).byteLength);
  }
}
