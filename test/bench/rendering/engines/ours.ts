import { readFile } from 'node:fs/promises';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import { renderOfficialDocument } from '../../../../templates/official-document/render.ts';
import { createFontLibrary } from '../../../../templates/typesetting/fonts/font-library.ts';
import { measure } from '../measure.ts';

/** Our renderer with one face in every slot, as the other engines have it. */
await measure(async ({ document, font }) => {
  let face: Promise<Uint8Array> | undefined;
  const load = () => {
    face ??= readFile(font);
    return face;
  };
  const description = { family: 'Noto Serif SC', licence: 'SIL OFL 1.1', standsIn: false };
  const noFiles = () => Promise.reject(new Error('the text has no pictures'));
  const library = createFontLibrary({ load, describe: () => description });
  const model = {
    document,
    annotation: null,
    verification: null,
    generatedFor: instantOf(Date.UTC(2026, 10, 22)),
  };
  return { render: () => renderOfficialDocument(model, library, noFiles) };
});
