import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { DemoPerson } from '../demo/people.ts';
import type { EmbeddedClient } from './configuration.ts';
import {
  ChoosePersonPage,
  type DepartmentName,
  MessagePage,
  type PageAddresses,
} from './pages.tsx';
import { sendHtml } from './responses.ts';

interface ChooserParts {
  readonly issuer: string;
  readonly provider: Provider;
  readonly people: readonly DemoPerson[];
  readonly departmentName: DepartmentName;
  readonly clients: readonly EmbeddedClient[];
  readonly addresses: PageAddresses;
  readonly choosePath: string;
}

/** A form with one short field; more is no choice of a person. */
const MOST_BYTES = 4_096;

/** The one interaction of the provider: which of the demo people is it? */
export function createChooser(parts: ChooserParts) {
  const { provider, people, addresses, issuer } = parts;
  const ids = new Set<string>(people.map(({ id }) => id));
  const explain = (response: ServerResponse, status: number, text: { zh: string; en: string }) => {
    const title = { zh: '无法登录', en: 'Sign-in is not possible' };
    const page = <MessagePage addresses={addresses} title={title} text={text} />;
    return sendHtml(response, status, page, parts);
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await provider.interactionDetails(request, response);
      if (request.method === 'GET') {
        const page = (
          <ChoosePersonPage
            addresses={addresses}
            action={request.url ?? ''}
            people={people}
            departmentName={parts.departmentName}
          />
        );
        return await sendHtml(response, 200, page, parts);
      }
      if (request.method !== 'POST' || request.headers.origin !== new URL(issuer).origin) {
        return await explain(response, 403, {
          zh: '请求不是由本页发出的。请返回工作门户重新登录。',
          en: 'The request did not come from this page. Sign in again from the portal.',
        });
      }
      const chosen = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
      if (!ids.has(chosen)) {
        return await explain(response, 400, {
          zh: '没有这位演示人员。请返回重新选择。',
          en: 'There is no such demo person. Go back and choose again.',
        });
      }
      // A native client may not be answered without a page; this page was it.
      const result = { login: { accountId: chosen }, consent: {} };
      await provider.interactionFinished(request, response, result);
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      await explain(response, 400, {
        zh: '本次登录已过期。请返回工作门户重新登录。',
        en: 'This sign-in has expired. Sign in again from the portal.',
      });
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return '';
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
