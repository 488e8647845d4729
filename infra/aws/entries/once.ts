/**
 * Makes something on first use and keeps it. What failed is tried again next time, so that a
 * function that started during an outage does not stay broken while it is warm.
 */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
