import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign, verify, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as asn1 from 'asn1js';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  certificationRequest,
  selfSignedCertificate,
} from '../../../../functions/adapters/pdf-seal/certificate.ts';
import { certificatesOfPem, pemOf } from '../../../../functions/adapters/pdf-seal/pem.ts';
import { openPdfSeal } from '../../../../functions/adapters/pdf-seal/seal.ts';
import { signatureSlot } from '../../../../functions/adapters/pdf-seal/signature-slot.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import type { Seal } from '../../../../functions/ports/seal.ts';
import { type Signer, SignerUnusable } from '../../../../functions/ports/signer.ts';
import { complaintsOf, hasQpdf } from '../../../templates/pdf-tools.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const at = instantSchema.parse('2026-03-02T01:00:00.000Z');
const holder = { organisation: '江州市人民政府办公室', commonName: '江州市政策文件电子签章' };
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined;
if (!hasPdfsig) process.stderr.write('SKIPPED: validation of signatures needs poppler-utils\n');

function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    sign: async (message) => new Uint8Array(sign('sha256', message, privateKey)),
  };
}

const signer = newSigner();
let certificate: Uint8Array;
let seal: Seal;
let plain: Uint8Array;

beforeAll(async () => {
  certificate = await selfSignedCertificate(signer, holder, at);
  seal = openPdfSeal({ signer, certificates: [certificate], name: holder.organisation });
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addPage();
  plain = await pdf.save();
});

/** What pdfsig says of each signature in a file. */
function validations(bytes: Uint8Array): readonly string[] {
  const file = join(temporaryFolder(), 'sealed.pdf');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' });
  return [...stdout.matchAll(/Signature Validation: (.*)/g)].map(([, said = '']) => said);
}

/** The stretches that the last signature covers, and the signature itself. */
function lastSignature(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const range = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)/g)].at(-1) ?? [];
  const [open = 0, close = 0, rest = 0] = range.slice(1).map(Number);
  const hex = text.slice(open + 1, close - 1);
  return {
    end: close + rest,
    covered: Buffer.concat([bytes.subarray(0, open), bytes.subarray(close, close + rest)]),
    cms: Buffer.from(hex, 'hex'),
  };
}

describe('A sealed file', () => {
  it('begins with the bytes that were sealed, and its seal covers everything', async () => {
    const sealed = await seal.pdf(plain, at);
    expect(Buffer.from(sealed.subarray(0, plain.length))).toEqual(Buffer.from(plain));
    expect(lastSignature(sealed).end).toBe(sealed.length);
  });

  it('bears CMS with content type, digest and signing-certificate-v2, all signed, and no time', async () => {
    const { cms, covered } = lastSignature(await seal.pdf(plain, at));
    const info = new ContentInfo({ schema: asn1.fromBER(Uint8Array.from(cms)).result });
    const signed = new SignedData({ schema: info.content });
    const [signature] = signed.signerInfos;
    const types = signature?.signedAttrs?.attributes.map(({ type }) => type);
    expect(types?.toSorted()).toEqual(
      ['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'].toSorted(),
    );
    const result = await signed.verify({ signer: 0, data: Uint8Array.from(covered).buffer });
    expect(result).toBe(true);
  });

  it.skipIf(!hasPdfsig)('is valid, and stays so when it is sealed again', async () => {
    const once = await seal.pdf(plain, at);
    expect(validations(once)).toEqual(['Signature is Valid.']);
    const twice = await seal.pdf(once, at);
    expect(validations(twice)).toEqual(['Signature is Valid.', 'Signature is Valid.']);
  });

  it.skipIf(!hasPdfsig)('is valid whatever its texts look like', async () => {
    const like = `(\\)/ByteRange [0 1 2 3] /Contents <${'0'.repeat(9_000)}>`;
    const pdf = await PDFDocument.create();
    pdf.addPage().node.set(PDFName.of('Own'), PDFString.of(like.replaceAll(/[()\\]/g, '\\$&')));
    pdf.setTitle(like);
    const own = openPdfSeal({ signer, certificates: [certificate], name: like });
    expect(validations(await own.pdf(await pdf.save(), at))).toEqual(['Signature is Valid.']);
  });

  it.skipIf(!hasPdfsig)('is not valid once a byte of it was changed', async () => {
    const sealed = Buffer.from(await seal.pdf(plain, at));
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(validations(sealed)).not.toContain('Signature is Valid.');
  });

  it.skipIf(!hasQpdf)('is a sound PDF', async () => {
    expect(complaintsOf(await seal.pdf(await seal.pdf(plain, at), at))).toBe('');
  });

  it('is not made with the certificate of another key', async () => {
    const foreign = openPdfSeal({ signer: newSigner(), certificates: [certificate], name: 'x' });
    await expect(foreign.pdf(plain, at)).rejects.toThrow(SignerUnusable);
    const none = openPdfSeal({ signer, certificates: [], name: 'x' });
    await expect(none.pdf(plain, at)).rejects.toThrow(SignerUnusable);
  });

  it('is not made of what is no PDF', async () => {
    await expect(seal.pdf(new TextEncoder().encode('a letter'), at)).rejects.toThrow();
  });

  it('has room for its signature, or none is written', async () => {
    const slot = await signatureSlot(plain, { name: 'x', reason: 'y', at, room: 100 });
    expect(() => slot.fill(new Uint8Array(101))).toThrow(RangeError);
  });
});

describe('The certificate of a seal', () => {
  it('names its holder, is signed by its own key and vouches for nobody else', () => {
    const read = new X509Certificate(certificate);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.ca).toBe(false);
    expect(read.subject).toBe(`C=CN\nO=${holder.organisation}\nCN=${holder.commonName}`);
    expect(read.validFromDate.toISOString()).toBe(at);
  });

  it('is asked of an authority by a request that the key has signed', async () => {
    const { result } = asn1.fromBER(Uint8Array.from(await certificationRequest(signer, holder)));
    const [tbs, , signature] = (result as asn1.Sequence).valueBlock.value as [
      asn1.Sequence,
      asn1.Sequence,
      asn1.BitString,
    ];
    const key = new X509Certificate(certificate).publicKey;
    const over = Buffer.from(tbs.toBER());
    expect(verify('sha256', over, key, Buffer.from(signature.valueBlock.valueHexView))).toBe(true);
  });

  it('travels as PEM, with those that lead to its authority', () => {
    const pem = pemOf('CERTIFICATE', certificate);
    expect(certificatesOfPem(`${pem}\n# of the authority\n${pem}`)).toEqual([
      certificate,
      certificate,
    ]);
    for (const broken of ['', 'no PEM', pem.replace('MII', 'AAA')]) {
      expect(() => certificatesOfPem(broken)).toThrow(SignerUnusable);
    }
  });
});
