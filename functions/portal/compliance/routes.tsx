import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { mayReadReport, overseers } from '../../application/compliance/make-report.ts';
import {
  renderCityCompliance,
  renderCompliance,
} from '../../application/compliance/render-compliance.ts';
import { asksReport } from '../../application/compliance/view-compliance.ts';
import { departmentName } from '../../application/environment.ts';
import { ask } from '../../application/use-case.ts';
import { yearOf } from '../../domain/compliance/year.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { type FileFormat, fileFormatSchema, mediaTypeOfFormat } from '../../ports/renderers.ts';
import { frameOf } from '../layout/frame.ts';
import { EVERY_DEPARTMENT } from '../layout/own-department.ts';
import { sendPage } from '../layout/respond.tsx';
import { sendMadeFile } from '../layout/send-file.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { CityCompliancePage } from './city-page.tsx';
import { csvOfCity, csvOfReport } from './csv.ts';
import { CompliancePage } from './page.tsx';

/** The yearly report of a department, as a page, as data and to print; and all departments at once. */
export function complianceRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const { city } = environment;
  const routes = new Hono<PortalEnv>();
  const yearAsked = (c: Context<PortalEnv>) =>
    asksReport.year.parse(c.req.query('year') ?? yearOf(environment.clock.now()));
  const asked = (c: Context<PortalEnv>) => ({
    department: departmentIdSchema.parse(
      c.req.query('department') ?? sessionOf(c).person.department,
    ),
    year: yearAsked(c),
  });
  const sendReport = (c: Context<PortalEnv>, bytes: Uint8Array, format: FileFormat, name: string) =>
    sendMadeFile(c, environment.objects, bytes, {
      mediaType: mediaTypeOfFormat[format],
      disposition: `attachment; filename="${name}.${format}"`,
    });
  const askCity = (c: Context<PortalEnv>) =>
    ask(environment, queries.viewCityCompliance, sessionOf(c).person, { year: yearAsked(c) });

  routes.get('/compliance', async (c) => {
    const { person } = sessionOf(c);
    const frame = frameOf(c, parts);
    const mayTakeAll = overseers.some((role) => person.roles.includes(role));
    if ((c.req.query('department') ?? (mayTakeAll ? EVERY_DEPARTMENT : '')) === EVERY_DEPARTMENT) {
      const compliance = await askCity(c);
      return sendPage(c, <CityCompliancePage frame={frame} city={city} compliance={compliance} />);
    }
    const report = await ask(environment, queries.viewCompliance, person, asked(c));
    const departments = city.departments.filter(({ id }) => mayReadReport(person, id));
    return sendPage(c, <CompliancePage {...{ frame, report, departments, mayTakeAll }} />);
  });

  routes.get('/compliance/city.json', async (c) => c.json(await askCity(c)));

  routes.get('/compliance/city.csv', async (c) => {
    const compliance = await askCity(c);
    const text = csvOfCity(compliance, (id) => departmentName(environment, id));
    return sendTable(c, text, `compliance-${compliance.year}`);
  });

  routes.get('/compliance/city/:format', async (c) => {
    const format = fileFormatSchema.parse(c.req.param('format'));
    const compliance = await askCity(c);
    const bytes = await renderCityCompliance(environment, compliance, format);
    return sendReport(c, bytes, format, `compliance-${compliance.year}`);
  });

  routes.get('/compliance/report.json', async (c) =>
    c.json(await ask(environment, queries.viewCompliance, sessionOf(c).person, asked(c))),
  );

  routes.get('/compliance/report.csv', async (c) => {
    const report = await ask(environment, queries.viewCompliance, sessionOf(c).person, asked(c));
    return sendTable(c, csvOfReport(report), fileName(report));
  });

  routes.get('/compliance/report/:format', async (c) => {
    const format = fileFormatSchema.parse(c.req.param('format'));
    const choice = asked(c);
    const bytes = await renderCompliance(environment, sessionOf(c).person, choice, format);
    return sendReport(c, bytes, format, fileName(choice));
  });
  return routes;
}

function sendTable(c: Context<PortalEnv>, text: string, name: string) {
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });
}

function fileName({ department, year }: { department: string; year: number }): string {
  return `compliance-${department}-${year}`;
}
