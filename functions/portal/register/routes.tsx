import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import { personIdSchema } from '../../domain/kernel/people.ts';
import type { FailedForm } from '../forms/form-state.ts';
import type { FormValues } from '../forms/form-values.ts';
import { attempt } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { RegisterPage } from './page.tsx';
import { registerSteps } from './steps.ts';

/** The register of departments and experts; everybody may read it, the administrator changes it. */
export function registerRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();

  routes.get('/register', (c) => show(c, parts, null));

  routes.post('/register/steps/:step', async (c) => {
    const name = c.req.param('step');
    const step = Object.hasOwn(registerSteps, name) ? registerSteps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      const commandId = commandIdSchema.parse(values.text('commandId'));
      const request = { person, commandId };
      await step.run(parts.environment, request, values);
      await rememberName(parts, values);
    });
    if (failed !== null) return show(c, parts, failed);
    return c.redirect(`/portal/register?done=${name}`, 303);
  });
  return routes;
}

/** An expert's name stands beside the ledger, as those of the staff do. */
async function rememberName({ staffNames }: PortalParts, values: FormValues): Promise<void> {
  const name = values.text('name').trim().slice(0, 100);
  const expert = personIdSchema.safeParse(values.text('expert'));
  if (name !== '' && expert.success) await staffNames.remember(expert.data, name);
}

async function show(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment, staffNames } = parts;
  const { person } = sessionOf(c);
  const register = await ask(environment, queries.viewRegister, person, {});
  const heads = register.departments.flatMap((one) => one.heads.map((term) => term.person));
  const experts = register.experts.map(({ expert }) => expert);
  const frame = frameOf(c, parts, await staffNames.of([...new Set([...heads, ...experts])]));
  const { departments } = environment.city;
  const mayChange = person.roles.includes('administrator');
  const page = <RegisterPage {...{ frame, register, departments, mayChange, failed }} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}
