/**
 * An item as DynamoDB, its streams and Lambda's records of them all spell it. Ours have texts and
 * numbers only.
 */
export type Item = Readonly<
  Record<
    string,
    { readonly S?: string | undefined; readonly N?: string | undefined } | null | undefined
  >
>;

export function textOf(item: Item, attribute: string): string {
  const value = item[attribute]?.S;
  if (value === undefined) throw new TypeError(`${attribute} is no text`);
  return value;
}

/** NaN where there is no number. */
export function numberOf(item: Item, attribute: string): number {
  return Number(item[attribute]?.N);
}

export const text = (value: string) => ({ S: value });
export const number = (value: number) => ({ N: String(value) });
