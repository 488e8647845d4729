import { z } from 'zod';
import { dayOf, lastDayOf, monthsAfter } from './days.ts';
import { type PlannedMaterials, read } from './dossier-fields.ts';
import { isEnteredLate, type Owed, stateOf } from './owed.ts';
import type { Exported, ExportedEvent } from './read-export.ts';

/** `department|row|figure` and its number, as docs/compliance.md describes the rows. */
export type Figures = ReadonlyMap<string, number>;

class Count {
  readonly figures = new Map<string, number>();

  add(department: string, row: string, figure: string, count = 1): void {
    const name = `${department}|${row}|${figure}`;
    this.figures.set(name, (this.figures.get(name) ?? 0) + count);
  }
}

/** The compliance reports of all departments for a year, recounted; zeros are left out. */
export function recountReport(
  exported: Exported,
  owed: readonly Owed[],
  year: number,
  at: string,
): Figures {
  const count = new Count();
  for (const [stream, events] of exported) {
    if (stream.startsWith('dossier/')) countDossier(count, events, year);
  }
  for (const one of owed) {
    // A deadline that ends at 24:00 belongs to the day that ends.
    const dueOn = lastDayOf(one.dueAt);
    if (!dueOn.startsWith(`${year}-`)) continue;
    const state = stateOf(one, at);
    const figure = state === 'notYetDue' ? 'pending' : state;
    count.add(one.department, `onTime:${one.kind}`, figure);
    if (isEnteredLate(one)) count.add(one.department, `onTime:${one.kind}`, 'enteredLate');
  }
  // What was counted and then put right to nothing is nothing.
  return new Map([...count.figures].filter(([, counted]) => counted !== 0));
}

const plainRows: Readonly<Record<string, readonly [row: string, figure: string]>> = {
  Published: ['documents', 'published'],
  ClosedUnpublished: ['documents', 'closedUnpublished'],
  ReturnedToDrafting: ['documents', 'returned'],
  DossierWithdrawn: ['documents', 'withdrawn'],
  AttributeReviewed: ['conversions', 'reviewed'],
  DoubtRecorded: ['doubts', 'recorded'],
};

function countDossier(count: Count, events: readonly ExportedEvent[], year: number): void {
  const [first] = events;
  if (first === undefined) return;
  const { department, normative } = read('DossierOpened', first);
  const all: Telling = { department, normative, events, count };
  for (const [index, event] of events.entries()) {
    if (!dayOf(event.at).startsWith(`${year}-`)) continue;
    const plain = plainRows[event.type];
    if (plain !== undefined) count.add(department, ...plain);
    countEvent(all, event, events.slice(0, index));
  }
}

interface Telling {
  readonly department: string;
  readonly normative: boolean;
  readonly events: readonly ExportedEvent[];
  readonly count: Count;
}

function countEvent(
  telling: Telling,
  event: ExportedEvent,
  earlier: readonly ExportedEvent[],
): void {
  const { department, count, events } = telling;
  switch (event.type) {
    case 'Published':
      countPublished(telling, earlier);
      countMaterials(telling, shownBy(event, earlier));
      break;
    case 'PackageSignedOff': {
      const decision = earlier.findLast(({ type }) => type === 'DisclosureDecided');
      if (decision === undefined) break;
      count.add(department, 'attributes', read('DisclosureDecided', decision).attribute);
      if (event.data.exemptionGranted === true) count.add(department, 'exemptions', 'granted');
      break;
    }
    case 'FollowUpReleased':
      countMaterials(telling, shownBy(event, earlier));
      break;
    case 'RequestsTallied': {
      const { entry } = tallySchema.parse(event.data);
      const corrected = events.findLast(
        ({ type, data }) => type === 'RequestsCorrected' && data.entry === entry,
      );
      count.add(
        department,
        'requests',
        'tallied',
        tallySchema.parse((corrected ?? event).data).count,
      );
      break;
    }
    case 'DoubtRecorded':
      if (isAnswered(event, events)) count.add(department, 'doubts', 'answered');
      break;
    case 'ValidityMarked':
      count.add(department, 'validity', read(event.type, event).validity);
      break;
    case 'GateReminded':
      count.add(department, 'reminders', String(event.data.kind));
      break;
    case 'ObligationReminded':
      count.add(department, 'reminders', String(event.data.notice));
      break;
  }
}

