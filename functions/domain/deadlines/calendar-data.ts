import holidayTable from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import packageFacts from 'chinese-days/package.json' with { type: 'json' };
import { z } from 'zod';
import { localDateSchema } from '../kernel/time.ts';

/** A day that a State Council notice names: off on it, or working although it is a weekend. */
export interface AnnouncedDay {
  readonly working: boolean;
  /** Chinese name of the festival, for example 国庆节. */
  readonly name: string;
}

export interface AnnouncedDays {
  /** Package and version that the days come from. */
  readonly source: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly days: ReadonlyMap<string, AnnouncedDay>;
}

/** `English name,Chinese name,number of statutory days`, as the package writes its rows. */
const rowSchema = z.record(localDateSchema, z.string().regex(/^[^,]+,[^,]+,\d+$/));
const tableSchema = z.object({ holidays: rowSchema, workdays: rowSchema });

/** The package shortens the festivals that a notice calls 节. */
const fullNames: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
};

/**
 * Days that the package lacks. 2005-12-31, a Saturday, was worked in exchange for 2006-01-03;
 * other tables of the same notices agree on it.
 */
const corrections: readonly (readonly [string, AnnouncedDay])[] = [
  ['2005-12-31', { working: true, name: '元旦' }],
];

function announced(rows: Readonly<Record<string, string>>, working: boolean) {
  return Object.entries(rows).map(([date, row]): readonly [string, AnnouncedDay] => {
    const name = row.split(',')[1] ?? row;
    return [date, { working, name: fullNames[name] ?? name }];
  });
}

function readAnnouncedDays(): AnnouncedDays {
  const table = tableSchema.parse(holidayTable);
  const days = new Map([
    ...announced(table.holidays, false),
    ...announced(table.workdays, true),
    ...corrections,
  ]);
  const years = [...days.keys()].map((date) => Number(date.slice(0, 4)));
  return {
    source: `chinese-days@${packageFacts.version}`,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    days,
  };
}

/**
 * Every holiday and make-up working day (调休) that has been announced. The years it covers are
 * read from the data itself: beyond them the package would silently call each weekday a workday.
 */
export const announcedDays: AnnouncedDays = readAnnouncedDays();
