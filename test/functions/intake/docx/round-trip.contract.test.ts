import { describe, expect, test } from 'vitest';
import type { Block, PolicyDocument } from '../../../../functions/domain/document/model.ts';
import { withoutWhiteSpace } from '../../../../functions/domain/document/white-space.ts';
import { recodePicture } from '../../../../functions/intake/docx/pictures/recode-picture.ts';
import { readDocx } from '../../../../functions/intake/docx/read-docx.ts';
import { officialDocumentInWord } from '../../../../templates/official-document/word.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../../../templates/corpus.ts';
import { generatedFor, longNotice, shortNotice } from '../../../templates/sample-documents.ts';
import { figureOf, filesOf, smallJpeg } from '../../../templates/sample-pictures.ts';

/** What this house writes as a Word file, read as if a department had handed it in. */
async function throughWord(document: PolicyDocument, ...kept: Uint8Array[]) {
  const model = { document, annotation: null, verification: null, generatedFor };
  return readDocx(await officialDocumentInWord(model, filesOf(...kept).files), '通知.docx');
}

/**
 * Blocks for comparison: the gap between organ and date of the imprint is a matter of layout, and a
 * document without a mark of its organ is printed with one.
 */
function comparable(blocks: readonly Block[], withMark: boolean): Block[] {
  return blocks
    .filter(({ kind }) => withMark || kind !== 'organMark')
    .map((block) =>
      block.kind === 'imprint' ? { ...block, text: withoutWhiteSpace(block.text) } : block,
    );
}

async function expectSame(document: PolicyDocument): Promise<void> {
  const { document: read, audit } = await throughWord(document);
  const hasMark = document.blocks.some(({ kind }) => kind === 'organMark');
  expect(comparable(read.blocks, hasMark)).toEqual(comparable(document.blocks, hasMark));
  expect(audit.filter(({ severity }) => severity !== 'notes')).toEqual([]);
}

describe('a document written as a Word file is read as the same document', () => {
  test.skipIf(!hasCorpus).each(corpusNames)('%s', async (name) => {
    await expectSame(corpusDocument(name));
  });

  test('with a head, an attached text, an annex with merged cells, and an imprint', async () => {
    await expectSame(longNotice());
    await expectSame(shortNotice());
  });

  test('with a picture and its caption, and notes', async () => {
    const picture = recodePicture(smallJpeg);
    if (typeof picture === 'string') throw new Error(picture);
    const carrier = { part: 'carrier', annex: 0 } as const;
    const { blocks, ...rest } = shortNotice();
    const at = blocks.findIndex(({ kind }) => kind === 'signature');
    const added: Block[] = [
      { ...carrier, kind: 'paragraph', text: '各区按图示范围①组织实施。' },
      { ...carrier, kind: 'footnote', mark: '①', text: '①范围由市政府办公室解释。' },
      figureOf(picture.bytes, [picture.width, picture.height], '实施范围示意图'),
      { ...carrier, kind: 'paragraph', text: '图1 实施范围' },
    ];
    const document = { ...rest, blocks: blocks.toSpliced(at, 0, ...added) };
    const read = await throughWord(document, picture.bytes);
    expect(comparable(read.document.blocks, true)).toEqual(comparable(document.blocks, true));
    expect(read.pictures.map(({ digest }) => digest)).toEqual([picture.digest]);
  });
});
