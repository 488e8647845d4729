import type { Child } from 'hono/jsx';
import { attributeReviewWords } from '../../../templates/words/attribute-reviews.ts';
import { complianceWords } from '../../../templates/words/compliance.ts';
import { doubtWords } from '../../../templates/words/doubts.ts';
import { calendarWords } from '../../../templates/words/portal-calendar.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import { matterWords } from '../../../templates/words/portal-matters.ts';
import { siteWords } from '../../../templates/words/portal-site.ts';
import { registerWords } from '../../../templates/words/register.ts';
import { retentionWords } from '../../../templates/words/retention.ts';
import { roleNames } from '../../../templates/words/roles.ts';
import { validityWords } from '../../../templates/words/validity-list.ts';
import type { Words } from '../../../templates/words/words.ts';
import { queries } from '../../application/catalogue.ts';
import type { Role } from '../../domain/kernel/people.ts';
import type { Session } from '../session/session-schema.ts';
import type { Frame } from './frame.ts';

/** The one layout of the portal. */
export function Layout(props: {
  frame: Frame;
  title: string;
  failed?: boolean;
  /** Over the whole window, for work that needs two columns side by side. */
  wide?: boolean;
  children: Child;
}) {
  const { frame, title } = props;
  const { tell } = frame;
  const prefix = props.failed === true ? `${tell(siteWords.error)} – ` : '';
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${prefix}${title} – ${tell(siteWords.product)}`}</title>
        <link rel="stylesheet" href="/portal/static/portal.css" />
        <link rel="icon" href="/portal/static/icon.svg" type="image/svg+xml" />
        <script src="/portal/static/portal.js" defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {tell(siteWords.skip)}
        </a>
        <header class="site">
          <div class="frame">
            <a class="brand" href="/portal">
              {tell(siteWords.product)} <small>{tell(siteWords.portal)}</small>
            </a>
            <span class="who">
              <span>{tell(frame.city)}</span>
              {frame.session === null ? null : <Who frame={frame} session={frame.session} />}
              <LanguageSwitch frame={frame} />
            </span>
          </div>
        </header>
        {frame.session === null ? null : <Menu frame={frame} session={frame.session} />}
        <main class={props.wide === true ? 'frame wide' : 'frame'} id="main" tabindex={-1}>
          {props.children}
        </main>
        <footer class="site">
          <div class="frame">
            {tell(siteWords.footer)} <a href="/">{tell(siteWords.publicSite)}</a>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Who({ frame, session }: { frame: Frame; session: Session }) {
  const roles = session.person.roles.map((role) => frame.tell(roleNames[role])).join(' · ');
  return (
    <>
      <span>
        {session.name} · {frame.department(session.person.department)} · {roles}
      </span>
      <form method="post" action="/portal/sign-out">
        <input type="hidden" name="formToken" value={session.formToken} />
        <button class="link" type="submit">
          {frame.tell(siteWords.signOut)}
        </button>
      </form>
    </>
  );
}

function LanguageSwitch({ frame }: { frame: Frame }) {
  const other = frame.language === 'en' ? 'zh-CN' : 'en';
  const address = `/portal/language/${other}?returnTo=${encodeURIComponent(frame.here)}`;
  return (
    <a href={address} lang={other} hreflang={other}>
      {frame.tell(siteWords.otherLanguage)}
    </a>
  );
}

function holds({ person }: Session, role: string): boolean {
  return person.roles.some((held) => held === role);
}

/** What is closed is for those who work on it and those who watch over it. */
function seesClosed(roles: readonly Role[]): boolean {
  return queries.listAttributeReviews.roles.some((role) => roles.includes(role));
}

function Menu({ frame, session }: { frame: Frame; session: Session }) {
  const { roles } = session.person;
  const watches = roles.includes('supervisor') || roles.includes('administrator');
  const drafts = roles.includes('drafter') || roles.includes('departmentHead');
  const respondsTo =
    watches || ['drafter', 'departmentHead', 'signingOfficer'].some((role) => holds(session, role));
  const reviewsPersonalData = roles.includes('privacyReviewer');
  const entries: readonly (readonly [string, Words, boolean])[] = [
    ['/portal', siteWords.inbox, true],
    ['/portal/dossiers', siteWords.dossiers, true],
    ['/portal/open-dossier', siteWords.openDossier, roles.includes('drafter')],
    ['/portal/gazette', siteWords.gazette, true],
    ['/portal/obligations', siteWords.obligations, true],
    ['/portal/doubts', doubtWords.menu, watches || drafts],
    ['/portal/incidents', incidentWords.menu, respondsTo],
    ['/portal/matters', matterWords.menu, true],
    ['/portal/compliance', complianceWords.menu, true],
    ['/portal/attribute-reviews', attributeReviewWords.menu, seesClosed(roles)],
    ['/portal/validity', validityWords.menu, true],
    ['/portal/calendar', calendarWords.menu, true],
    ['/portal/register', registerWords.menu, watches],
    ['/portal/retention', retentionWords.menu, watches || reviewsPersonalData],
    ['/portal/supervision', siteWords.supervision, frame.hasSupervision && watches],
    ['/portal/mailbox', siteWords.mailbox, frame.hasMailbox],
  ];
  const path = frame.here.split('?', 1)[0] ?? '';
  const isHere = (address: string) =>
    path === address || (address !== '/portal' && path.startsWith(`${address}/`));
  return (
    <nav class="main" aria-label={frame.tell(siteWords.mainMenu)}>
      <ul>
        {entries
          .filter(([, , shown]) => shown)
          .map(([address, words]) => (
            <li>
              <a href={address} aria-current={isHere(address) ? 'page' : undefined}>
                {frame.tell(words)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
