import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import { ask } from '../../application/use-case.ts';
import type { Person, Role } from '../../domain/kernel/people.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { attempt } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { IncidentPage } from './incident-page.tsx';
import type { IncidentPageProps } from './incident-page-props.ts';
import { IncidentListPage } from './list-page.tsx';
import { incidentSteps, openIncidentStep } from './steps.ts';

export function incidentRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/incidents', (c) => showList(c, parts, null));

  routes.post('/incidents', async (c) => {
    const { person } = sessionOf(c);
    let opened = '';
    const { failed } = await attempt(c, parts, async ({ values }) => {
      const incident = values.text('incident');
      opened = (await openIncidentStep.run(environment, person, values, incident)).incident;
    });
    if (failed !== null) return showList(c, parts, failed);
    return c.redirect(`/portal/incidents/${opened}?done=openIncident`, 303);
  });

  routes.get('/incidents/:incident', (c) => showIncident(c, parts, null));

  routes.post('/incidents/:incident/steps/:step', async (c) => {
    const { incident, step: name } = c.req.param();
    const step = Object.hasOwn(incidentSteps, name) ? incidentSteps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      await step.run(environment, person, values, incident);
    });
    if (failed !== null) return showIncident(c, parts, failed);
    return c.redirect(`/portal/incidents/${incident}?done=${name}`, 303);
  });

  return routes;
}

async function showList(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment } = parts;
  const { person } = sessionOf(c);
  const after = c.req.query('after');
  const asked = after === undefined ? {} : { after };
  const list = await ask(environment, queries.listIncidents, person, asked);
  const page = (
    <IncidentListPage
      frame={frameOf(c, parts)}
      list={list}
      departments={environment.city.departments}
      now={environment.clock.now()}
      mayOpen={holds(person, 'drafter', 'departmentHead', 'signingOfficer', 'supervisor')}
      failed={failed}
    />
  );
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showIncident(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment, staffNames } = parts;
  const { person } = sessionOf(c);
  const asked = { incident: c.req.param('incident') };
  const view = await ask(environment, queries.viewIncident, person, asked);
  const { events } = await ask(environment, queries.viewIncidentHistory, person, asked);
  const people = new Set(events.map(({ actor }) => actor.id));
  const frame = frameOf(c, parts, await staffNames.of([...people]));
  const { departments } = environment.city;
  const shown = { frame, view, history: events, departments, person, failed };
  const page = <IncidentPage {...shown} may={offersOf(person, view)} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}

/** What the rules would refuse for certain is not offered. */
function offersOf(person: Person, view: IncidentView): IncidentPageProps['may'] {
  const stands = view.status !== 'withdrawn';
  const forAll = holds(person, 'signingOfficer', 'supervisor');
  const own = person.department === view.department;
  const answer = stands && (forAll || (own && holds(person, 'departmentHead')));
  return {
    answer,
    prepare: answer || (stands && own && holds(person, 'drafter')),
    withdraw: view.status === 'open' && forAll,
  };
}

function holds(person: Person, ...roles: readonly Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}
