import { renderingFunctions } from '../bundling/functions.ts';
import {
  COLD_START_MS,
  DYNAMODB_CALL_MS,
  LOG_BYTES_PER_RUN,
  LOG_BYTES_PER_TRANSITION,
  MEMORY_MB,
  MEMORY_OF_ONE_CPU_MB,
  RENDERING_MEMORY_MB,
  S3_CALL_MS,
  WEB_MEMORY_MB,
} from './assumptions.ts';
import { type PriceName, prices } from './prices.ts';
import type { Meter, Tally } from './tally.ts';

/** So much of something with a price. */
export interface Line {
  readonly price: PriceName;
  readonly quantity: number;
  readonly usd: number;
}

/** What a piece of work costs by its operations, the dearest first; storage is not in it. */
export function billOf(tally: Tally): readonly Line[] {
  const { counts } = tally;
  const puts = counts.objectPuts + counts.archivePuts + counts.searchPuts;
  const gets = counts.objectGets + counts.searchGets;
  const runs = runsOf(tally);
  return lines({
    dynamodbWrite: counts.dynamodbWriteUnits,
    dynamodbRead: counts.dynamodbReadUnits,
    s3Put: puts,
    s3Get: gets,
    // A bucket's own key makes this less by far; a table's key is kept while a function is warm.
    kmsRequest: puts + gets + runs + counts.vaultKeys,
    kmsSignature: counts.seals,
    stateTransition: counts.stateTransitions,
    lambdaRequest: runs,
    lambdaCompute: computeOf(tally),
    mail: counts.mails,
    schedulerInvocation: counts.appointments,
    logIngestion: runs * LOG_BYTES_PER_RUN + counts.stateTransitions * LOG_BYTES_PER_TRANSITION,
    trace: runs + counts.executions,
    apiRequest: counts.webRequests,
    cdnRequest: counts.webRequests,
    cdnTraffic: counts.webBytes,
    firewallRequest: counts.webRequests,
  });
}

/** What so much of a piece of work costs to keep for a month. */
export function storageOf(tally: Tally, pieces: number): readonly Line[] {
  const stored = (meter: Meter) => tally.counts[meter] * pieces;
  const objects = stored('objectStoredBytes') + stored('archiveStoredBytes');
  const tables = stored('dynamodbStoredBytes');
  return lines({
    dynamodbStorage: tables,
    dynamodbRecovery: tables,
    backupStorage: tables + stored('objectStoredBytes'),
    s3Storage: objects,
  });
}

export function lines(quantities: Readonly<Partial<Record<PriceName, number>>>): readonly Line[] {
  return (Object.keys(prices) as PriceName[])
    .flatMap((price) => {
      const quantity = quantities[price] ?? 0;
      const { usd, per } = prices[price];
      return quantity === 0 ? [] : [{ price, quantity, usd: (quantity * usd) / per }];
    })
    .toSorted((a, b) => b.usd - a.usd);
}

/** The same bill so many times, or two bills together. */
export function sumOf(bills: readonly { bill: readonly Line[]; times: number }[]): readonly Line[] {
  const quantities: Partial<Record<PriceName, number>> = {};
  for (const { bill, times } of bills)
    for (const { price, quantity } of bill)
      quantities[price] = (quantities[price] ?? 0) + quantity * times;
  return lines(quantities);
}

export function totalOf(bill: readonly Line[]): number {
  return bill.reduce((sum, { usd }) => sum + usd, 0);
}

function runsOf({ runs }: Tally): number {
  return [...runs.values()].reduce((sum, { count }) => sum + count, 0);
}

/**
 * GB-seconds. A run takes as long as it took here on a whole processor, stretched by the part of
 * one that its memory buys, and begins cold; on top comes the waiting for DynamoDB and S3.
 */
function computeOf({ runs, counts }: Tally): number {
  const running = [...runs].reduce((sum, [name, { count, milliseconds }]) => {
    const memory = memoryOf(name);
    const stretch = Math.max(1, MEMORY_OF_ONE_CPU_MB / memory);
    return sum + gigabyteSeconds(memory, milliseconds * stretch + count * COLD_START_MS);
  }, 0);
  const { objectPuts, objectGets, archivePuts, searchPuts, searchGets } = counts;
  const s3Calls = objectPuts + objectGets + archivePuts + searchPuts + searchGets;
  const waiting = counts.dynamodbCalls * DYNAMODB_CALL_MS + s3Calls * S3_CALL_MS;
  return running + gigabyteSeconds(WEB_MEMORY_MB, waiting);
}

const withWebMemory: readonly string[] = ['portal', 'api', 'public-site', 'relay'];

function memoryOf(entry: string): number {
  const rendering: readonly string[] = renderingFunctions;
  if (rendering.includes(entry)) return RENDERING_MEMORY_MB;
  return withWebMemory.includes(entry) ? WEB_MEMORY_MB : MEMORY_MB;
}

function gigabyteSeconds(memoryMb: number, milliseconds: number): number {
  return (memoryMb / 1_024) * (milliseconds / 1_000);
}
