import { type Service, Unavailable } from '../../ports/unavailable.ts';

/** What the network says when nobody answers at the other end, or nobody any more. */
const LOST_CONNECTIONS: ReadonlySet<unknown> = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** Every service has its own name for “too fast” and for “too slow”; these cover ours. */
const PASSING_NAMES =
  /^(?:.*Throttl.*|SlowDown|TooManyRequests.*|RequestLimitExceeded|.*ThroughputExceeded.*|TimeoutError|RequestTimeout.*|TransactionInProgressException|ExecutionLimitExceeded)$/;

/**
 * Calls a service of AWS.
 *
 * @throws {Unavailable} it was throttled, timed out, answered 5xx or could not be reached, also
 *   after the client's own retries; whatever else the service says is thrown as it is
 */
export async function reach<T>(service: Service, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw passesByItself(error) ? new Unavailable(service, { cause: error }) : error;
  }
}

/** Whether the same call may well succeed in a moment. */
export function passesByItself(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (PASSING_NAMES.test(error.name)) return true;
  if ('code' in error && LOST_CONNECTIONS.has(error.code)) return true;
  const status = httpStatusOf(error);
  return status !== null && (status === 429 || status >= 500);
}

/** The status of the answer that an SDK error came with; null for any other error. */
export function httpStatusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const metadata: unknown = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null) return null;
  const status = 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : null;
}
