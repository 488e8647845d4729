import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { canonicalJson } from '../../../../functions/domain/kernel/canonical-json.ts';
import {
  gazetteIssueModelSchema,
  interpretationModelSchema,
  officialDocumentModelSchema,
} from '../../../../functions/ports/renderers.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { archiveFaults } from '../../pdf-archive.ts';
import { opened } from '../../pdf-objects.ts';
import { complaintsOf, hasPoppler, hasQpdf, outputOf, withFile } from '../../pdf-tools.ts';
import { answers, generatedFor, longNotice, sampleIssue } from '../../sample-documents.ts';
import { withoutFiles } from '../../without-files.ts';

const verification = {
  url: 'https://zwgk.jiangzhou.example/verify',
  code: '0123456789abcdef',
};
const models = {
  officialDocument: {
    document: longNotice(),
    annotation: '此件公开发布',
    verification,
    generatedFor,
  },
  interpretation: {
    title: '《江州市政策文件与解读材料同步公开工作要点》问答 <第1版> & 补充',
    department: '江州市司法局',
    form: 'qa' as const,
    document: answers(),
    policy: {
      title: '江州市人民政府办公室关于印发工作要点的通知',
      number: '江政办发〔2026〕7号',
      url: 'https://zwgk.jiangzhou.example/policies/7',
    },
    verification,
    generatedFor,
  },
  gazetteIssue: sampleIssue(),
};
const schemas = {
  officialDocument: officialDocumentModelSchema,
  interpretation: interpretationModelSchema,
  gazetteIssue: gazetteIssueModelSchema,
};
const kinds = ['officialDocument', 'interpretation', 'gazetteIssue'] as const;

/** A validator to ask as well: the path of veraPDF's command. */
const verapdf = process.env.VERAPDF;
if (verapdf === undefined) {
  process.stderr.write('SKIPPED: validation by veraPDF, because VERAPDF names no command\n');
}

describe('a PDF for the archive', () => {
  const files = new Map<(typeof kinds)[number], Uint8Array>();
  const fileOf = (kind: (typeof kinds)[number]) => files.get(kind) ?? new Uint8Array();
  beforeAll(async () => {
    const renderers = createRenderers(await npmFontSource(), withoutFiles);
    const { officialDocument, interpretation, gazetteIssue } = models;
    files.set('officialDocument', await renderers.officialDocument(officialDocument, 'pdf'));
    files.set('interpretation', await renderers.interpretation(interpretation, 'pdf'));
    files.set('gazetteIssue', (await renderers.gazetteIssue(gazetteIssue)).bytes);
  });

  it.each(kinds)('has nothing that PDF/A-3u forbids and all that it asks for: %s', async (kind) => {
    expect(await archiveFaults(fileOf(kind))).toEqual([]);
  });

  it.skipIf(!hasQpdf).each(kinds)('is sound: %s', (kind) => {
    expect(complaintsOf(fileOf(kind))).toBe('');
  });

  it.skipIf(verapdf === undefined).each(kinds)('is what veraPDF calls conforming: %s', (kind) => {
    const report = withFile(fileOf(kind), (path) =>
      execFileSync(verapdf ?? '', ['--flavour', '3u', '--format', 'text', path], {
        encoding: 'utf8',
      }),
    );
    expect(report).toMatch(/^PASS /m);
  });

  it.each(kinds)('carries its source, which says the same model again: %s', async (kind) => {
    const pdf = await opened(fileOf(kind));
    const [attachment, ...others] = pdf.getAttachments();
    expect(others).toEqual([]);
    expect(attachment).toMatchObject({ name: 'source.json', mimeType: 'application/json' });
    const source = JSON.parse(new TextDecoder().decode(attachment?.data));
    expect(source).toMatchObject({ kind, version: 1 });
    expect(canonicalJson(schemas[kind].parse(source.model))).toBe(canonicalJson(models[kind]));
    const dates = [attachment?.creationDate, attachment?.modificationDate];
    expect(dates).toEqual([pdf.getCreationDate(), pdf.getCreationDate()]);
  });

  it.skipIf(!hasPoppler)('lets common tools list and take out the source', () => {
    const bytes = fileOf('officialDocument');
    expect(outputOf('pdfdetach', ['-list'], bytes)).toMatch(/1: source\.json/);
    const extracted = withFile(bytes, (path, folder) => {
      const out = join(folder, 'source.json');
      execFileSync('pdfdetach', ['-save', '1', '-o', out, path]);
      return readFileSync(out, 'utf8');
    });
    expect(JSON.parse(extracted).model.document.title).toBe(longNotice().title);
  });
});

describe('the search for what PDF/A-3u forbids', () => {
  it('finds what an ordinary file lacks', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage();
    page.drawText('plain', { font });
    pdf.addJavaScript('open', 'app.alert(1)');
    await pdf.attach(new Uint8Array([1]), 'loose.bin', {});
    page.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([pdf.context.register(strayAnnotation(pdf))]),
    );
    const faults = await archiveFaults(await pdf.save());
    for (const fault of [
      'no identifier',
      'has JS',
      'action JavaScript',
      'no intent',
      'no RGB profile',
      'not tagged',
      'no structure',
      'no language',
      'no metadata',
      'Helvetica is no composite font',
      'Helvetica has no ToUnicode',
      'Square is not printed',
      'Square has no face',
      'attachment without a type',
      'attachment without relation',
    ]) {
      expect(faults).toContain(fault);
    }
  });
});

function strayAnnotation(pdf: PDFDocument) {
  return pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [0, 0, 10, 10] });
}
