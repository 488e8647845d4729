import type { DocumentPart } from '../package/document-text.ts';
import { referenceDay } from './ages.ts';
import {
  type Located,
  type PeopleInPackage,
  type PlacedCandidate,
  peopleInPackage,
} from './people-in-package.ts';
import { signsInProse } from './prose-warnings.ts';
import { signsInTables } from './table-warnings.ts';
import type { Sign } from './warning-sign.ts';
import type { PrivacyWarning } from './warnings.ts';

/**
 * What masking value by value does not solve: children, illness and hardship beside a person, small
 * groups and combinations that point at somebody without the name. One warning for a kind and a
 * passage or table. It rests on the people that were found: without any there is no warning.
 */
export function warningsIn(
  parts: readonly DocumentPart[],
  candidates: readonly PlacedCandidate[],
): readonly PrivacyWarning[] {
  const people = peopleInPackage(parts, candidates);
  if (people.anchors.length === 0) return [];
  const documents = parts.map(({ document }) => document);
  const reference = referenceDay(documents, people.text);
  const titles = new Map(parts.map(({ part, document }) => [part, document.title ?? '']));
  const signs = [
    ...signsInProse(people, reference),
    ...signsInTables(people, reference, titles),
  ].sort((a, b) => a.span.start - b.span.start);
  const grouped = new Map<string, Placed[]>();
  for (const sign of signs) {
    const placed = placedSign(people, sign);
    if (placed === null) continue;
    const same = grouped.get(placed.id);
    if (same === undefined) grouped.set(placed.id, [placed]);
    else same.push(placed);
  }
  return [...grouped.values()].flatMap((same) => joined(same));
}

type Placed = Sign & Located & { readonly id: string };

function placedSign(people: PeopleInPackage, sign: Sign): Placed | null {
  const place = people.located(sign.span);
  if (place === null) return null;
  const { part, block } = place;
  const cell = sign.whole ? null : place.cell;
  const at = cell === null ? `b${block}` : `b${block}r${cell.row}c${cell.column}`;
  return { ...sign, ...place, cell, id: `${part}/${at}/${sign.kind}` };
}

/** Several sentences of one passage are one thing to look at. */
function joined(same: readonly Placed[]): readonly PrivacyWarning[] {
  const [first] = same;
  if (first === undefined) return [];
  const { id, kind, part, block, cell, whole, span } = first;
  const names = new Set(
    same.flatMap(({ people }) => (typeof people === 'number' ? [] : [...people])),
  );
  const records = same.reduce(
    (sum, { people }) => sum + (typeof people === 'number' ? people : 0),
    0,
  );
  const fields = [...new Set(same.flatMap((sign) => sign.fields))];
  const people = names.size + records;
  return [{ id, kind, part, block, cell, span: whole ? null : span, people, fields }];
}
