import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { calendarStream } from '../../../../functions/application/calendar/calendar-stream.ts';
import { followCalendar } from '../../../../functions/application/calendar/registered-calendar.ts';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import { digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { personIdSchema } from '../../../../functions/domain/kernel/people.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';
import type { Ledger, NewEvent } from '../../../../functions/ports/ledger.ts';
import { ManualClock } from '../../../../infra/local/clocks.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const start = instantSchema.parse('2026-11-22T01:00:00.000Z');
const later = instantSchema.parse('2026-11-22T01:00:10.000Z');
const day = localDateSchema.parse('2027-07-01');

function changeTo(working: boolean): NewEvent {
  const source = '江政发〔2026〕8号';
  const options = { overrides: [{ date: day, working, name: '防汛', source }], confirmedYears: [] };
  const { digest, version } = createWorkingCalendar(options);
  const actor = {
    id: personIdSchema.parse('xu-ning'),
    role: 'administrator',
    department: 'office',
  };
  const data = { options, source, digest, version, restores: null };
  return { type: 'CalendarChanged', at: start, actor, data, cause: null } as unknown as NewEvent;
}

async function append(ledger: Ledger, version: number, working: boolean): Promise<void> {
  const head = { status: 'registered', department: '', summary: {} };
  const commandId = commandIdSchema.parse(`calendar-${version}`);
  const commandDigest = digestOfText(String(version));
  await ledger.append(calendarStream, version, [changeTo(working)], {
    commandId,
    commandDigest,
    head,
  });
}

describe('The calendar that follows the ledger', () => {
  it('counts by what its own process records from the next moment on, whatever the clock says', async () => {
    const inner = openSqliteLedger({ file: join(temporaryFolder(), 'ledger.sqlite') });
    const { ledger, calendar } = followCalendar(inner, {
      clock: new ManualClock(start),
      recheckMs: null,
    });
    expect(calendar.isWorkday(day).working).toBe(true);
    const { digest } = calendar;
    await append(ledger, 0, false);
    expect(calendar.isWorkday(day)).toMatchObject({
      working: false,
      reason: 'override',
      name: '防汛',
    });
    expect(calendar.digest).not.toBe(digest);
    inner.close();
  });

  it('reads at start what was recorded before', async () => {
    const inner = openSqliteLedger({ file: join(temporaryFolder(), 'ledger.sqlite') });
    await append(inner, 0, false);
    const { calendar } = followCalendar(inner, { clock: new ManualClock(start), recheckMs: null });
    await calendar.catchUp();
    expect(calendar.isWorkday(day).working).toBe(false);
    inner.close();
  });

  it('notices what another process records when the ledger is next used after a while', async () => {
    const inner = openSqliteLedger({ file: join(temporaryFolder(), 'ledger.sqlite') });
    const clock = new ManualClock(start);
    const { ledger, calendar } = followCalendar(inner, { clock, recheckMs: 10_000 });
    await ledger.head(calendarStream);
    await append(inner, 0, false);
    await ledger.head(calendarStream);
    expect(calendar.isWorkday(day).working).toBe(true);
    clock.moveTo(later);
    await ledger.head(calendarStream);
    expect(calendar.isWorkday(day).working).toBe(false);
    inner.close();
  });

  it('takes a change back as it takes one over', async () => {
    const inner = openSqliteLedger({ file: join(temporaryFolder(), 'ledger.sqlite') });
    const { ledger, calendar } = followCalendar(inner, {
      clock: new ManualClock(start),
      recheckMs: null,
    });
    await append(ledger, 0, false);
    await append(ledger, 1, true);
    expect(calendar.isWorkday(day).working).toBe(true);
    inner.close();
  });
});
