import type { PersonRole } from '../personal-data.ts';
import type { Reading } from '../reading.ts';
import type { ChosenName } from './choose.ts';
import type { Mention } from './mention.ts';
import { chanceOf, explained } from './model.ts';
import { type RoleFound, roleByContext, roleOf } from './roles.ts';

/** Names further apart than this are no list any more. */
const LONGEST_LINK = 24;
/** Where words differ about one person, the role that hides most wins. */
const HIDING: readonly PersonRole[] = [
  'example',
  'masked',
  'disclosed',
  'legalRepresentative',
  'punished',
  'official',
  'private',
  'bystander',
];

/** The chosen names in their roles, which go from the first of a list to its others and to the same name elsewhere. */
export function mentionsOf(reading: Reading, chosen: readonly ChosenName[]): readonly Mention[] {
  const told = withLists(reading, chosen);
  const known = rolesByName(reading.text, chosen, told);
  return chosen.map((one, index) => {
    const { candidate } = one;
    const found = told[index] ?? null;
    const role =
      found?.role ?? known.get(nameOf(reading.text, one)) ?? roleByContext(reading, candidate);
    return {
      start: candidate.start,
      end: candidate.end,
      role,
      rule: `person.${ruleOf(one)}`,
      score: Math.round(chanceOf(one.odds) * 1_000) / 1_000,
      ...explained(one),
      label: found?.label,
      weak: one.weak,
    };
  });
}

/** 举报人龙小云、马三: behind a list mark or 和 the role goes on. */
function withLists(reading: Reading, chosen: readonly ChosenName[]): readonly (RoleFound | null)[] {
  const told: (RoleFound | null)[] = [];
  for (const [index, one] of chosen.entries()) {
    const own = roleOf(reading, one.candidate);
    const before = chosen[index - 1];
    const earlier = told[index - 1] ?? null;
    const linked = before !== undefined && !one.weak && isLinked(reading.text, before, one);
    told.push(own ?? (linked ? earlier : null));
  }
  return told;
}

function isLinked(text: string, before: ChosenName, one: ChosenName): boolean {
  const { kind } = one.candidate.left;
  const from = before.candidate.end;
  const to = one.candidate.start;
  if (to - from > LONGEST_LINK) return false;
  const between = text.slice(from, to);
  if (kind === 'list' || kind === 'and')
    return (
      !/[。;\n]/.test(between.replaceAll(/\([^()]*\)/g, '')) &&
      /^[^\u3400-\u9fff]*(?:和|与|及|以及)?$/.test(between.replaceAll(/\([^()]*\)/g, ''))
    );
  if (kind === 'start' || kind === 'ordinal' || kind === 'blank')
    return /^[\s\d.、,;()|一二三四五六七八九十:-]*$/.test(between);
  return false;
}

function nameOf(text: string, { candidate }: ChosenName): string {
  return text.slice(candidate.start, candidate.end).replaceAll(' ', '');
}

function rolesByName(
  text: string,
  chosen: readonly ChosenName[],
  told: readonly (RoleFound | null)[],
): ReadonlyMap<string, PersonRole> {
  const roles = new Map<string, PersonRole>();
  for (const [index, one] of chosen.entries()) {
    const role = told[index]?.role;
    if (role === undefined || one.weak) continue;
    const earlier = roles.get(nameOf(text, one));
    if (earlier === undefined || HIDING.indexOf(role) > HIDING.indexOf(earlier)) {
      roles.set(nameOf(text, one), role);
    }
  }
  return roles;
}

/** The strongest kind of reason, for people who read the rule's name. */
function ruleOf({ candidate, traits }: ChosenName): string {
  if (traits.some((trait) => trait.startsWith('column.people'))) return 'column';
  if (
    ['label', 'role', 'official', 'officialLabel', 'noun', 'nounLabel', 'kin'].includes(
      candidate.left.kind,
    )
  )
    return 'roleWord';
  if (candidate.right.kind === 'title') return 'title';
  if (traits.includes('again.sure')) return 'again';
  if (traits.some((trait) => /^run\.(?:list|blank|line)\..*(?:likely|high)$/.test(trait)))
    return 'list';
  if (traits.includes('beside.number')) return 'besideData';
  return 'surroundings';
}
