import type { BoardRow } from '../../../../functions/application/obligations/board-row.ts';
import { standingOf } from '../../../../functions/domain/deadlines/obligation.ts';
import { departmentIdSchema } from '../../../../functions/domain/kernel/people.ts';
import {
  type Instant,
  localDateSchema,
  shanghaiTime,
} from '../../../../functions/domain/kernel/time.ts';

/** A moment in China, for example `at('2026-11-23', 15)`. */
export function at(day: string, hour: number, minute = 0): Instant {
  return shanghaiTime(localDateSchema.parse(day), hour, minute);
}

/** Monday, in the afternoon. */
export const now = at('2026-11-23', 15);

interface Owed {
  readonly kind?: BoardRow['kind'];
  readonly department?: string;
  readonly startsAt?: Instant;
  readonly dueAt: Instant;
  readonly satisfiedAt?: Instant;
  readonly ceasedAt?: Instant;
  readonly title?: string;
}

/** A row of the board as it stands at `now`. */
export function rowOf(owed: Owed): BoardRow {
  const { dueAt, title = '关于示例的通知', department = 'housing' } = owed;
  const summary = {
    kind: owed.kind ?? 'gate',
    subject: '',
    materialTitle: null,
    department: departmentIdSchema.parse(department),
    startsAt: owed.startsAt ?? at('2026-10-08', 9),
    dueAt,
    satisfiedAt: owed.satisfiedAt ?? null,
    ceasedAt: owed.ceasedAt ?? null,
    enteredLateAt: null,
    hindered: null,
    provisional: false,
    movedFrom: null,
    basis: '示例 第一条',
  };
  const address = '/portal/dossiers/example';
  const standing = standingOf(summary, now);
  return { ...summary, stream: 'dossier/example', title, address, standing };
}
