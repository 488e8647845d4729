import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutWhiteSpace } from '../../../../functions/domain/document/white-space.ts';
import { read } from './reading.ts';

/** Characters that a document may consist of, those with a meaning to the rules above all. */
const words = fc
  .array(
    fc.constantFrom(
      ...'江州市人民政府文件关于公园的通知一二三、。，；：（）《》1234.附件抄送印发年月日第条章号〔〕 　A&lt;𠮷',
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((characters) => characters.join('').replaceAll('&lt;', '<'));

interface Piece {
  readonly xml: string;
  /** What of it is seen, in the order in which it is to be read. */
  readonly seen: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string): Piece => ({
  xml: `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
  seen: text,
});
const unseen = (xml: string): Piece => ({ xml, seen: '' });
const joined = (pieces: readonly Piece[]): Piece => ({
  xml: pieces.map(({ xml }) => xml).join(''),
  seen: pieces.map(({ seen }) => seen).join(''),
});
const wrapped = (open: string, { xml, seen }: Piece, close: string): Piece => ({
  xml: `${open}${xml}${close}`,
  seen,
});

const runs: fc.Arbitrary<Piece> = fc.oneof(
  words.map(run),
  words.map((text) => wrapped('<w:hyperlink w:anchor="a">', run(text), '</w:hyperlink>')),
  words.map((text) =>
    wrapped('<w:sdt><w:sdtPr/><w:sdtContent>', run(text), '</w:sdtContent></w:sdt>'),
  ),
  words.map((text) => wrapped('<w:ins w:id="1">', run(text), '</w:ins>')),
  words.map((text) => wrapped('<w:fldSimple w:instr="TIME">', run(text), '</w:fldSimple>')),
  words.map((text) =>
    unseen(`<w:del w:id="1"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`),
  ),
  words.map((text) => unseen(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escaped(text)}</w:t></w:r>`)),
  words.map((text) => unseen(`<w:r><w:instrText>${escaped(text)}</w:instrText></w:r>`)),
  fc
    .constantFrom('<w:tab/>', '<w:br/>', '<w:cr/>', '<w:br w:type="page"/>')
    .map((xml) => unseen(`<w:r>${xml}</w:r>`)),
);

const properties = fc.constantFrom(
  '',
  '<w:outlineLvl w:val="0"/>',
  '<w:outlineLvl w:val="3"/>',
  '<w:jc w:val="center"/>',
  '<w:ind w:firstLineChars="200"/>',
  '<w:rPr><w:vanish/></w:rPr>',
);

const paragraph: fc.Arbitrary<Piece> = fc
  .tuple(properties, fc.array(runs, { maxLength: 5 }))
  .map(([told, pieces]) => wrapped(`<w:p><w:pPr>${told}</w:pPr>`, joined(pieces), '</w:p>'));

const cellProperties = fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:tblHeader/>');
const cell = fc
  .tuple(cellProperties, fc.array(paragraph, { minLength: 1, maxLength: 2 }))
  .map(([told, pieces]) => wrapped(`<w:tc><w:tcPr>${told}</w:tcPr>`, joined(pieces), '</w:tc>'));
const row = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((cells) => wrapped('<w:tr>', joined(cells), '</w:tr>'));
const table = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => wrapped('<w:tbl>', joined(rows), '</w:tbl>'));

const story = fc.array(
  fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: table }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('all that is seen is in the model, in its order, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (pieces) => {
      const { xml, seen } = joined(pieces);
      fc.pre(seen.trim() !== '');
      const { document } = await read({ body: xml });
      const texts = document.blocks.map(({ text }) => text).join('');
      expect(withoutWhiteSpace(texts)).toBe(withoutWhiteSpace(seen));
    }),
    { numRuns: 200 },
  );
});
