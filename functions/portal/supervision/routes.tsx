import { Hono } from 'hono';
import type { Person } from '../../domain/kernel/people.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts, SentMail } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { MailboxPage } from './mailbox-page.tsx';
import { SupervisionPage } from './page.tsx';
import { supervisedLines } from './supervised-lines.ts';

/** What only some hosts can show; without it the addresses do not exist. */
export function supervisionRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { supervision, mailbox, environment } = parts;
  const routes = new Hono<PortalEnv>();
  if (supervision !== undefined) {
    routes.get('/supervision', async (c) => {
      requireRole(sessionOf(c).person, 'supervisor', 'administrator');
      const executions = await supervision.executions();
      const lines = await supervisedLines(parts, executions);
      const today = localDateOf(environment.clock.now());
      const page = <SupervisionPage frame={frameOf(c, parts)} lines={lines} today={today} />;
      return sendPage(c, page);
    });
  }
  if (mailbox !== undefined) {
    routes.get('/mailbox', async (c) => {
      const { person } = sessionOf(c);
      const { mailDomain } = environment.city;
      const mails = (await mailbox.list()).filter((mail) => mayRead(person, mail, mailDomain));
      return sendPage(c, <MailboxPage frame={frameOf(c, parts)} mails={mails} />);
    });
  }
  return routes;
}

/** Staff read what was sent to the mailboxes of their roles; who supervises reads everything. */
function mayRead(person: Person, mail: SentMail, domain: string): boolean {
  const watches = ['supervisor', 'administrator'] as const;
  if (watches.some((role) => person.roles.includes(role))) return true;
  const own = person.roles.flatMap((role) =>
    [person.department, 'office'].map((department) => `${role}.${department}@${domain}`),
  );
  return mail.to.some((address) => own.includes(address));
}
