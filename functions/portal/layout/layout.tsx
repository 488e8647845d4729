import type { Child } from 'hono/jsx';
import { siteWords } from '../../../templates/words/portal-site.ts';
import { roleNames } from '../../../templates/words/roles.ts';
import type { Session } from '../session/session-schema.ts';
import type { Frame } from './frame.ts';
import { Menu } from './menu.tsx';

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
