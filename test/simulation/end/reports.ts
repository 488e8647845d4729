import { queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import type { World } from '../world.ts';

/** A figure of the yearly report of a department: `department|row|figure` and its number. */
export type ReportFigures = ReadonlyMap<string, number>;

/** The compliance reports of all departments, as the supervisor asks for them; zeros are left out. */
export async function reportFigures({ environment, staff, year }: World): Promise<ReportFigures> {
  const figures = new Map<string, number>();
  for (const { id: department } of environment.city.departments) {
    const asked = { department, year };
    const report = await ask(environment, queries.viewCompliance, staff.supervisor.person, asked);
    for (const { row, figures: counted } of report.rows) {
      for (const { name, value } of counted) {
        if (value !== 0) figures.set(`${department}|${row}|${name}`, value);
      }
    }
  }
  return figures;
}
