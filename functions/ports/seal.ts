import type { Instant } from '../domain/kernel/time.ts';

/**
 * The house's electronic signature in a finished PDF: an advanced electronic seal made with the
 * house's own key. No authority vouches for the key, and no timestamp of a third party is in it.
 */
export interface Seal {
  /**
   * The file with a signature over all of its bytes appended; what was there stays as it is.
   *
   * @param at the time of signing that the signature claims
   * @throws {SignerUnusable}
   * @throws {Unavailable} `signer`
   */
  pdf(bytes: Uint8Array, at: Instant): Promise<Uint8Array>;
}
