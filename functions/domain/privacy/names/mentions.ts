import type { PersonRole } from '../personal-data.ts';
import type { Reading } from '../reading/reading.ts';
import { isWeak } from './choose.ts';
import type { LeftKind } from './left-context.ts';
import type { Mention } from './mention.ts';
import { explained, type WeighedName } from './model.ts';
import { punishedSigns, type RoleFound, roleByContext, roleOf } from './roles.ts';

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

/**
 * The chosen names in their roles: by the words around each, from the first of a list to its others,
 * from one place to the same name elsewhere, and last by the kind of document.
 */
export function mentionsOf(reading: Reading, chosen: readonly WeighedName[]): readonly Mention[] {
  const told = withLists(reading, chosen);
  const known = rolesByName(reading, chosen, told);
  const roles: PersonRole[] = [];
  for (const [index, one] of chosen.entries()) {
    const before = chosen[index - 1];
    const earlier = roles[index - 1];
    const linked = before !== undefined && earlier !== undefined && isLinked(reading, before, one);
    roles.push(
      known.get(nameOf(reading.text, one)) ??
        told[index]?.role ??
        (linked ? earlier : roleByContext(reading, one.candidate)),
    );
  }
  return chosen.map((one, index) => ({
    start: one.candidate.start,
    end: one.candidate.end,
    role: roles[index] ?? 'private',
    rule: `person.${ruleOf(one)}`,
    ...explained(one),
    label: told[index]?.label,
    weak: isWeak(one),
  }));
}

/** 举报人龙小云、马三: behind a list mark or 和 the role goes on. */
function withLists(
  reading: Reading,
  chosen: readonly WeighedName[],
): readonly (RoleFound | null)[] {
  const told: (RoleFound | null)[] = [];
  for (const [index, one] of chosen.entries()) {
    const own = roleOf(reading, one.candidate);
    const before = chosen[index - 1];
    const linked = before !== undefined && !isWeak(one) && isLinked(reading, before, one);
    told.push(own ?? (linked ? (told[index - 1] ?? null) : null));
  }
  return told;
}

const LIST_LINK =
  /^[^\u3400-\u9fff。;\n]*(?:[万亿千百]?元)?[^\u3400-\u9fff。;\n]*(?:和|与|及|以及)?$/;
const ROW_LINK = /^[\s\d.、,;()|一二三四五六七八九十:-]*$/;

const LINKING: ReadonlySet<LeftKind> = new Set<LeftKind>([
  'list',
  'and',
  'start',
  'ordinal',
  'blank',
]);

function isLinked({ text, columns }: Reading, before: WeighedName, one: WeighedName): boolean {
  const { kind } = one.candidate.left;
  const from = before.candidate.end;
  const to = one.candidate.start;
  if (to - from > LONGEST_LINK || !LINKING.has(kind)) return false;
  const between = text.slice(from, to).replaceAll(/\([^()]*\)/g, '');
  if (kind === 'list' || kind === 'and') return LIST_LINK.test(between);
  if (kind === 'start' || kind === 'ordinal') return ROW_LINK.test(between);
  return kind === 'blank' && columns.at(to) === null && ROW_LINK.test(between);
}

function nameOf(text: string, { candidate }: WeighedName): string {
  const name = text.slice(candidate.start, candidate.end);
  return name.includes(' ') ? name.replaceAll(' ', '') : name;
}

function rolesByName(
  reading: Reading,
  chosen: readonly WeighedName[],
  told: readonly (RoleFound | null)[],
): ReadonlyMap<string, PersonRole> {
  const roles = new Map<string, PersonRole>();
  const signs = new Map<string, number>();
  for (const [index, one] of chosen.entries()) {
    if (isWeak(one)) continue;
    const name = nameOf(reading.text, one);
    if (reading.context === 'punishment') {
      signs.set(name, Math.max(signs.get(name) ?? 0, punishedSigns(reading, one.candidate)));
    }
    const role = told[index]?.role;
    if (role === undefined) continue;
    const earlier = roles.get(name);
    if (earlier === undefined || HIDING.indexOf(role) > HIDING.indexOf(earlier)) {
      roles.set(name, role);
    }
  }
  for (const [name, sign] of signs) {
    const role = roles.get(name);
    // What somebody is punished for says more than 申请人 or 教师, and being fined more than 丈夫.
    if (sign === 2 || (sign === 1 && (role === undefined || role === 'private'))) {
      if (role !== 'official') roles.set(name, 'punished');
    }
  }
  return roles;
}

/** The strongest kind of reason, for people who read the rule's name. */
function ruleOf({ candidate, company }: WeighedName): string {
  const { traits } = candidate;
  if (traits.some((trait) => trait.startsWith('column.people'))) return 'column';
  if (
    ['label', 'role', 'official', 'officialLabel', 'noun', 'nounLabel', 'kin'].includes(
      candidate.left.kind,
    )
  )
    return 'roleWord';
  if (candidate.right.kind === 'title') return 'title';
  if (company.includes('again.sure')) return 'again';
  if (company.some((trait) => /^run\.(?:list|blank|line)\..*(?:likely|high)$/.test(trait)))
    return 'list';
  if (traits.includes('beside.number')) return 'besideData';
  return 'surroundings';
}
