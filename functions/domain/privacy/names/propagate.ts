import type { Reading } from '../reading.ts';
import type { Mention } from './mention.ts';
import { isBorder } from './name-extent.ts';
import { anyRoleWord, followers } from './role-words.ts';

/**
 * A name that is known at one place is searched everywhere. Two characters are often part of
 * another word, so a short name needs a border or a known word on both sides.
 */
export function propagated(reading: Reading, known: readonly Mention[]): readonly Mention[] {
  const { text } = reading;
  const roles = rolesByName(text, known);
  const lengths = [...new Set([...roles.keys()].map((name) => name.length))].sort((a, b) => b - a);
  if (lengths.length === 0) return [];
  const firsts = new Set([...roles.keys()].map((name) => name.charCodeAt(0)));
  const taken = new Set(known.map(({ start }) => start));
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!firsts.has(text.charCodeAt(at)) || taken.has(at)) continue;
    const length = lengths.find((one) => roles.has(text.slice(at, at + one))) ?? 0;
    const role = roles.get(text.slice(at, at + length));
    if (length === 0 || role === undefined) continue;
    if (length === 2 && !standsFree(text, at, at + length)) continue;
    mentions.push({ start: at, end: at + length, role, rule: 'person.again', score: 0.85 });
    at += length - 1;
  }
  return mentions;
}

/** Roles as they were found; where they differ, the one that hides the name wins. */
function rolesByName(
  text: string,
  known: readonly Mention[],
): ReadonlyMap<string, Mention['role']> {
  const order = ['official', 'punished', 'private', 'bystander'];
  const roles = new Map<string, Mention['role']>();
  for (const { start, end, role, rule } of known) {
    if (rule === 'person.alone') continue;
    const name = text.slice(start, end).replaceAll(' ', '');
    const earlier = roles.get(name);
    if (earlier === undefined || order.indexOf(role) > order.indexOf(earlier))
      roles.set(name, role);
  }
  return roles;
}

function standsFree(text: string, start: number, end: number): boolean {
  let word = 0;
  for (let length = 2; length <= 6; length += 1) {
    if (start >= length && anyRoleWord.startingAt(text, start - length) === length) word = length;
  }
  const left =
    word > 0 || isBorder(text, start - 1) || /[由请向对和与及以]/.test(text.charAt(start - 1));
  return left && (isBorder(text, end) || followers.startingAt(text, end) > 0);
}
