import { type Context, Hono } from 'hono';
import { calendarWords } from '../../../templates/words/portal-calendar.ts';
import { commands, queries } from '../../application/catalogue.ts';
import { ask, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { FormIncomplete } from '../forms/problem.ts';
import { attempt, type SentForm } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { CalendarPreviewPage } from './preview-page.tsx';
import { CalendarYearPage } from './year-page.tsx';

export function calendarRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/calendar', (c) => showYear(c, parts, null));

  routes.post('/calendar/preview', async (c) => {
    const { person } = sessionOf(c);
    const shown: { page?: ReturnType<typeof CalendarPreviewPage> } = {};
    const { failed } = await attempt(c, parts, async (sent) => {
      const { file, values } = sent;
      const preview = await ask(environment, queries.previewCalendar, person, inputOf(sent));
      const ticket = file?.ticket ?? '';
      const given = { frame: frameOf(c, parts), preview, values, ticket };
      shown.page = <CalendarPreviewPage {...given} />;
    });
    if (shown.page === undefined) return showYear(c, parts, failed);
    return sendPage(c, shown.page);
  });

  routes.post('/calendar/import', async (c) => {
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async (sent) => {
      const commandId = commandIdSchema.parse(sent.values.text('commandId'));
      const input = { ...inputOf(sent), seen: sent.values.text('seen') };
      await execute(environment, commands.importCalendar, { person, commandId }, input);
    });
    if (failed !== null) return showYear(c, parts, failed);
    return c.redirect('/portal/calendar?done=importCalendar', 303);
  });

  routes.post('/calendar/restore', async (c) => {
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      const commandId = commandIdSchema.parse(values.text('commandId'));
      const [entry, source, seen] = ['entry', 'source', 'seen'].map((name) => values.text(name));
      const input = { entry, source, seen };
      await execute(environment, commands.restoreCalendar, { person, commandId }, input);
    });
    if (failed !== null) return showYear(c, parts, failed);
    return c.redirect('/portal/calendar?done=restoreCalendar', 303);
  });

  return routes;
}

/** @throws {FormIncomplete} no file was chosen */
function inputOf({ file, values }: SentForm) {
  if (file === null) throw new FormIncomplete({ file: calendarWords.fileMissing });
  const years = values.text('confirmedYears').split(/[\s,，、]+/);
  return {
    file: file.submitted,
    source: values.text('source'),
    mode: values.text('mode'),
    confirmedYears: years.filter((year) => year !== '').map(Number),
  };
}

async function showYear(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment, staffNames } = parts;
  const { person } = sessionOf(c);
  const year = c.req.query('year');
  const asked = year === undefined ? {} : { year };
  const view = await ask(environment, queries.viewCalendar, person, asked);
  const people = [...new Set(view.entries.map(({ by }) => by))];
  const frame = frameOf(c, parts, await staffNames.of(people));
  const mayImport = person.roles.includes('administrator');
  const page = <CalendarYearPage frame={frame} view={view} mayImport={mayImport} failed={failed} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}
