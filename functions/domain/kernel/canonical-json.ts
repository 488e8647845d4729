/** Deeper than any honest value; a bound, so that a hostile one cannot exhaust the stack. */
const DEEPEST = 200;

/**
 * Canonical JSON, RFC 8785: the one spelling of a value over which digests are computed.
 * ECMAScript's own number and string serialisation is what the RFC prescribes, so only the order
 * of the keys (UTF-16 code units, the default sort) and the refusal of what JSON lacks are ours.
 * A member that is `undefined` is left out, as `JSON.stringify` does.
 *
 * @throws TypeError for a value that JSON cannot carry, a lone surrogate, which has no UTF-8, or
 *   nesting deeper than 200.
 */
export function canonicalJson(value: unknown): string {
  return spell(value, 0);
}

function spell(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return spellString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('canonical JSON has finite numbers only');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= DEEPEST) throw new TypeError(`canonical JSON nests at most ${DEEPEST} deep`);
      return Array.isArray(value) ? spellArray(value, depth + 1) : spellObject(value, depth + 1);
    default:
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}

function spellString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
  return JSON.stringify(value);
}

function spellArray(value: readonly unknown[], depth: number): string {
  let text = '';
  // By index, because iteration methods skip holes and a hole has no spelling.
  for (let index = 0; index < value.length; index += 1) {
    text += `${index === 0 ? '' : ','}${spell(value[index], depth)}`;
  }
  return `[${text}]`;
}

function spellObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A Date or a Map has no members of its own and would silently become {}.
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('canonical JSON has plain objects only');
  }
  let text = '';
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${spellString(key)}:${spell(member, depth)}`;
  }
  return `{${text}}`;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
