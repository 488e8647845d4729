import type { QuasiIdentifier } from './quasi-identifiers.ts';

/** What is told of one person beside the name. */
export type QuasiRecord = ReadonlyMap<QuasiIdentifier, string>;

/** In a list of so few, whoever knows the place knows everybody. */
const FEW_PEOPLE = 20;
/** So few of one village or unit stand out in a list of any length. */
const FEW_OF_A_PLACE = 5;

/** Who tells where somebody lives or works; without it a neighbour has nothing to start from. */
const whereabouts: readonly QuasiIdentifier[] = ['place', 'work'];
const particulars: readonly QuasiIdentifier[] = ['amount', 'cause', 'date', 'age', 'household'];

/** Whether the fields together can point at one person although the name is masked. */
export function pointsAtPeople(fields: ReadonlySet<QuasiIdentifier>): boolean {
  return (
    whereabouts.some((field) => fields.has(field)) &&
    particulars.filter((field) => fields.has(field)).length >= 2
  );
}

/**
 * How many records of a small group are the only ones with their combination of values
 * (k-anonymity with k = 1 over what is left when names and numbers are masked).
 */
export function uniqueInSmallGroup(records: readonly QuasiRecord[]): number {
  const combinations = counted(records.map(combinationOf));
  const places = counted(records.map(whereaboutsOf));
  return records.filter(
    (record) =>
      combinations.get(combinationOf(record)) === 1 &&
      (records.length <= FEW_PEOPLE || (places.get(whereaboutsOf(record)) ?? 0) <= FEW_OF_A_PLACE),
  ).length;
}

function combinationOf(record: QuasiRecord): string {
  return JSON.stringify([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function whereaboutsOf(record: QuasiRecord): string {
  return whereabouts.map((field) => record.get(field) ?? '').join('\n');
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
