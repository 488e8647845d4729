import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

describe('tongbu certificate', () => {
  it("prints a certificate of the folder's own key, which is made once", async () => {
    const folder = temporaryFolder();
    const { code, out } = await tongbu(['certificate'], folder);
    expect(code).toBe(0);
    const certificate = new X509Certificate(out);
    const key = createPublicKey(readFileSync(join(folder, 'seal-key.pem')));
    expect(certificate.publicKey.equals(key)).toBe(true);
    const again = new X509Certificate((await tongbu(['certificate'], folder)).out);
    expect(again.publicKey.equals(key)).toBe(true);
  });

  it('names whom it is told to name', async () => {
    const { out } = await tongbu(['certificate', '--organisation', '云州市人民政府办公室']);
    expect(new X509Certificate(out).subject).toContain('O=云州市人民政府办公室');
  });

  it('prints a request for an authority', async () => {
    const { code, out } = await tongbu(['certificate', '--request']);
    expect(code).toBe(0);
    expect(out).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
  });

  it('says what it needs to know of AWS', async () => {
    const { code, err } = await tongbu(['certificate', '--from', 'aws']);
    expect(code).toBe(1);
    expect(err).toContain('TONGBU_SEAL_KEY');
  });
});
