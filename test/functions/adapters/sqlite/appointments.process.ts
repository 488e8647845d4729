// Makes one appointment after the other without an end and writes the name of each that is made.
import { writeSync } from 'node:fs';
import { openSqliteSchedule } from '../../../../functions/adapters/sqlite/schedule.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';

const [file = ''] = process.argv.slice(2);
const schedule = openSqliteSchedule({ file });
for (let number = 1; ; number += 1) {
  const name = `appointment-${number}`;
  await schedule.set({ name, at: instantOf(number), input: { number } });
  writeSync(1, `${name}\n`);
}
