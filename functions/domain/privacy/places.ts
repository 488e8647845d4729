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
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    },
  };
}
