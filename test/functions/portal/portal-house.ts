import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../functions/application/environment.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import { createPortal } from '../../../functions/portal/create-portal.tsx';
import type { PortalParts } from '../../../functions/portal/portal-parts.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { type DemoPerson, demoPeople } from '../../../infra/local/demo/people.ts';
import { type Host, openHost } from '../../../infra/local/open-host.ts';
import { Browser } from '../../infra/local/identity-provider/browser.ts';
import {
  type RunningProvider,
  runProvider,
} from '../../infra/local/identity-provider/running-provider.ts';
import { formOf } from './page-form.ts';

type Fields = Readonly<Record<string, string | File | readonly string[]>>;

export interface Answer {
  readonly status: number;
  readonly page: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** Somebody in front of the portal. */
export interface Desk {
  open(path: string): Promise<Answer>;
  /** Fills the form `id` of the page and sends it; an empty list unticks. */
  send(page: string, id: string, fields?: Fields): Promise<Answer>;
  readonly browser: Browser;
}

export interface PortalHouse {
  readonly base: string;
  readonly host: Host;
  readonly clock: ManualClock;
  /** What nobody expected; a test that ends with any of it has found a defect. */
  readonly errors: readonly Error[];
  visitor(): Desk;
  signIn(person: string): Promise<Desk>;
  close(): Promise<void>;
}

interface Around {
  /** What the pages see of the environment. */
  readonly around?: (environment: Environment) => Environment;
}

/** The real portal on real stores, with people who sign in at the real embedded provider. */
export async function openPortalHouse(
  extra: readonly DemoPerson[] = [],
  also: Partial<Pick<PortalParts, 'mostBytes' | 'staffNames' | 'supervision'>> & Around = {},
): Promise<PortalHouse> {
  const people = [...demoPeople, ...extra];
  const provider = await runProvider(people);
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-portal-'));
  // The provider keeps real time, so the sessions of the portal do too.
  const clock = new ManualClock(instantOf(Date.now()));
  const city = jiangzhou(provider.base, 'nanjing-2020');
  const host = await openHost({ folder, city, clock });
  const errors: Error[] = [];
  const { around = (environment: Environment) => environment, ...parts } = also;
  const app = createPortal(
    {
      environment: around(host.environment),
      identity: provider.identity,
      sessionKey: provider.keys.sessionKey,
      staffNames: host.staffNames,
      supervision: {
        executions: async () => (await host.engine.list({ limit: 100 })).executions,
      },
      mailbox: { list: async () => (await host.outbox.list({ limit: 100 })).mails },
      ...parts,
    },
    (error) => errors.push(error),
  );
  const visitor = () => deskAt(provider, (request) => Promise.resolve(app.request(request)));
  return {
    base: provider.base,
    host,
    clock,
    errors,
    visitor,
    signIn: async (person) => {
      const desk = visitor();
      const { url } = await desk.browser.open(`${provider.base}/portal`);
      await desk.browser.submit(url, { person });
      return desk;
    },
    close: async () => {
      await host.close();
      await provider.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function deskAt(provider: RunningProvider, ask: (request: Request) => Promise<Response>): Desk {
  const browser = new Browser((request) =>
    new URL(request.url).pathname.startsWith('/portal') ? ask(request) : fetch(request),
  );
  const answer = async (response: Response, url: URL): Promise<Answer> => ({
    status: response.status,
    page: await response.text(),
    url,
    headers: response.headers,
  });
  const open = async (path: string) => {
    const { response, url } = await browser.open(new URL(path, provider.base));
    return answer(response, url);
  };
  return {
    browser,
    open,
    send: async (page, id, fields = {}) => {
      const { action, values } = formOf(page, id);
      for (const [name, value] of Object.entries(fields)) {
        values.delete(name);
        for (const one of [value].flat()) values.append(name, one);
      }
      const url = new URL(action, provider.base);
      const headers = { origin: provider.base };
      const response = await browser.request(url, { method: 'POST', headers, body: values });
      const location = response.headers.get('location');
      return location === null ? answer(response, url) : open(new URL(location, url).href);
    },
  };
}

export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/plain' });
}
