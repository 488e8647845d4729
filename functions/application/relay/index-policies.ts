import type { LedgerEvent, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { LedgerFeed } from '../../ports/ledger-feed.ts';
import type { Environment } from '../environment.ts';
import { searchChangeOf } from '../public/search-entry.ts';

const READER = 'search';
const BATCH = 1_000;
/** Streams that one step of filling the index anew looks at. */
const STEP = 100;
const DOSSIERS = 'dossier/';

/**
 * Takes what the events changed for the public into the index of published policies. What is not
 * published has never been in it, because what is public is never withdrawn; pages ask the ledger
 * about every hit besides. An index that is being filled anew is filled one step further.
 */
export async function indexPolicies(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  const streams = new Set(events.map(({ stream }) => stream));
  const published = await publishedAmong(environment, [...streams]);
  const known = await environment.search.known(published.map(({ stream }) => stream));
  const changed = published.filter(({ stream, hash }) => known.get(stream) !== hash);
  if (changed.length === 0) return;
  await environment.search.apply(await changesOf(environment, changed));
  await fillOneStep(environment);
}

/**
 * Works off what was recorded since the index last looked, at its own pace: a policy is read with
 * all its texts, and no workflow waits for that. Until then lists show what is new by its head.
 *
 * @returns how many events were worked off
 */
export async function indexOnce(environment: Environment, feed: LedgerFeed): Promise<number> {
  const { events, cursor } = await feed.next(READER, BATCH);
  if (events.length === 0) return 0;
  await indexPolicies(environment, events);
  await feed.acknowledge(READER, cursor);
  return events.length;
}

/**
 * Fills the index anew where it was lost, is damaged or belongs to another version. It goes on from
 * where the last call stopped and does nothing when the index is complete.
 *
 * @param isOver asked between steps, for example whether the time of the process is up
 * @returns whether the index is complete now
 */
export async function rebuildSearch(
  environment: Environment,
  isOver: () => boolean = () => false,
): Promise<boolean> {
  while (!isOver()) if (await fillOneStep(environment)) return true;
  return (await environment.search.progress()).complete;
}

/** Before every name of a dossier, which begins with a letter or a digit. */
const DOSSIERS_BEGIN: StreamName = `${DOSSIERS}-`;

/** Whether the index is complete now. */
async function fillOneStep(environment: Environment): Promise<boolean> {
  const { ledger, search } = environment;
  const progress = await search.progress();
  if (progress.complete) return true;
  const after = progress.after ?? DOSSIERS_BEGIN;
  const names = await ledger.streams({ after, limit: STEP });
  const dossiers = names.filter((name) => name.startsWith(DOSSIERS));
  const changes = await changesOf(environment, await publishedAmong(environment, dossiers));
  const last = dossiers.at(-1);
  const isLast = dossiers.length < STEP || last === undefined;
  await search.apply(changes, isLast ? { complete: true } : { complete: false, after: last });
  return isLast;
}

async function publishedAmong(
  { ledger }: Environment,
  streams: readonly StreamName[],
): Promise<readonly StreamHead[]> {
  const dossiers = streams.filter((stream) => stream.startsWith(DOSSIERS));
  const heads = await Promise.all(dossiers.map((stream) => ledger.head(stream)));
  return heads.filter((head): head is StreamHead => head?.status === 'published');
}

/** One after the other: a policy is read with all its texts, and a hundred at once are many. */
async function changesOf(environment: Environment, heads: readonly StreamHead[]) {
  const changes = [];
  for (const head of heads) changes.push(await searchChangeOf(environment, head));
  return changes;
}
