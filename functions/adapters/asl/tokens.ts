import { createHmac, randomBytes } from 'node:crypto';
import type { MintToken } from './execution.ts';

/**
 * Tokens that cannot be guessed: a MAC, under a secret that lives as long as the process, over the
 * execution and the attempt. A token that was never stored dies with the process that minted it;
 * its state is run again after a restart and hands out another.
 */
export function tokenMint(secret: Uint8Array = randomBytes(32)): MintToken {
  return (executionId, activity) => {
    const mac = createHmac('sha256', secret).update(`${activity}~${executionId}`);
    return `${mac.digest('base64url')}~${executionId}`;
  };
}

/** The execution that a token belongs to, if it is a token at all. */
export function executionOfToken(token: string): string | null {
  const at = token.indexOf('~');
  return at < 0 ? null : token.slice(at + 1);
}
