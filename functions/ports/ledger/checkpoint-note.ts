import { verify } from 'node:crypto';
import type { Signer } from '../signer.ts';
import { decodeBase64 } from './checkpoint-base64.ts';
import { keyIdOf, publicKeyOf, signatureBytes } from './checkpoint-key.ts';
import { type Checkpoint, parseCheckpoint, spellCheckpoint } from './checkpoint-text.ts';

/** Far above any honest note; a bound for what comes from outside. */
const LONGEST_NOTE = 65_536;
/** C2SP asks to bear at least this many; witnesses and a new key add theirs. */
const MOST_SIGNATURES = 16;
/** Other signers choose their own names. */
const KEY_NAME = /^[^\s+\p{Cc}]+$/u;

/** Why a signed checkpoint is refused. */
export type NoteProblem =
  | 'unusableKey'
  | 'notACheckpoint'
  | 'badSignatureLine'
  | 'tooManySignatures'
  | 'unknownKey'
  | 'signatureRepeated'
  | 'wrongSignature';

/** A C2SP signed note (ECDSA, type 0x02) around the text of a checkpoint. */
export async function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<string> {
  const text = spellCheckpoint(checkpoint);
  const spki = await signer.publicKey();
  const signature = signatureBytes(spki, await signer.sign(new TextEncoder().encode(text)));
  const encoded = Buffer.from(signature).toString('base64');
  return `${text}\n— ${checkpoint.origin} ${encoded}\n`;
}

/**
 * The checkpoint that a note holds, once the key's signature over it is found right. As C2SP asks,
 * signatures of other keys are passed over: they neither help nor hurt.
 *
 * @param spki the public key that the reader trusts, DER
 */
export function openNote(note: Uint8Array, spki: Uint8Array): Checkpoint | NoteProblem {
  const key = publicKeyOf(spki);
  if (key === null) return 'unusableKey';
  const parts = partsOf(note);
  if (typeof parts === 'string') return parts;
  const { text, checkpoint, signatures } = parts;
  const keyId = Buffer.from(keyIdOf(spki));
  const own = signatures.filter(
    ({ name, bytes }) => name === checkpoint.origin && keyId.equals(bytes.subarray(0, 4)),
  );
  const [signature] = own;
  if (signature === undefined) return 'unknownKey';
  const signed = new TextEncoder().encode(text);
  const isRight = own.every(({ bytes }) => verify('sha256', signed, key, bytes.subarray(4)));
  if (!isRight) return 'wrongSignature';
  return own.length > 1 ? 'signatureRepeated' : checkpoint;
}

interface Signature {
  readonly name: string;
  readonly bytes: Uint8Array;
}
interface NoteParts {
  readonly text: string;
  readonly checkpoint: Checkpoint;
  readonly signatures: readonly Signature[];
}

function partsOf(note: Uint8Array): NoteParts | NoteProblem {
  const content = decode(note);
  const end = content?.lastIndexOf('\n\n') ?? -1;
  if (content === null || end < 0) return 'notACheckpoint';
  const text = content.slice(0, end + 1);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint === null) return 'notACheckpoint';
  const lines = content.slice(end + 2).split('\n');
  // The last line ends too; what stands behind it is no signature.
  if (lines.pop() !== '' || lines.length === 0) return 'badSignatureLine';
  if (lines.length > MOST_SIGNATURES) return 'tooManySignatures';
  const signatures: Signature[] = [];
  for (const line of lines) {
    const signature = signatureOf(line);
    if (signature === null) return 'badSignatureLine';
    signatures.push(signature);
  }
  return { text, checkpoint, signatures };
}

function decode(note: Uint8Array): string | null {
  if (note.length > LONGEST_NOTE) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(note);
  } catch {
    return null;
  }
}

function signatureOf(line: string): Signature | null {
  const [dash, name, encoded, ...rest] = line.split(' ');
  if (dash !== '—' || rest.length > 0) return null;
  const bytes = decodeBase64(encoded ?? '');
  if (name === undefined || !KEY_NAME.test(name) || bytes === null || bytes.length <= 4)
    return null;
  return { name, bytes };
}
