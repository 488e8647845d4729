import type { Item } from '../../../functions/adapters/dynamodb/item.ts';

const WRITE_UNIT = 1_024;
const READ_UNIT = 4_096;

/**
 * An item's size as DynamoDB counts it: names and texts in UTF-8; a number takes a byte for every
 * two digits and one more.
 */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce((bytes, [name, value]) => {
    const text = Buffer.byteLength(value?.S ?? '');
    const number = value?.N === undefined ? 0 : Math.ceil(value.N.length / 2) + 1;
    return bytes + Buffer.byteLength(name) + text + number;
  }, 0);
}

/** Units for writing an item of that size outside a transaction. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / WRITE_UNIT));
}

/** A transaction writes everything twice: once to prepare and once to commit. */
export function transactionUnits(bytes: number): number {
  return 2 * writeUnits(bytes);
}

/** Units for reading so many bytes with one call; a call that finds nothing takes one too. */
export function readUnits(bytes: number, consistency: 'consistent' | 'eventual'): number {
  const units = Math.max(1, Math.ceil(bytes / READ_UNIT));
  return consistency === 'consistent' ? units : units / 2;
}
