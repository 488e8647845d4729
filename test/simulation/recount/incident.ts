import { z } from 'zod';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';

/** Hours on the clock from the event: BJ17 九(二), and 国办发〔2016〕61号 for other public opinion. */
const hours = {
  authoritativeInformation: 5,
  pressConference: 24,
  publicOpinionResponse: 48,
} as const;
type Gate = keyof typeof hours;

const assessmentSchema = z.object({
  level: z.enum(['extraordinary', 'major', 'otherOpinion']),
  department: z.string(),
  happenedAt: z.string(),
});
const statementSchema = z.object({ gates: z.array(z.string()), saidAt: z.string() });

const HOUR_MS = 3_600_000;

/** What an incident called for, recounted from its events alone. */
export function owedByIncident(events: readonly ExportedEvent[]): readonly Owed[] {
  const ceased = new Map<Gate, string | null>();
  let last: z.infer<typeof assessmentSchema> | null = null;
  for (const { type, data, at } of events) {
    if (type !== 'IncidentOpened' && type !== 'IncidentReassessed') continue;
    last = assessmentSchema.parse(data);
    const owed = gatesAt(last.level);
    for (const [gate, since] of ceased) {
      ceased.set(gate, owed.includes(gate) ? null : (since ?? at));
    }
    for (const gate of owed) if (!ceased.has(gate)) ceased.set(gate, null);
  }
  if (last === null) return [];
  const { department, happenedAt } = last;
  const withdrawn = events.find(({ type }) => type === 'IncidentWithdrawn')?.at ?? null;
  return [...ceased].map(([gate, ceasedAt]) => ({
    stream: events[0]?.stream ?? '',
    kind: gate,
    subject: '',
    department,
    startsAt: happenedAt,
    dueAt: new Date(Date.parse(happenedAt) + hours[gate] * HOUR_MS).toISOString(),
    ...firstSaid(events, gate),
    ceasedAt: ceasedAt ?? withdrawn,
  }));
}

function gatesAt(level: z.infer<typeof assessmentSchema>['level']): readonly Gate[] {
  return level === 'otherOpinion'
    ? ['publicOpinionResponse']
    : ['authoritativeInformation', 'pressConference'];
}

/** Of two at one moment the one that was entered first. */
function firstSaid(
  events: readonly ExportedEvent[],
  gate: string,
): Pick<Owed, 'satisfiedAt' | 'recordedAt'> {
  const [first = null] = events
    .filter(({ type }) => type === 'StatementMade')
    .map(({ data, at }) => ({ ...statementSchema.parse(data), recordedAt: at }))
    .filter(({ gates }) => gates.includes(gate))
    .toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : Number(a.saidAt > b.saidAt)));
  return { satisfiedAt: first?.saidAt ?? null, recordedAt: first?.recordedAt ?? null };
}
