/**
 * Reference paths, the JSONPath that our state machines may use: one place in a document, no
 * wildcards and no filters, so that a proof can follow where a value came from.
 */
export interface ReferencePath {
  /** `$` is the state's input or result, `$$` the context object. */
  readonly root: 'document' | 'context';
  readonly steps: readonly (string | number)[];
}

const STEP = /\.([\p{L}_][\p{L}\p{N}_-]*)|\['([^'\\]+)'\]|\[(\d{1,9})\]/uy;

/** @returns null when the text is not a reference path */
export function parsePath(text: string): ReferencePath | null {
  const root = text.startsWith('$$') ? 'context' : 'document';
  if (!text.startsWith('$')) return null;
  const steps: (string | number)[] = [];
  const step = new RegExp(STEP);
  step.lastIndex = root === 'context' ? 2 : 1;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) return null;
    const [, dotted, quoted, index] = match;
    steps.push(index === undefined ? (dotted ?? quoted ?? '') : Number(index));
  }
  if (root === 'context' && steps.length === 0) return null;
  return { root, steps };
}
