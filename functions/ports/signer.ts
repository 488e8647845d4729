/** Signs for this deployment with a key that never leaves its keeper. ECDSA P-256 over SHA-256. */
export interface Signer {
  /** The public key as SubjectPublicKeyInfo (DER); it stays the same for the life of the key. */
  publicKey(): Promise<Uint8Array>;
  /** The signature (DER, RFC 3279) over the SHA-256 of the message. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** The signing key cannot be used until somebody does what the message says. */
export class SignerUnusable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SignerUnusable';
  }
}
