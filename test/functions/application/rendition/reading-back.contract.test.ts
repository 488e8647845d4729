import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { selfSignedCertificate } from '../../../../functions/adapters/pdf-seal/certificate.ts';
import { openPdfSeal } from '../../../../functions/adapters/pdf-seal/seal.ts';
import { textsInDocx } from '../../../../functions/application/rendition/docx-text.ts';
import { textsInPdf } from '../../../../functions/application/rendition/pdf-text.ts';
import type { PolicyDocument } from '../../../../functions/domain/document/model.ts';
import type { PrintedText } from '../../../../functions/domain/privacy/rendition/places.ts';
import type { Signer } from '../../../../functions/ports/signer.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { generatedFor, sampleIssue } from '../../../templates/sample-documents.ts';
import { withoutFiles } from '../../../templates/without-files.ts';
import { sampleDocument } from '../../domain/privacy/sample-document.ts';

const verification = { url: 'https://x.example/verify', code: 'abcdef0123456789' };

/** A paragraph of which every line ends elsewhere than its words do. */
const long: PolicyDocument = {
  ...sampleDocument,
  blocks: sampleDocument.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, text: block.text.repeat(30) } : block,
  ),
};

describe('Reading files back', () => {
  let renderers: ReturnType<typeof createRenderers>;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
  });
  const document = (model: PolicyDocument, format: 'pdf' | 'docx') =>
    renderers.officialDocument(
      { document: model, annotation: null, verification, generatedFor },
      format,
    );
  const interpretation = (format: 'pdf' | 'docx') =>
    renderers.interpretation(
      {
        title: '政策问答',
        department: '市民政局',
        form: 'qa',
        document: sampleDocument,
        policy: { title: '通知', number: null, url: 'https://x.example/policies/a' },
        verification,
        generatedFor,
      },
      format,
    );
  const squeezed = (texts: readonly PrintedText[]) =>
    texts.map(({ text }) => text.replaceAll(/\s/g, ''));

  it('gives every paragraph and every cell whole, in PDF and in DOCX', async () => {
    for (const model of [sampleDocument, long]) {
      const pdf = squeezed(textsInPdf(await document(model, 'pdf')));
      const docx = squeezed(textsInDocx(await document(model, 'docx')));
      const whole = model.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ text }) => text.replaceAll(/\s/g, ''));
      expect(whole.length).toBeGreaterThan(0);
      for (const text of [...whole, '魏福根', '13900002222']) {
        expect(pdf).toContain(text);
        expect(docx).toContain(text);
      }
    }
  });

  it('reads an interpretation and an issue of the gazette too', async () => {
    const issue = textsInPdf((await renderers.gazetteIssue(sampleIssue())).bytes);
    for (const texts of [textsInPdf(await interpretation('pdf')), issue]) {
      expect(texts.some(({ place }) => place === 'text')).toBe(true);
    }
    expect(squeezed(textsInDocx(await interpretation('docx')))).toContain('政策问答');
  });

  it('reads a file with a seal, whose signature it takes for no text', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signer: Signer = {
      publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
      sign: async (message) => new Uint8Array(sign('sha256', message, privateKey)),
    };
    const holder = { organisation: '江州市人民政府办公室', commonName: '江州市政策文件电子签章' };
    const certificate = await selfSignedCertificate(signer, holder, generatedFor);
    const seal = openPdfSeal({ signer, certificates: [certificate], name: holder.organisation });
    const plain = await document(sampleDocument, 'pdf');
    const before = squeezed(textsInPdf(plain));
    const after = squeezed(textsInPdf(await seal.pdf(plain, generatedFor)));
    for (const text of before) expect(after).toContain(text);
    expect(after).toContain(holder.organisation);
    expect(Math.max(...after.map(({ length }) => length))).toBe(
      Math.max(...before.map(({ length }) => length)),
    );
  });

  it('says where in a PDF words stand: properties, bookmarks, attached data', async () => {
    const texts = textsInPdf(await document(sampleDocument, 'pdf'));
    const placesOf = (text: string) =>
      new Set(texts.filter((one) => one.text === text).map(({ place }) => place));
    expect(placesOf(sampleDocument.title ?? '')).toEqual(
      new Set(['text', 'structure', 'properties', 'attachment']),
    );
    expect(placesOf('source.json')).toContain('structure');
  });

  it('says so of a DOCX: properties, names of parts', async () => {
    const texts = textsInDocx(await document(sampleDocument, 'docx'));
    expect(texts).toContainEqual({ place: 'properties', text: sampleDocument.title });
    expect(texts).toContainEqual({ place: 'structure', text: 'docProps/core.xml' });
  });

  it('vouches for no PDF that it cannot read to the end', async () => {
    const bytes = Buffer.from(await document(sampleDocument, 'pdf'));
    const damaged = [
      bytes.subarray(0, bytes.length - 2_000),
      Buffer.concat([bytes, Buffer.from('\nleft over')]),
      Buffer.concat([
        bytes,
        Buffer.from('\n9999 0 obj\n<</Length 4>>\nstream\nabcd\nendstream\nendobj\n'),
      ]),
    ];
    for (const file of damaged) {
      expect(() => textsInPdf(file)).toThrow(/cannot be read back/);
    }
  });

  it('reads what nothing in a PDF refers to any more', async () => {
    const bytes = Buffer.from(await document(sampleDocument, 'pdf'));
    const left = Buffer.from('\n9999 0 obj\n<</Author (left behind) /Note <FEFF5468>>>\nendobj\n');
    const comment = Buffer.from('% 13800001111 in a comment');
    const texts = textsInPdf(Buffer.concat([bytes, comment, left]));
    expect(texts.map(({ text }) => text).join('\n')).toContain('13800001111 in a comment');
    expect(texts).toContainEqual({ place: 'structure', text: 'left behind' });
    expect(texts).toContainEqual({ place: 'structure', text: '周' });
  });
});
