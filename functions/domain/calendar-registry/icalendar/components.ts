import { broken, type ContentLine } from './content-lines.ts';

/** One event of a calendar with its own properties; those of an alarm in it are not among them. */
export interface VEvent {
  readonly line: number;
  readonly properties: readonly ContentLine[];
}

interface Placed {
  readonly line: ContentLine;
  /** The components around it, outermost first; a BEGIN stands inside its own component. */
  readonly inside: readonly string[];
}

/**
 * The events of the one calendar in the file.
 *
 * @throws {Refusal} `calendarFileBroken`
 */
export function eventsOf(lines: readonly ContentLine[]): readonly VEvent[] {
  const [first] = lines;
  if (first?.name !== 'BEGIN' || componentOf(first) !== 'VCALENDAR') {
    throw broken('begin', first?.line ?? 1);
  }
  const placed = placedLines(lines);
  const version = placed.find(({ line, inside }) => inside.length === 1 && line.name === 'VERSION');
  if (version?.line.value.trim() !== '2.0') throw broken('version', first.line);
  const events: { line: number; properties: ContentLine[] }[] = [];
  for (const { line, inside } of placed) {
    if (inside.length !== 2 || inside[1] !== 'VEVENT') continue;
    if (line.name === 'BEGIN') events.push({ line: line.line, properties: [] });
    else events.at(-1)?.properties.push(line);
  }
  return events;
}

/** Every line but the END ones with what it stands in; each BEGIN must have its END. */
function placedLines(lines: readonly ContentLine[]): readonly Placed[] {
  const open: string[] = [];
  const placed: Placed[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && open.length === 0) throw broken('component', line.line);
    if (line.name === 'END') {
      if (open.pop() !== componentOf(line)) throw broken('component', line.line);
      continue;
    }
    if (line.name === 'BEGIN') open.push(componentOf(line));
    if (open.length > DEEPEST) throw broken('component', line.line);
    placed.push({ line, inside: [...open] });
  }
  if (open.length > 0) throw broken('component', lines.at(-1)?.line ?? 1);
  return placed;
}

/** A calendar, an event in it, an alarm in that: nothing lies deeper. */
const DEEPEST = 8;

function componentOf({ value }: ContentLine): string {
  return value.trim().toUpperCase();
}
