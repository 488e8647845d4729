import { type Cells, withoutInvisible } from './cells.ts';
import { breakLines, type Line, type Measure } from './lines.ts';
import type { Run } from './runs.ts';

/** UTF-16 units set at a time: far more than any paragraph has that people wrote. */
const PORTION = 16_384;
/** The last lines of a portion may come out otherwise with what follows, so they are set again. */
const UNSURE_LINES = 4;

const LOW_SURROGATES = 0xdc00;
const LAST_LOW_SURROGATE = 0xdfff;
const LAST_OF_BASIC_PLANE = 0xffff;

/** Lines of a paragraph, with the cells that they count. */
export interface Portion {
  readonly cells: Cells;
  readonly lines: readonly Line[];
}

/**
 * Breaks a paragraph into lines, one portion after the other: the places of its characters take
 * many times the room of its text, so those of a paragraph without end must not be held at once.
 *
 * @param cellsOf the characters of runs as cells
 */
export function* brokenInPortions(
  runs: readonly Run[],
  cellsOf: (runs: readonly Run[]) => Cells,
  measure: Measure,
  spreads: boolean,
): Generator<Portion> {
  let rest: readonly Run[] = runs.map((run) => ({ ...run, text: withoutInvisible(run.text) }));
  let broken = 0;
  let size = PORTION;
  for (;;) {
    const { first, further } = parted(rest, size);
    const cells = cellsOf(first);
    const before = broken;
    const lines = breakLines(cells, (line) => measure(before + line), spreads);
    if (further.length === 0) {
      yield { cells, lines };
      return;
    }
    const sure = lines.slice(0, -UNSURE_LINES);
    const end = sure.at(-1)?.end;
    if (end === undefined) {
      size *= 2;
      continue;
    }
    yield { cells, lines: sure };
    broken += sure.length;
    rest = parted(rest, unitsOf(cells, end)).further;
  }
}

/** Runs up to a number of units and what is left; no character is torn. */
function parted(runs: readonly Run[], units: number) {
  const first: Run[] = [];
  const further: Run[] = [];
  let room = units;
  for (const run of runs) {
    const { text } = run;
    const cut = isLowSurrogate(text.charCodeAt(room)) ? room + 1 : room;
    if (room > 0) first.push(text.length <= cut ? run : { ...run, text: text.slice(0, cut) });
    if (text.length > cut) further.push(room > 0 ? { ...run, text: text.slice(cut) } : run);
    room = Math.max(0, room - text.length);
  }
  return { first, further };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= LOW_SURROGATES && unit <= LAST_LOW_SURROGATE;
}

function unitsOf({ codePoints }: Cells, cells: number): number {
  let units = cells;
  for (let index = 0; index < cells; index += 1) {
    if ((codePoints[index] ?? 0) > LAST_OF_BASIC_PLANE) units += 1;
  }
  return units;
}
