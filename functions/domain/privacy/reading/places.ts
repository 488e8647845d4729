import type { Span } from './reading.ts';

/** Which characters of a text are claimed already. */
export interface Places {
  /** Claims the span if all of it is free. */
  claim(span: Span): boolean;
}

export function placesOf(length: number): Places {
  const taken = new Uint8Array(length);
  return {
    claim({ start, end }) {
      // Spans are short: a plain loop is sooner done than a view on the array.
      for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
      for (let at = start; at < end; at += 1) taken[at] = 1;
      return true;
    },
  };
}
