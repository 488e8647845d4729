import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { stylesheet } from '../../../functions/portal/static/stylesheet.ts';
import type { DemoPerson } from '../demo/people.ts';
import { createChooser } from './chooser.tsx';
import { type EmbeddedClient, embeddedConfiguration } from './configuration.ts';
import { type DepartmentName, MessagePage, SignOutPage, submitAtOnceScript } from './pages.tsx';
import { sendHtml, sendText } from './responses.ts';

export interface EmbeddedIdentityProviderOptions {
  /** `<base address>/oidc`, as every browser will see it. */
  readonly issuer: string;
  readonly people: readonly DemoPerson[];
  readonly departmentName: DepartmentName;
  readonly clients: readonly EmbeddedClient[];
  /** P-256 private key, PKCS #8 PEM. */
  readonly signingKey: string;
  readonly cookieKey: string;
  /** Audience of the API's access tokens, for example `<base address>/api/v1`. */
  readonly apiAudience: string;
}

export interface EmbeddedIdentityProvider {
  /** For every request whose path is the issuer's or lies below it. */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * An OpenID provider inside the embedded host: real tokens, invented people, no passwords. It is
 * never part of a deployment for real people.
 */
export function createEmbeddedIdentityProvider(
  options: EmbeddedIdentityProviderOptions,
): EmbeddedIdentityProvider {
  const issuer = new URL(options.issuer);
  const mount = issuer.pathname.replace(/\/$/, '');
  const addresses = { stylesheet: `${mount}/style.css`, script: `${mount}/sign-out.js` };
  const choosePath = `${mount}/choose/`;
  const provider = createProvider(options, choosePath, addresses);
  const callback = provider.callback();
  const choose = createChooser({ ...options, provider, addresses, choosePath });
  return {
    handler: async (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      if (path === addresses.stylesheet) return sendText(response, 'text/css', stylesheet);
      if (path === addresses.script)
        return sendText(response, 'text/javascript', submitAtOnceScript);
      pinOrigin(request, issuer);
      if (path.startsWith(choosePath)) return choose(request, response);
      // The provider makes addresses from the part that was cut off here.
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? '/').slice(mount.length) || '/';
      await callback(request, response);
    },
  };
}

/** Addresses are made from the issuer alone, whatever a request says of its own host. */
function pinOrigin(request: IncomingMessage, issuer: URL): void {
  request.headers.host = issuer.host;
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
}

function createProvider(
  options: EmbeddedIdentityProviderOptions,
  choosePath: string,
  addresses: { stylesheet: string; script: string },
): Provider {
  const provider = new Provider(options.issuer, {
    ...embeddedConfiguration({ ...options, choosePath }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== options.apiAudience) throw new UnknownResource();
          return { scope: 'api', audience: resource, accessTokenFormat: 'jwt' };
        },
        useGrantedResource: () => false,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          const xsrf = /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '';
          const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
          const page = <SignOutPage addresses={addresses} action={action} xsrf={xsrf} />;
          await sendHtml(ctx.res, 200, page, options);
          ctx.respond = false;
        },
        postLogoutSuccessSource: async (ctx) => {
          const title = { zh: '已退出登录', en: 'Signed out' };
          const text = { zh: '您已退出登录。', en: 'You are signed out.' };
          const page = <MessagePage addresses={addresses} title={title} text={text} />;
          await sendHtml(ctx.res, 200, page, options);
          ctx.respond = false;
        },
      },
    },
    renderError: async (ctx, out) => {
      const title = { zh: '无法登录', en: 'Sign-in is not possible' };
      const text = {
        zh: `登录请求未被接受（${out.error}）。请从工作门户重新登录。`,
        en: `The request was not accepted: ${out.error_description ?? out.error}.`,
      };
      const page = <MessagePage addresses={addresses} title={title} text={text} />;
      await sendHtml(ctx.res, ctx.status, page, options);
      ctx.respond = false;
    },
  });
  // Only the headers that `pinOrigin` sets are read.
  provider.proxy = true;
  return provider;
}

class UnknownResource extends Error {
  readonly error = 'invalid_target';
  readonly error_description = 'there is no such API';
  readonly statusCode = 400;
  readonly expose = true;
}
