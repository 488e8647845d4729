import { headsColumn } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import type { Cell } from '../tables/columns.ts';
import { residentLabel } from './resident-id.ts';
import { isPlausibleResidentNumber } from './resident-number.ts';

/**
 * Resident IDs that a narrow column breaks over two rows: the two cells, one below the other under
 * a header of IDs, make one number.
 */
export const splitId: Recogniser = {
  id: 'splitId',
  find(reading) {
    const found: Finding[] = [];
    const above = new Map<number, Cell>();
    for (const cell of reading.columns.cells) {
      if (!headsColumn(reading, cell.header, residentLabel)) continue;
      const upper = above.get(cell.head.start);
      above.set(cell.head.start, cell);
      if (upper === undefined || upper.row + 1 !== cell.row) continue;
      if (!makeOne(reading, upper, cell)) continue;
      found.push(half(upper), half(cell));
    }
    return found;
  },
};

function makeOne({ text }: Reading, upper: Cell, lower: Cell): boolean {
  const first = text.slice(upper.start, upper.end).replace(/[ -]/g, '');
  const second = text.slice(lower.start, lower.end).replace(/[ -]/g, '').toUpperCase();
  if (!/^\d{6,17}$/.test(first) || !/^\d{0,11}[\dX]$/.test(second)) return false;
  const whole = first + second;
  return whole.length === 18 && isPlausibleResidentNumber(whole);
}

function half({ start, end, head }: Cell): Finding {
  const evidence = [
    { kind: 'shape', span: { start, end }, weight: 0.4 } as const,
    { kind: 'header', span: { start: head.start, end: head.end }, weight: 0.45 } as const,
  ];
  const found = { type: 'residentId', action: 'mask', start, end, score: 0.85 } as const;
  return { ...found, rule: 'residentId.split', scoreBefore: 0.4, evidence };
}
