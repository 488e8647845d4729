import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { PolicyDocument } from '../../../functions/domain/document/model.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { verificationAddress } from '../../../templates/verification/verification-block.ts';
import { imageOf } from '../pdf-pictures.ts';
import { hasPoppler, outputOf, pagesOfText } from '../pdf-tools.ts';
import {
  answers,
  generatedFor,
  longNotice,
  sampleIssue,
  shortNotice,
} from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const verification = {
  url: 'https://zwgk.jiangzhou.example/verify',
  code: '0123456789abcdef',
};
const address = 'https://zwgk.jiangzhou.example/verify?digest=0123456789abcdef';

describe('the code by which a copy is verified', () => {
  let renderers: ReturnType<typeof createRenderers>;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
  });

  const rendered = (document: PolicyDocument) =>
    renderers.officialDocument({ document, annotation: null, verification, generatedFor }, 'pdf');
  const withoutImprint = (document: PolicyDocument): PolicyDocument => ({
    ...document,
    blocks: document.blocks.filter(({ kind }) => kind !== 'imprint' && kind !== 'copyRecipients'),
  });
  const material = () =>
    renderers.interpretation(
      {
        title: '《江州市政策文件与解读材料同步公开工作要点》问答',
        department: '江州市司法局',
        form: 'qa',
        document: answers(),
        policy: { title: '江州市人民政府办公室关于印发工作要点的通知', number: null },
        verification,
        generatedFor,
      },
      'pdf',
    );

  const issue = async () =>
    (await renderers.gazetteIssue({ ...sampleIssue(), verification })).bytes;

  it('leads to the page that checks it', () => {
    expect(verificationAddress(verification)).toBe(address);
    expect(verificationAddress({ url: 'https://a.example/verify', code: 'a&b=c' })).toBe(
      'https://a.example/verify?digest=a%26b%3Dc',
    );
  });

  it.skipIf(!hasPoppler).each([
    ['beside the number of an even page, under the imprint', () => rendered(shortNotice())],
    ['on the page that shows the imprint alone', () => rendered(longNotice())],
    [
      'on the last page of a document without an imprint',
      () => rendered(withoutImprint(longNotice(3))),
    ],
    ['at the end of an interpretation', material],
    ['in the colophon of an issue that has a code', issue],
  ])('is read by a camera from the page: %s', async (_where, render) => {
    const bytes = await render();
    const last = pagesOfText(bytes).length;
    expect(decodeQR(imageOf(bytes, last, 150))).toBe(address);
  });

  it.skipIf(!hasPoppler)('is told in words too, and stands once on each page', async () => {
    for (const bytes of [await rendered(longNotice()), await material()]) {
      const pages = pagesOfText(bytes);
      const last = pages.at(-1) ?? '';
      expect(last).toContain('核验码：0123456789abcdef');
      expect(last).toContain('https://zwgk.jiangzhou.example/verify');
      expect(last.split('核验码：')).toHaveLength(2);
    }
  });

  it.skipIf(!hasPoppler)('is a figure that says where it leads', async () => {
    const tree = outputOf('pdfinfo', ['-struct-text'], await rendered(shortNotice()));
    expect(tree).toMatch(/^\s*Figure/m);
  });
});
