import type { Renderers } from '../../functions/ports/renderers.ts';

/** After so long without work the fonts are let go; reading them again takes a fraction of a second. */
const REST_AFTER_MS = 20_000;

/**
 * Renderers that are made for the first document and let go after the last one for a while: four
 * Chinese fonts are some 60 MB that a server need not hold while nobody publishes.
 */
export function restingRenderers(make: () => Promise<Renderers>): Renderers {
  let awake: Promise<Renderers> | null = null;
  let working = 0;
  let rest: NodeJS.Timeout | null = null;

  const using = async <T>(work: (renderers: Renderers) => Promise<T>): Promise<T> => {
    if (rest !== null) clearTimeout(rest);
    awake ??= make();
    working += 1;
    try {
      return await work(await awake);
    } catch (error) {
      // Fonts that could not be read are asked for again next time.
      awake = null;
      throw error;
    } finally {
      working -= 1;
      if (working === 0) {
        rest = setTimeout(() => {
          awake = null;
          // An idle process collects nothing by itself, and the fonts would stay all night.
          globalThis.gc?.();
        }, REST_AFTER_MS).unref();
      }
    }
  };

  return {
    officialDocument: (model, format) =>
      using((renderers) => renderers.officialDocument(model, format)),
    interpretation: (model, format) =>
      using((renderers) => renderers.interpretation(model, format)),
    withValidityMark: (model) => using((renderers) => renderers.withValidityMark(model)),
    gazetteIssue: (model) => using((renderers) => renderers.gazetteIssue(model)),
  };
}
