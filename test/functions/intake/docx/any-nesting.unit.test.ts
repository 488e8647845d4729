import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyDocumentSchema } from '../../../../functions/domain/document/model.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { readDocx } from '../../../../functions/intake/docx/read-docx.ts';
import { richDocx } from './reading.ts';

const names =
  'w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:tcPr w:trPr w:txbxContent w:drawing w:pict w:sdt w:ins w:del w:fldSimple w:ruby w:rubyBase w:hyperlink m:oMath wp:inline w:numPr'.split(
    ' ',
  );
const leaves = [
  ...['w:br', 'w:tab', 'w:vMerge', 'w:hMerge', 'w:tblHeader', 'w:vanish', 'w:specVanish'],
  ...['w:vMerge w:val="restart"', 'w:gridSpan w:val="3"', 'w:gridBefore w:val="-2"'],
  ...['begin', 'separate', 'end'].map((type) => `w:fldChar w:fldCharType="${type}"`),
  ...['w:footnoteReference w:id="1"', 'w:footnoteReference w:id="1" w:customMarkFollows="1"'],
  ...['w:sym w:font="Wingdings" w:char="F06C"', 'w:sym w:char="D800"', 'w:checkBox'],
  ...['w:numId w:val="1"', 'w:ilvl w:val="3"', 'w:outlineLvl w:val="2"', 'a:blip r:embed="none"'],
].map((leaf) => `<${leaf}/>`);
const leaf = fc.constantFrom(...leaves, '公园', '通知', '1', '附件1');

const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc.array(tie('element'), { maxLength: 4 }).map((parts) => parts.join('')),
  element: fc.oneof(
    { maxDepth: 9 },
    leaf,
    fc.tuple(fc.constantFrom(...names), tie('content')).map(([name, inner]) => {
      return `<${name}>${inner}</${name}>`;
    }),
  ),
}));

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const footnotes = '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>';

test('elements in any nesting give a model or a refusal by name', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (body) => {
      try {
        const bytes = richDocx({ body: `<w:p>${body}</w:p>`, numbering, footnotes });
        const { document } = await readDocx(bytes, 'a.docx');
        policyDocumentSchema.parse(document);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 300 },
  );
});
