import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { selfSignedCertificate } from '../../../functions/adapters/pdf-seal/certificate.ts';
import { openPdfSeal } from '../../../functions/adapters/pdf-seal/seal.ts';
import { type Digest, digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { instantSchema, localDateSchema } from '../../../functions/domain/kernel/time.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import type { ValidityMarkModel } from '../../../templates/validity-mark/model.ts';
import { archiveFaults } from '../pdf-archive.ts';
import { opened, textOf } from '../pdf-objects.ts';
import { imageOf, isInked } from '../pdf-pictures.ts';
import {
  complaintsOf,
  hasPoppler,
  hasQpdf,
  outputOf,
  pagesOfText,
  withFile,
} from '../pdf-tools.ts';
import { generatedFor, longNotice } from '../sample-documents.ts';

type Renderers = ReturnType<typeof createRenderers>;

const kept = new Map<Digest, Uint8Array>();

function keep(bytes: Uint8Array): Digest {
  const digest = digestOfBytes(bytes);
  kept.set(digest, bytes);
  return digest;
}

const amendment: Omit<ValidityMarkModel, 'original'> = {
  kind: 'document',
  validity: 'amended',
  effectiveOn: localDateSchema.parse('2026-12-01'),
  basis: '《江州市人民政府关于修改部分行政规范性文件的决定》（江政发〔2026〕31号）',
  generatedFor: instantSchema.parse('2026-12-01T02:00:00.000Z'),
};
const repeal: Omit<ValidityMarkModel, 'original'> = {
  kind: 'document',
  validity: 'repealed',
  effectiveOn: localDateSchema.parse('2027-03-01'),
  basis: '《江州市人民政府关于宣布失效和废止一批行政规范性文件的决定》（江政发〔2027〕3号）',
  generatedFor: instantSchema.parse('2027-03-02T02:00:00.000Z'),
};

/** How far down the sheet the mark may reach, in millimetres; every text begins below. */
const MARKED_ABOVE = 27;

describe('a mark on a published PDF', () => {
  let renderers: Renderers;
  let published: Uint8Array;
  let marked: Uint8Array;
  let twice: Uint8Array;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), async (digest) => {
      return kept.get(digest) ?? new Uint8Array();
    });
    const document = longNotice(1);
    const model = { document, annotation: null, verification: null, generatedFor };
    published = await renderers.officialDocument(model, 'pdf');
    marked = await renderers.withValidityMark({ ...amendment, original: keep(published) });
    twice = await renderers.withValidityMark({ ...repeal, original: keep(marked) });
  });

  it('leaves the published bytes as they were, at the head of the copy', () => {
    expect(digestOfBytes(marked.subarray(0, published.length))).toBe(digestOfBytes(published));
    expect(digestOfBytes(twice.subarray(0, marked.length))).toBe(digestOfBytes(marked));
  });

  it('is the same for the same file and mark', async () => {
    const again = await renderers.withValidityMark({ ...amendment, original: keep(published) });
    expect(digestOfBytes(again)).toBe(digestOfBytes(marked));
  });

  it('tells in the metadata what was done, when, and to which file', async () => {
    const xmp = textOf((await opened(twice)).catalog.lookup(PDFName.of('Metadata')));
    const events = xmp.match(/<stEvt:parameters>[^<]*/g) ?? [];
    expect(events).toHaveLength(2);
    expect(events[0]).toContain('was amended with effect from 1 December 2026');
    expect(events[0]).toContain(`nih:sha-256;${digestOfBytes(published)}`);
    expect(events[1]).toContain('was repealed with effect from 1 March 2027');
    expect(events[1]).toContain(`nih:sha-256;${digestOfBytes(marked)}`);
    expect(xmp).toContain('<stEvt:when>2027-03-02T10:00:00+08:00</stEvt:when>');
  });

  it('keeps which document it is, and says that it is another state of it', async () => {
    const [before, after] = await Promise.all([published, twice].map(identifierOf));
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]).not.toBe(before?.[1]);
  });

  it('leaves the file fit for the archive, with its source', async () => {
    for (const copy of [marked, twice]) {
      expect(await archiveFaults(copy)).toEqual([]);
      const names = (await opened(copy)).getAttachments().map(({ name }) => name);
      expect(names).toEqual(['source.json']);
    }
  });

  it.skipIf(!hasPoppler)(
    'says on an interpretation that it is the document that has changed',
    async () => {
      const model = { ...repeal, kind: 'interpretation', original: keep(published) } as const;
      const [first = ''] = pagesOfText(await renderers.withValidityMark(model));
      expect(first).toContain('文件已废止');
      expect(first).toContain('所解读的文件自2027年3月1日起废止');
    },
  );

  it.skipIf(!hasQpdf)('leaves the file sound', () => {
    expect(complaintsOf(marked)).toBe('');
    expect(complaintsOf(twice)).toBe('');
  });

  it.skipIf(!hasPoppler)('stands on every page beside the whole text', () => {
    const before = pagesOfText(published);
    const after = pagesOfText(marked);
    expect(after).toHaveLength(before.length);
    after.forEach((page, index) => {
      expect(page).toContain(before[index]);
      expect(page).toContain('已修改');
      expect(page).toContain('本文件自2026年12月1日起修改。');
      expect(page).toContain(`依据：${amendment.basis}`);
    });
  });

  it.skipIf(!hasPoppler)('gives way to a later one, which names it', () => {
    for (const page of pagesOfText(twice)) {
      expect(page).toContain('已废止');
      expect(page).toContain('此前标注：本文件自2026年12月1日起修改');
      expect(page).not.toContain('已修改');
    }
  });

  it('speaks of a day that has not come as one to come', async () => {
    const early = instantSchema.parse('2027-02-10T02:00:00.000Z');
    const model = { ...repeal, generatedFor: early, original: keep(published) };
    const bytes = await renderers.withValidityMark(model);
    const pdf = await opened(bytes);
    expect(spokenOn(pdf, 0)).toMatch(/^将废止：本文件将自2027年3月1日起废止。/);
  });

  it('is spoken once: on the first page, as the first element of the document', async () => {
    const pdf = await opened(twice);
    expect(spokenOn(pdf, 0)).toBe(
      `已废止：本文件自2027年3月1日起废止。依据：${repeal.basis}。` +
        `已修改：本文件自2026年12月1日起修改。依据：${amendment.basis}。`,
    );
    const others = pdf.getPages().slice(1);
    expect(others.map((_page, index) => spokenOn(pdf, index + 1))).toEqual(others.map(() => null));
    const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const document = tree.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict);
    const kids = document.lookup(PDFName.of('K'), PDFArray);
    const roles = [0, 1].map((at) => kids.lookup(at, PDFDict).lookup(PDFName.of('S')));
    expect(roles).toEqual([PDFName.of('Annot'), PDFName.of('P')]);
  });

  it.skipIf(!hasPoppler)('covers nothing: below it every pixel is as before', () => {
    pagesOfText(published).forEach((_page, index) => {
      const before = imageOf(published, index + 1, 50);
      const after = imageOf(twice, index + 1, 50);
      const edge = Math.round((MARKED_ABOVE / 25.4) * 50);
      const place = edge * before.width * 3;
      expect(digestOfBytes(after.data.subarray(place))).toBe(
        digestOfBytes(before.data.subarray(place)),
      );
      const above = { ...before, height: edge };
      for (let y = 0; y < edge; y += 1) {
        for (let x = 0; x < above.width; x += 1) expect(isInked(above, x, y)).toBe(false);
      }
      expect(digestOfBytes(after.data)).not.toBe(digestOfBytes(before.data));
    });
  });

  it('holds a basis of any length: shortened on the page, whole for reading software', async () => {
    const basis = `《${'关于进一步规范有关事项的'.repeat(40)}决定》（江政发〔2027〕3号）`;
    const bytes = await renderers.withValidityMark({ ...repeal, basis, original: keep(published) });
    expect(spokenOn(await opened(bytes), 0)).toContain(basis);
    if (hasPoppler) expect(pagesOfText(bytes)[0]).toMatch(/依据：《关于进一步规范.*…/);
  });

  it('refuses a basis that no font shows', async () => {
    const model = { ...repeal, basis: '\ue001', original: keep(published) };
    await expect(renderers.withValidityMark(model)).rejects.toMatchObject({
      reason: 'charactersMissing',
    });
  });

  it.each([
    ['no PDF', async () => new TextEncoder().encode('<html></html>')],
    ['an empty file', async () => new Uint8Array()],
    ['a damaged PDF', async () => published.subarray(0, published.length - 2000)],
    ['a PDF of another house', otherPdf],
  ])('refuses %s', async (_what, bytes) => {
    const original = keep(await bytes());
    await expect(renderers.withValidityMark({ ...repeal, original })).rejects.toMatchObject({
      reason: 'fileNotMarkable',
      details: { original },
    });
  });

  it('refuses bytes that are not those of the digest', async () => {
    const original = digestOfBytes(new Uint8Array([1]));
    kept.set(original, published);
    await expect(renderers.withValidityMark({ ...repeal, original })).rejects.toMatchObject({
      reason: 'fileNotMarkable',
    });
  });

  it.skipIf(spawnSync('pdfsig', ['-v']).error !== undefined)(
    'leaves the seal of the published file valid',
    async () => {
      const sealed = await sealedCopy(published);
      const bytes = await renderers.withValidityMark({ ...repeal, original: keep(sealed) });
      const said = withFile(bytes, (path) =>
        spawnSync('pdfsig', [path], { encoding: 'utf8' }),
      ).stdout;
      expect(said.match(/Signature is Valid\./g)).toHaveLength(1);
      expect(digestOfBytes(bytes.subarray(0, sealed.length))).toBe(digestOfBytes(sealed));
      if (hasQpdf) expect(complaintsOf(bytes)).toBe('');
      if (hasPoppler) expect(outputOf('pdfinfo', ['-struct'], bytes)).toMatch(/^\s*Annot/m);
    },
  );
});

