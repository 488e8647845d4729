import type { Person } from '../../domain/kernel/people.ts';
import { ApiFailure } from './api-failure.ts';

export type Authenticate = (request: Request) => Promise<Person | null>;

/**
 * The person behind a request. A browser sends cookies to us from any site, so a write without a
 * bearer token must come from a page of our own; a token is never sent by itself.
 *
 * @throws {ApiFailure} `originMismatch` or `notSignedIn`
 */
export async function whoAsks(
  request: Request,
  authenticate: Authenticate,
  publicUrl: string,
): Promise<Person> {
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes && !hasBearer(request) && !comesFromUs(request, publicUrl)) {
    throw new ApiFailure('originMismatch');
  }
  const person = await authenticate(request);
  if (person !== null) return person;
  throw new ApiFailure('notSignedIn', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

function hasBearer(request: Request): boolean {
  return /^bearer\s+\S/iu.test(request.headers.get('Authorization') ?? '');
}

function comesFromUs(request: Request, publicUrl: string): boolean {
  const origin = request.headers.get('Origin');
  return origin !== null && ownOrigins(request, publicUrl).includes(origin);
}

function ownOrigins(request: Request, publicUrl: string): readonly string[] {
  return [new URL(publicUrl).origin, new URL(request.url).origin];
}