const tallySchema = z.object({ entry: z.number(), count: z.number() });

function countPublished(telling: Telling, earlier: readonly ExportedEvent[]): void {
  const { department, normative, count, events } = telling;
  if (earlier.some(({ type }) => type === 'ClosedUnpublished')) {
    count.add(department, 'conversions', 'converted');
  }
  if (normative) {
    const isPrinted = events.some(({ type }) => type === 'Gazetted');
    count.add(department, 'gazetting', isPrinted ? 'printed' : 'notPrinted');
  }
}

type Shown = Pick<PlannedMaterials[number], 'form' | 'interpreters'>;

function countMaterials({ department, count }: Telling, materials: readonly Shown[]): void {
  for (const material of materials) {
    const { form, interpreters = [] } = material;
    count.add(department, 'forms', form);
    if (isByHead(material)) count.add(department, 'firstInterpreter', 'byHead');
    if (form === 'expertArticle' || interpreters.some(({ kind }) => kind === 'expert')) {
      count.add(department, 'experts', 'byExpert');
    }
  }
}

function lastPlan(earlier: readonly ExportedEvent[]): PlannedMaterials {
  const plan = earlier.findLast(({ type }) => type === 'PlanLodged');
  return plan === undefined ? [] : read('PlanLodged', plan).plan.materials;
}

/** A later interpretation by its key: promised by the plan, or opened because of doubts. */
function laterMaterial(key: string, earlier: readonly ExportedEvent[]): Shown | undefined {
  const promised = lastPlan(earlier).find((material) => material.key === key);
  if (promised !== undefined) return promised;
  return opened(earlier).find((one) => one.key === key);
}

function opened(events: readonly ExportedEvent[]) {
  return events
    .filter(({ type }) => type === 'FollowUpOpened')
    .map((event) => read('FollowUpOpened', event));
}

/** How long a policy counts as newly issued. */
const MONTHS_NEW = 12;

/** When the heads of departments interpreted in person: the materials of theirs that came out. */
export function headsInterpretations(exported: Exported): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [stream, events] of exported) {
    const [first] = events;
    if (first === undefined || !stream.startsWith('dossier/')) continue;
    const { department, normative, triggers } = read('DossierOpened', first);
    const published = events.find(({ type }) => type === 'Published');
    // 新出台的重要政策措施: of importance, and not older than a year.
    if (published === undefined || (!normative && triggers.length === 0)) continue;
    const newUntil = monthsAfter(dayOf(published.at), MONTHS_NEW);
    for (const [index, event] of events.entries()) {
      const byHead = shownBy(event, events.slice(0, index)).filter(isByHead);
      const moments = byHead.map(() => event.at).filter((moment) => dayOf(moment) <= newUntil);
      found.set(department, [...(found.get(department) ?? []), ...moments]);
    }
  }
  return found;
}

/** The materials that an event made public. */
function shownBy(event: ExportedEvent, earlier: readonly ExportedEvent[]): readonly Shown[] {
  if (event.type === 'Published') {
    return lastPlan(earlier).filter(({ due }) => due.kind === 'withDocument');
  }
  if (event.type !== 'FollowUpReleased') return [];
  return [laterMaterial(read('Keyed', event).key, earlier)].filter((one) => one !== undefined);
}

function isByHead({ form, interpreters = [] }: Shown): boolean {
  return (
    form === 'firstInterpreter' || interpreters.some(({ kind }) => kind === 'firstInterpreter')
  );
}

/** A follow-up was opened for it, and released. */
function isAnswered(event: ExportedEvent, events: readonly ExportedEvent[]): boolean {
  const { doubt } = read('DoubtRecorded', event);
  const keys = opened(events).flatMap(({ key, doubts }) => (doubts.includes(doubt) ? [key] : []));
  return events.some((one) => {
    return one.type === 'FollowUpReleased' && keys.includes(read('Keyed', one).key);
  });
}