async function identifierOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await opened(bytes);
  const identifier = context.lookup(context.trailerInfo.ID, PDFArray);
  return [0, 1].map((half) => identifier.lookup(half, PDFHexString).asString());
}

/** What the stamp on a page says to those who do not see it. */
function spokenOn(pdf: PDFDocument, page: number): string | null {
  const stamps = pdf
    .getPage(page)
    .node.lookup(PDFName.of('Annots'), PDFArray)
    .asArray()
    .map((ref) => pdf.context.lookup(ref, PDFDict))
    .filter((one) => one.lookup(PDFName.of('Subtype')) === PDFName.of('Stamp'));
  expect(stamps).toHaveLength(1);
  return stamps[0]?.lookupMaybe(PDFName.of('Contents'), PDFHexString)?.decodeText() ?? null;
}

async function otherPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
}

async function sealedCopy(bytes: Uint8Array): Promise<Uint8Array> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = {
    publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    sign: async (message: Uint8Array) => new Uint8Array(sign('sha256', message, privateKey)),
  };
  const holder = { organisation: '江州市人民政府办公室', commonName: '江州市政策文件电子签章' };
  const certificate = await selfSignedCertificate(signer, holder, generatedFor);
  const seal = openPdfSeal({ signer, certificates: [certificate], name: holder.organisation });
  return seal.pdf(bytes, generatedFor);
}
