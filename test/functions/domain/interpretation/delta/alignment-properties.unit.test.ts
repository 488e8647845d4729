import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { bestMatching } from '../../../../../functions/domain/interpretation/delta/assignment.ts';
import { keptInOrder } from '../../../../../functions/domain/interpretation/delta/in-order.ts';
import {
  deltaKinds,
  policyDeltaSchema,
} from '../../../../../functions/domain/interpretation/delta/model.ts';
import { policyDelta } from '../../../../../functions/domain/interpretation/delta/policy-delta.ts';
import { unitsOf } from '../../../../../functions/domain/interpretation/delta/units.ts';
import { articles, clauses, everyRule, paragraphs } from './rulebook.ts';

/** How an article can be edited without becoming another. */
const edits: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d+/u, (number) => String(Number(number) + 7)),
  (text) => `${text.slice(0, -1)}，法律另有规定的除外。`,
  (text) => text.replace('住房租赁补贴', '租房补贴'),
  (text) => text.replaceAll('，', ','),
];
const makers = [articles, clauses, paragraphs];

/** Some rules, in any order, each edited somehow. */
const revised = fc
  .shuffledSubarray([...everyRule.keys()], { minLength: 4 })
  .chain((order) =>
    fc.tuple(
      fc.constant(order),
      fc.array(fc.constantFrom(...edits), { minLength: order.length, maxLength: order.length }),
      fc.constantFrom(...makers),
    ),
  );
const anyText = fc.array(
  fc.constantFrom(...everyRule, '略', '（一）补贴', '附件1', '第一章 总则', ''),
);
const anyDocument = fc
  .tuple(anyText, fc.constantFrom(...makers))
  .map(([texts, make]): PolicyDocument => make(...texts));

describe('Whatever two documents say', () => {
  it('each unit of either stands in exactly one row', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, fresh) => {
        const delta = policyDelta(old, fresh);
        if (delta.rows.length === 0) return;
        for (const [side, document] of [
          ['old', old],
          ['new', fresh],
        ] as const) {
          const blocks = delta.rows.flatMap((row) => row[side].map(({ block }) => block));
          expect(blocks.toSorted((a, b) => a - b)).toEqual(
            unitsOf(document).map(({ block }) => block),
          );
        }
      }),
    );
  });

  it('a row has the sides that its kind says, and the marked words are the words', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, fresh) => {
        const delta = policyDeltaSchema.parse(policyDelta(old, fresh));
        for (const { kind, old: before, new: after, words } of delta.rows) {
          expect(before.length === 0).toBe(kind === 'new');
          expect(after.length === 0).toBe(kind === 'dropped');
          expect(after.length > 1).toBe(kind === 'split');
          expect(before.length > 1).toBe(kind === 'merged');
          if (words === null) continue;
          const text = (units: typeof before) => units.map((unit) => unit.text).join('\n');
          expect(words.old.map((part) => part.text).join('')).toBe(text(before));
          expect(words.new.map((part) => part.text).join('')).toBe(text(after));
        }
        for (const kind of deltaKinds) {
          expect(delta.counts[kind]).toBe(delta.rows.filter((row) => row.kind === kind).length);
        }
      }),
    );
  });

  it('the same documents give the same comparison, and a document is identical to itself', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, fresh) => {
        expect(policyDelta(old, fresh)).toEqual(policyDelta(old, fresh));
        expect(['identical', 'empty']).toContain(policyDelta(old, old).state);
      }),
    );
  });
});

describe('However a document was shuffled and edited', () => {
  it('every rule that is still there stands beside itself', () => {
    fc.assert(
      fc.property(revised, ([order, chosen, make]) => {
        const old = make(...everyRule);
        const fresh = make(...order.map((at, place) => chosen[place]?.(everyRule[at] ?? '') ?? ''));
        const oldPlaces = unitsOf(old).map(({ block }) => block);
        const newPlaces = unitsOf(fresh).map(({ block }) => block);
        const pairs = new Map(
          policyDelta(old, fresh).rows.flatMap(({ old: [before], new: [after] }) =>
            before === undefined || after === undefined
              ? []
              : [[newPlaces.indexOf(after.block), oldPlaces.indexOf(before.block)] as const],
          ),
        );
        expect(order.map((_, place) => pairs.get(place))).toEqual(order);
      }),
      { numRuns: 300 },
    );
  });
});

const edge = fc.record({ column: fc.nat(4), worth: fc.integer({ min: 1, max: 150 }) });
const edgeLists = fc
  .array(fc.uniqueArray(edge, { selector: ({ column }) => column, maxLength: 4 }), { maxLength: 5 })
  .map((rows) =>
    rows.map((row) => row.map(({ column, worth }) => ({ column, worth: worth / 100 }))),
  );

describe('The best matching', () => {
  it('is worth as much as the best of all matchings', () => {
    fc.assert(
      fc.property(edgeLists, (rows) => {
        const matched = bestMatching(rows, 5);
        const used = matched.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
        const worth = rows.map(
          (row, at) => row.find(({ column }) => column === matched[at])?.worth ?? 0,
        );
        expect(worth.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
          mostWorth(rows, 0, new Set()),
          9,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('What keeps its order', () => {
  it('is the heaviest run of places that rise', () => {
    const items = fc
      .shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7])
      .chain((places) =>
        fc.tuple(
          ...places.map((at) => fc.integer({ min: 1, max: 9 }).map((weight) => ({ at, weight }))),
        ),
      );
    fc.assert(
      fc.property(items, (all) => {
        const kept = keptInOrder(all);
        const run = all.filter((_, index) => kept[index]);
        expect(run.every(({ at }, index) => index === 0 || (run[index - 1]?.at ?? 0) < at)).toBe(
          true,
        );
        expect(run.reduce((sum, { weight }) => sum + weight, 0)).toBe(heaviest(all, -1));
      }),
    );
  });
});

/** By trying everything. */
function mostWorth(
  rows: readonly (readonly { readonly column: number; readonly worth: number }[])[],
  row: number,
  used: ReadonlySet<number>,
): number {
  const edges = rows[row];
  if (edges === undefined) return 0;
  return Math.max(
    mostWorth(rows, row + 1, used),
    ...edges
      .filter(({ column }) => !used.has(column))
      .map(({ column, worth }) => worth + mostWorth(rows, row + 1, new Set([...used, column]))),
  );
}

function heaviest(
  items: readonly { readonly at: number; readonly weight: number }[],
  above: number,
): number {
  const [first, ...rest] = items;
  if (first === undefined) return 0;
  const without = heaviest(rest, above);
  return first.at > above ? Math.max(without, first.weight + heaviest(rest, first.at)) : without;
}
