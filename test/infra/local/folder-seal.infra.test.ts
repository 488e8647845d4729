import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { SignerUnusable } from '../../../functions/ports/signer.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { folderSeal } from '../../../infra/local/folder-seal.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';

const at = instantSchema.parse('2026-03-02T01:00:00.000Z');
const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
const sealOf = (folder: string) => folderSeal(folder, city, new ManualClock(at));
let pdf: Uint8Array;

beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage();
  pdf = await document.save();
});

describe("a data folder's seal", () => {
  it('makes a key that nobody else can read, and a certificate that says that it is its own', async () => {
    const folder = temporaryFolder();
    await sealOf(folder).pdf(pdf, at);
    expect(statSync(join(folder, 'seal-key.pem')).mode & 0o077).toBe(0);
    const certificate = new X509Certificate(readFileSync(join(folder, 'seal-certificate.pem')));
    expect(certificate.subject).toContain(`O=${city.gazettePublisher}`);
    expect(certificate.subject).toContain('自签名');
  });

  it('is the same after the next start', async () => {
    const folder = temporaryFolder();
    await sealOf(folder).pdf(pdf, at);
    const before = readFileSync(join(folder, 'seal-certificate.pem'), 'utf8');
    await sealOf(folder).pdf(pdf, at);
    expect(readFileSync(join(folder, 'seal-certificate.pem'), 'utf8')).toBe(before);
  });

  it('is not made with the certificate of another folder, nor with what is none', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    await sealOf(folder).pdf(pdf, at);
    await sealOf(other).pdf(pdf, at);
    const file = join(folder, 'seal-certificate.pem');
    writeFileSync(file, readFileSync(join(other, 'seal-certificate.pem')));
    const seal = sealOf(folder);
    await expect(seal.pdf(pdf, at)).rejects.toThrow(SignerUnusable);
    writeFileSync(file, 'no certificate');
    await expect(seal.pdf(pdf, at)).rejects.toThrow(SignerUnusable);
  });
});
