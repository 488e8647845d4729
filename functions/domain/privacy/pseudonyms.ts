import { nameShape } from './names/name-shape.ts';
import { normalise } from './normalise.ts';

/** Stand-ins for names, the same for the same name throughout a package. */
export interface Pseudonyms {
  of(name: string): string;
}

/**
 * 张某某 for the only Zhang of a package, 张某1, 张某2 … where there are more, in the order in
 * which they are first met. Nothing is computed from the given name, so nothing can be undone.
 */
export function assignPseudonyms(names: Iterable<string>): Pseudonyms {
  const bySurname = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    const bearers = bySurname.get(surnameOf(key)) ?? [];
    if (!bearers.includes(key)) bearers.push(key);
    bySurname.set(surnameOf(key), bearers);
  }
  return {
    of(name) {
      const key = keyOf(name);
      const surname = surnameOf(key);
      const bearers = bySurname.get(surname) ?? [];
      const index = bearers.indexOf(key);
      return bearers.length > 1 && index >= 0 ? `${surname}某${index + 1}` : `${surname}某某`;
    },
  };
}

function keyOf(name: string): string {
  return normalise(name).text.replaceAll(/\s/g, '');
}

/** First character, or both of a compound surname; of a foreign name its first letter. */
function surnameOf(name: string): string {
  const first = [...name][0] ?? '';
  if (!/[\u3400-\u9fff]/.test(first)) return first;
  return name.slice(0, nameShape(name)?.surnameLength ?? first.length);
}
