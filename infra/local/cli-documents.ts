import type { RenderingHost } from '../../functions/application/documents/render-file.ts';

/**
 * Reading and typesetting for one command. Each part is loaded when a command first needs it:
 * fonts and readers are most of what there is to load, and most commands need none of them.
 */
export const localDocuments: RenderingHost = {
  intake: {
    read: async (bytes, fileName) => {
      const { openLocalIntake } = await import('./intake/local-intake.ts');
      const intake = openLocalIntake();
      try {
        return await intake.read(bytes, fileName);
      } finally {
        await intake.close();
      }
    },
  },
  glyphs: {
    missing: async (text) => {
      const [{ glyphsOf }, { coverageOf }] = await Promise.all([
        import('../../functions/adapters/glyphs/glyphs.ts'),
        import('../../functions/adapters/npm-fonts/coverage.ts'),
      ]);
      return glyphsOf(coverageOf).missing(text);
    },
  },
  renderers: async (files) => {
    const [{ createRenderers }, { npmFontSource }] = await Promise.all([
      import('../../templates/renderers.ts'),
      import('../../functions/adapters/npm-fonts/font-source.ts'),
    ]);
    return createRenderers(await npmFontSource(), files);
  },
};
