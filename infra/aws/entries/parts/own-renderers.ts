import { existsSync } from 'node:fs';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { part } from '../part.ts';
import { objects } from './objects.ts';

/** Where the layer puts the faces that the city has licensed. */
const OWN_FONTS = '/opt/fonts';

/** Typesets here. Fonts are read for the first document and kept while the function is warm. */
export const ownRenderers = part([...objects.variables], (settings): Renderers => {
  const kept = objects.open(settings);
  let made: Promise<Renderers> | null = null;
  const renderers = () => {
    made ??= npmFontSource(existsSync(OWN_FONTS) ? { folder: OWN_FONTS } : {}).then((fonts) =>
      createRenderers(fonts, async (digest) => (await kept.get(digest)).bytes),
    );
    return made;
  };
  return {
    officialDocument: async (model, format) => (await renderers()).officialDocument(model, format),
    interpretation: async (model, format) => (await renderers()).interpretation(model, format),
    withValidityMark: async (model) => (await renderers()).withValidityMark(model),
    gazetteIssue: async (model) => (await renderers()).gazetteIssue(model),
  };
});
