import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemWords, tooLargeWords } from '../../templates/words/portal-site.ts';
import { attributeReviewRoutes } from './attribute-reviews/routes.tsx';
import { calendarRoutes } from './calendar/routes.tsx';
import { complianceRoutes } from './compliance/routes.tsx';
import { dossierRoutes } from './dossier/routes.tsx';
import { gazetteRoutes } from './gazette/routes.tsx';
import { inboxRoutes } from './inbox/routes.tsx';
import { incidentRoutes } from './incidents/routes.tsx';
import { frameOf } from './layout/frame.ts';
import { answerError, MessagePage } from './layout/respond.tsx';
import { matterRoutes } from './matters/routes.tsx';
import { namesIfAny } from './names-if-any.ts';
import { obligationRoutes } from './obligations/routes.tsx';
import { mostFileMb, mostRequestBytes, type PortalEnv, type PortalParts } from './portal-parts.ts';
import { registerRoutes } from './register/routes.tsx';
import { retentionRoutes } from './retention/routes.tsx';
import { identify, signedInOnly } from './session/guard.ts';
import { protectiveHeaders, sameOriginOnly } from './session/protection.ts';
import { signInRoutes } from './sign-in/routes.tsx';
import { staticRoutes } from './static/routes.ts';
import { supervisionRoutes } from './supervision/routes.tsx';
import { validityRoutes } from './validity/routes.tsx';

/**
 * The staff's web, to be mounted so that its addresses begin with `/portal`. Whatever is not
 * listed before the guard is for people who are signed in; each use case asks for its role.
 *
 * @param report is told what nobody expected; the person sees a plain page
 */
export function createPortal(
  given: PortalParts,
  report: (error: Error) => void = () => {},
): Hono<PortalEnv> {
  const parts = { ...given, staffNames: namesIfAny(given.staffNames, report) };
  const app = new Hono<PortalEnv>().basePath('/portal');
  app.use('*', protectiveHeaders(parts));
  app.use('*', identify(parts));
  app.use('*', sameOriginOnly(parts));
  app.use(
    '*',
    bodyLimit({
      maxSize: mostRequestBytes(parts),
      onError: (c) => {
        const { title } = problemWords;
        const text = tooLargeWords(mostFileMb(parts));
        const page = <MessagePage frame={frameOf(c, parts)} title={title} text={text} />;
        return c.html(page, 413);
      },
    }),
  );
  app.route('/static', staticRoutes());
  app.route('/', signInRoutes(parts));
  app.use('*', signedInOnly());
  app.route('/', inboxRoutes(parts));
  app.route('/', dossierRoutes(parts));
  app.route('/', gazetteRoutes(parts));
  app.route('/', incidentRoutes(parts));
  app.route('/', obligationRoutes(parts));
  app.route('/', complianceRoutes(parts));
  app.route('/', attributeReviewRoutes(parts));
  app.route('/', validityRoutes(parts));
  app.route('/', registerRoutes(parts));
  app.route('/', matterRoutes(parts));
  app.route('/', calendarRoutes(parts));
  app.route('/', retentionRoutes(parts));
  app.route('/', supervisionRoutes(parts));
  app.all('*', (c) => {
    const { notFound, notFoundHint } = problemWords;
    const page = <MessagePage frame={frameOf(c, parts)} title={notFound} text={notFoundHint} />;
    return c.html(page, 404);
  });
  app.onError((error, c) => answerError(error, c, parts, report));
  return app;
}
