import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { FormValues } from '../forms/form-values.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import type { Session } from './session-schema.ts';

/** Pages load their own style and script and nothing else; nothing runs inline. */
export function protectiveHeaders({ environment }: PortalParts): MiddlewareHandler<PortalEnv> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: environment.city.publicUrl.startsWith('https:')
      ? 'max-age=31536000'
      : false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}

/** A form that another site sends is refused before it is read. */
export function sameOriginOnly({ environment }: PortalParts): MiddlewareHandler<PortalEnv> {
  return csrf({ origin: new URL(environment.city.publicUrl).origin, secFetchSite: [] });
}

/** Whether a form was made for this session; compared in constant time. */
export function carriesFormToken(session: Session, values: FormValues): boolean {
  const expected = Buffer.from(session.formToken);
  const given = Buffer.from(values.text('formToken'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
