import { type Context, Hono } from 'hono';
import { complianceFigureName, complianceRowName } from '../../../templates/words/compliance.ts';
import { queries } from '../../application/catalogue.ts';
import { renderCompliance } from '../../application/compliance/render-compliance.ts';
import { ask } from '../../application/use-case.ts';
import { yearOf } from '../../domain/compliance/year.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { fileFormatSchema, mediaTypeOfFormat } from '../../ports/renderers.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import { sendMadeFile } from '../layout/send-file.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { csvOfReport } from './csv.ts';
import { CompliancePage } from './page.tsx';

/** The yearly report of a department: as a page, as data, as a file to print. */
export function complianceRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();
  const asked = (c: Context<PortalEnv>) => ({
    department: departmentIdSchema.parse(
      c.req.query('department') ?? sessionOf(c).person.department,
    ),
    year: Number(c.req.query('year') ?? yearOf(environment.clock.now())),
  });

  routes.get('/compliance', async (c) => {
    const { person } = sessionOf(c);
    const choice = asked(c);
    const isOffice = !environment.city.departments.some(({ id }) => id === choice.department);
    // Whoever belongs to no department of the city chooses one first.
    const report = isOffice ? null : await ask(environment, queries.viewCompliance, person, choice);
    return sendPage(
      c,
      <CompliancePage
        frame={frameOf(c, parts)}
        person={person}
        city={environment.city}
        choice={choice}
        report={report}
      />,
    );
  });

  routes.get('/compliance/report.json', async (c) =>
    c.json(await ask(environment, queries.viewCompliance, sessionOf(c).person, asked(c))),
  );

  routes.get('/compliance/report.csv', async (c) => {
    const report = await ask(environment, queries.viewCompliance, sessionOf(c).person, asked(c));
    return c.body(csvOfReport(report, complianceRowName, complianceFigureName), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName(report)}.csv"`,
    });
  });

  routes.get('/compliance/report/:format', async (c) => {
    const format = fileFormatSchema.parse(c.req.param('format'));
    const choice = asked(c);
    const bytes = await renderCompliance(environment, sessionOf(c).person, choice, format);
    return sendMadeFile(c, environment.objects, bytes, {
      mediaType: mediaTypeOfFormat[format],
      disposition: `attachment; filename="${fileName(choice)}.${format}"`,
    });
  });
  return routes;
}

function fileName({ department, year }: { department: string; year: number }): string {
  return `compliance-${department}-${year}`;
}
