import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { languages } from '../../../templates/words/words.ts';
import { SignInRefused } from '../../ports/identity.ts';
import { FormValues } from '../forms/form-values.ts';
import { frameOf } from '../layout/frame.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { LANGUAGE_COOKIE } from '../session/guard.ts';
import { pageOfPortal, rememberSignIn, takeSignIn } from '../session/pending-sign-in.ts';
import { carriesFormToken } from '../session/protection.ts';
import { beginSession, cookieOptions, endSession } from '../session/session.ts';
import { SignedOutPage, SignInRefusedPage } from './pages.tsx';

const YEAR = 31_536_000;

/** The few addresses that need no session: signing in and out, and the language. */
export function signInRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();

  routes.get('/sign-in', async (c) => {
    const returnTo = pageOfPortal(c.req.query('returnTo'));
    return orExplain(c, parts, async () => {
      const { address, pending } = await parts.identity.begin();
      await rememberSignIn(c, parts, pending, returnTo);
      return c.redirect(address.href, 303);
    });
  });

  routes.get('/callback', async (c) => {
    const remembered = await takeSignIn(c, parts);
    return orExplain(c, parts, async () => {
      if (remembered === null) throw new SignInRefused('answerInvalid');
      const signedIn = await parts.identity.complete(new URL(c.req.url), remembered.pending);
      const { person, name } = signedIn;
      // An id stands where the provider states no name; a name from before is better.
      if (name !== person.id) await parts.staffNames.remember(person.id, name);
      await beginSession(c, parts, signedIn);
      return c.redirect(remembered.returnTo, 303);
    });
  });

  routes.post('/sign-out', async (c) => {
    const session = c.get('session');
    if (session === null) return c.redirect('/portal/signed-out', 303);
    if (!carriesFormToken(session, await FormValues.of(c.req))) return c.redirect('/portal', 303);
    endSession(c, parts);
    c.set('session', null);
    const provider = await parts.identity.signOutAddress(session.idToken).catch(() => null);
    // Not a redirect: the policy of the page lets no form lead to another site.
    if (provider !== null) c.header('Refresh', `0; url=${provider.href}`);
    return c.html(<SignedOutPage frame={frameOf(c, parts)} provider={provider} />);
  });

  routes.get('/signed-out', (c) =>
    c.html(<SignedOutPage frame={frameOf(c, parts)} provider={null} />),
  );

  routes.get('/language/:language', (c) => {
    const language = languages.find((known) => known === c.req.param('language'));
    if (language !== undefined) {
      setCookie(c, LANGUAGE_COOKIE, language, { ...cookieOptions(parts), maxAge: YEAR });
    }
    return c.redirect(pageOfPortal(c.req.query('returnTo')), 303);
  });

  return routes;
}

async function orExplain(
  c: Context<PortalEnv>,
  parts: PortalParts,
  attempt: () => Promise<Response>,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const { problem } = error;
    const page = <SignInRefusedPage frame={frameOf(c, parts)} problem={problem} />;
    return c.html(page, problem === 'providerUnavailable' ? 503 : 403);
  }
}
