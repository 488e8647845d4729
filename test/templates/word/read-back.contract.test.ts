import { describe, expect, it } from 'vitest';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { directIntake } from '../../../functions/intake/direct-intake.ts';
import { officialDocumentInWord } from '../../../templates/official-document/word.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../corpus.ts';
import { generatedFor, longNotice, shortNotice } from '../sample-documents.ts';

const noFiles = () => Promise.reject(new Error('no picture was asked for'));

async function readBack(document: PolicyDocument) {
  const model = { document, annotation: null, verification: null, generatedFor };
  return directIntake.read(await officialDocumentInWord(model, noFiles), 'notice.docx');
}

/** What a block is; lines of one title count as one, since paper breaks them where it likes. */
function essence(blocks: readonly Block[]): string[] {
  const lines = blocks.map((block) => {
    const level = block.kind === 'heading' ? block.level : '';
    const text = block.text.replace(/[\s\u3000]+/g, '');
    return { key: `${block.part} ${block.annex} ${block.kind}${level} `, text };
  });
  const joined: string[] = [];
  for (const { key, text } of lines) {
    const last = joined.at(-1);
    const goesOn = key.endsWith(' title ') && last?.startsWith(key);
    if (goesOn) joined.splice(-1, 1, last + text);
    else joined.push(key + text);
  }
  return joined;
}

/** A document whose source has no mark is printed under its organ's name. */
function printed(document: PolicyDocument): Block[] {
  const marked = document.blocks.some((block) => block.kind === 'organMark');
  const organ = document.issuingOrgan;
  if (marked || organ === null) return document.blocks;
  return [{ kind: 'organMark', part: 'carrier', annex: 0, text: organ }, ...document.blocks];
}

describe('a document written for Word and read again', () => {
  it.each([
    ['a short notice', shortNotice],
    ['a long notice', longNotice],
  ])('is the same document: %s', async (_, make) => {
    const { document, audit } = await readBack(make());
    expect(essence(document.blocks)).toEqual(essence(printed(make())));
    expect(audit.filter((finding) => finding.severity === 'blocks')).toEqual([]);
  });

  it.skipIf(!hasCorpus).each(corpusNames)('is the same document: %s', async (name) => {
    const { document, audit } = await readBack(corpusDocument(name));
    expect(essence(document.blocks)).toEqual(essence(printed(corpusDocument(name))));
    expect(audit.filter((finding) => finding.severity === 'blocks')).toEqual([]);
  });
});
