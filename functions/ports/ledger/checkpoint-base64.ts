/** Standard base64 (RFC 4648 §4) in its one spelling; null for anything that only resembles it. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null;
}
