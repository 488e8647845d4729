import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { once } from '../once.ts';
import { part } from '../part.ts';
import { objects } from './objects.ts';

/**
 * Asks the Render function, so that the fonts and the typesetting stay where they are needed. The
 * way to it is loaded with the first file that is asked for: most requests ask for none.
 */
export const remoteRenderers = part(
  ['TONGBU_RENDER_FUNCTION', 'TONGBU_DOCUMENTS_BUCKET'],
  (settings): Renderers => {
    const opened = once(async () => {
      const { invokedRenderers } = await import('./invoked-renderers.ts');
      return invokedRenderers(settings.TONGBU_RENDER_FUNCTION, objects.open(settings));
    });
    return {
      officialDocument: async (...asked) => (await opened()).officialDocument(...asked),
      interpretation: async (...asked) => (await opened()).interpretation(...asked),
      gazetteIssue: async (model) => (await opened()).gazetteIssue(model),
      withValidityMark: async (model) => (await opened()).withValidityMark(model),
    };
  },
);
