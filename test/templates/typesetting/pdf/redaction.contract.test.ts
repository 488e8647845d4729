import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import type { PolicyDocument } from '../../../../functions/domain/document/model.ts';
import { proposedDecisions } from '../../../../functions/domain/privacy/decisions.ts';
import { redactDocument } from '../../../../functions/domain/privacy/masking/redact.ts';
import { findInDocument } from '../../../../functions/domain/privacy/package/document-candidates.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { sampleDocument } from '../../../functions/domain/privacy/sample-document.ts';
import { opened, streamsOf } from '../../pdf-objects.ts';
import { hasPoppler, pagesOfText } from '../../pdf-tools.ts';
import { generatedFor, sampleIssue } from '../../sample-documents.ts';
import { withoutFiles } from '../../without-files.ts';

const candidates = findInDocument(sampleDocument, 'document');
const redacted = redactDocument(sampleDocument, candidates, proposedDecisions(candidates), []);

/** What the document tells of people and the public file must not. */
const masked = [
  '周秀兰',
  '周建平',
  '11010519491231002X',
  '138 0000 1111',
  '13800001111',
  '魏福根',
  '欧阳婉',
  '13900002222',
];

describe('a PDF of a redacted document', () => {
  let renderers: ReturnType<typeof createRenderers>;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
  });

  const officialDocument = (document: PolicyDocument) =>
    renderers.officialDocument(
      { document, annotation: null, verification: null, generatedFor },
      'pdf',
    );
  const interpretation = (document: PolicyDocument) =>
    renderers.interpretation(
      {
        title: document.title ?? '',
        department: '江州市民政局',
        form: 'text',
        document,
        policy: { title: document.title ?? '', number: document.documentNumber },
        verification: null,
        generatedFor,
      },
      'pdf',
    );
  const gazetteIssue = async (document: PolicyDocument) => {
    const issue = sampleIssue();
    const title = document.title ?? '';
    const article = {
      key: 'one',
      title,
      documentNumber: null,
      document,
      kind: 'document' as const,
    };
    const columns = [{ title: '部门文件', articles: [article] }];
    return (await renderers.gazetteIssue({ ...issue, columns })).bytes;
  };
  const outputs = { officialDocument, interpretation, gazetteIssue };

  it.each(Object.keys(outputs) as (keyof typeof outputs)[])(
    'holds what was masked in no stream, no string and no attachment: %s',
    async (kind) => {
      const bytes = await outputs[kind](redacted);
      const found = await findIn(bytes, masked);
      expect(found).toEqual([]);
      if (hasPoppler) {
        const text = pagesOfText(bytes).join('');
        expect(masked.filter((value) => text.includes(value))).toEqual([]);
      }
    },
  );

  it('is searched by a search that finds them where they are', async () => {
    const bytes = await officialDocument(sampleDocument);
    const told = masked.filter((value) => JSON.stringify(sampleDocument).includes(value));
    expect(told.length).toBeGreaterThan(5);
    expect(await findIn(bytes, masked)).toEqual(told);
  });
});

/** Which values a file holds in any stream, inflated, or in any string, in UTF-8 or UTF-16. */
async function findIn(bytes: Uint8Array, values: readonly string[]): Promise<string[]> {
  const pdf = await opened(bytes);
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  const haystacks = [
    Buffer.from(bytes),
    Buffer.from(objects.join('\n').toUpperCase(), 'latin1'),
    ...streamsOf(pdf).map((stream) => Buffer.from(stream)),
  ];
  return values.filter((value) => spellings(value).some((spelling) => isIn(spelling, haystacks)));
}

function isIn(needle: Buffer, haystacks: readonly Buffer[]): boolean {
  return haystacks.some((haystack) => haystack.includes(needle));
}

/** As bytes, and as the hexadecimal strings in which titles and bookmarks are written. */
function spellings(value: string): Buffer[] {
  const utf16 = Buffer.from(value, 'utf16le').swap16();
  return [Buffer.from(value, 'utf8'), utf16, Buffer.from(utf16.toString('hex').toUpperCase())];
}
