import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { z } from 'zod';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';

/** What a sealed value is for; one made for one purpose opens for no other. */
export type Purpose = 'session' | 'sign-in' | 'file' | 'picture';

/** Encrypts and authenticates a small value, so that a browser can keep it for us. */
export async function seal(
  key: Uint8Array,
  purpose: Purpose,
  value: Readonly<Record<string, unknown>>,
  validity: { readonly now: Instant; readonly seconds: number },
): Promise<string> {
  const expires = Math.floor(epochMsOf(validity.now) / 1000) + validity.seconds;
  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(purpose)
    .setExpirationTime(expires)
    .encrypt(key);
}

/** The value, or null when it was not sealed here, was changed, is too old or of another shape. */
export async function unseal<Value>(
  key: Uint8Array,
  purpose: Purpose,
  sealed: string,
  { schema, now }: { readonly schema: z.ZodType<Value>; readonly now: Instant },
): Promise<Value | null> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      audience: purpose,
      currentDate: new Date(now),
      requiredClaims: ['exp'],
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return schema.safeParse(payload.value).data ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
