/** What an adapter stands in for, as a person who runs the system knows it. */
export type Service =
  | 'ledger'
  | 'waitingGates'
  | 'objects'
  | 'archive'
  | 'workflows'
  | 'schedule'
  | 'mail'
  | 'signer'
  | 'search'
  | 'renderers'
  | 'secrets'
  | 'staffNames'
  | 'vault';

/**
 * A service did not answer, or not in time, or asked to be left alone for a while, also after the
 * adapter's own retries. Every port promises that repeating the call does it once.
 */
export class Unavailable extends Error {
  readonly service: Service;

  constructor(service: Service, options?: { cause?: unknown }) {
    super(`${service} cannot be reached now; try again in a moment`, options);
    this.name = 'Unavailable';
    this.service = service;
  }
}
