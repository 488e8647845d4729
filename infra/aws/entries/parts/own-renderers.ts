import { existsSync } from 'node:fs';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { part } from '../part.ts';

/** Where the layer puts the faces that the city has licensed. */
const OWN_FONTS = '/opt/fonts';

/** Typesets here. Fonts are read for the first document and kept while the function is warm. */
export const ownRenderers = part([], (): Renderers => {
  let made: Promise<Renderers> | null = null;
  const renderers = () => {
    made ??= npmFontSource(existsSync(OWN_FONTS) ? { folder: OWN_FONTS } : {}).then(
      createRenderers,
    );
    return made;
  };
  return {
    officialDocument: async (model) => (await renderers()).officialDocument(model),
    interpretation: async (model) => (await renderers()).interpretation(model),
    gazetteIssue: async (model) => (await renderers()).gazetteIssue(model),
  };
});
