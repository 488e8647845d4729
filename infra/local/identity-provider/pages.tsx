import type { Child } from 'hono/jsx';
import { roleNames } from '../../../templates/words/roles.ts';
import type { DemoPerson } from '../demo/people.ts';

/** Where the pages' own style and script are served, below the issuer's path. */
export interface PageAddresses {
  readonly stylesheet: string;
  readonly script: string;
}

/** How the city calls a department, in both languages. */
export type DepartmentName = (id: string) => { readonly zh: string; readonly en: string };

function Page(props: {
  addresses: PageAddresses;
  title: string;
  script?: boolean;
  children: Child;
}) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{props.title}</title>
        <link rel="stylesheet" href={props.addresses.stylesheet} />
        {props.script === true ? <script src={props.addresses.script} defer /> : null}
      </head>
      <body>
        <header class="site">
          <div class="frame">
            <span class="brand">
              同步 <small>Tongbu</small>
            </span>
            <span class="demo-mark">演示身份提供方 · Demo identity provider</span>
          </div>
        </header>
        <main class="frame" id="main">
          {props.children}
        </main>
      </body>
    </html>
  );
}

/** The whole demo city at a glance: one click on a card signs in as that person. */
export function ChoosePersonPage(props: {
  addresses: PageAddresses;
  action: string;
  people: readonly DemoPerson[];
  departmentName: DepartmentName;
}) {
  const departments = [...new Set(props.people.map(({ department }) => department))];
  return (
    <Page addresses={props.addresses} title="选择演示人员 · Choose a demo person">
      <h1>
        选择演示人员 <small lang="en">Choose a demo person</small>
      </h1>
      <p class="notice">
        本页仅供演示：人员均为虚构，无需密码。正式部署请接入本市统一身份认证（OpenID Connect）。
        <br />
        <span lang="en">
          For demonstration only: everybody here is invented and nobody has a password. A real
          deployment signs in at the city’s own OpenID Connect provider.
        </span>
      </p>
      <form method="post" action={props.action}>
        {departments.map((department) => (
          <section class="cards">
            <h2>
              {props.departmentName(department).zh}{' '}
              <small lang="en">{props.departmentName(department).en}</small>
            </h2>
            <ul>
              {props.people
                .filter((person) => person.department === department)
                .map((person) => (
                  <li>
                    <PersonCard person={person} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </form>
    </Page>
  );
}

function PersonCard({ person }: { person: DemoPerson }) {
  return (
    <button class="card" type="submit" name="person" value={person.id}>
      <strong>
        {person.name.zh} <small lang="en">{person.name.en}</small>
      </strong>
      <span class="roles">
        {person.roles.map((role) => `${roleNames[role].zh} ${roleNames[role].en}`).join(' · ')}
      </span>
      <span>{person.introduction.zh}</span>
      <span lang="en" class="quiet">
        {person.introduction.en}
      </span>
    </button>
  );
}

/** Ends the session here too; the script presses the button where scripts run. */
export function SignOutPage(props: { addresses: PageAddresses; action: string; xsrf: string }) {
  return (
    <Page addresses={props.addresses} title="退出登录 · Sign out" script>
      <h1>
        退出登录 <small lang="en">Sign out</small>
      </h1>
      <form method="post" action={props.action} data-submit-at-once="yes">
        <input type="hidden" name="xsrf" value={props.xsrf} />
        <button class="primary" type="submit" name="logout" value="yes">
          退出 Sign out
        </button>
      </form>
    </Page>
  );
}

export function MessagePage(props: {
  addresses: PageAddresses;
  title: { readonly zh: string; readonly en: string };
  text: { readonly zh: string; readonly en: string };
}) {
  return (
    <Page addresses={props.addresses} title={props.title.zh}>
      <h1>
        {props.title.zh} <small lang="en">{props.title.en}</small>
      </h1>
      <p>{props.text.zh}</p>
      <p lang="en">{props.text.en}</p>
      <p>
        <a href="/portal">返回工作门户 Back to the portal</a>
      </p>
    </Page>
  );
}

/** Presses the only button of a page that asks for it; a file, because nothing runs inline. */
export const submitAtOnceScript = `'use strict';
for (const form of document.querySelectorAll('form[data-submit-at-once]')) {
  form.requestSubmit(form.querySelector('button'));
}
`;
