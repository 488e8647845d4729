import { openIdentity } from '../../../../functions/adapters/openid/open-identity.ts';
import type { City } from '../../../../functions/application/city.ts';
import type { Identity } from '../../../../functions/ports/identity.ts';
import { part } from '../part.ts';
import { clientSecret } from './secrets.ts';

/** Opens the city's identity provider; its address and names come with the deployment. */
export const people = part(
  [
    'TONGBU_OIDC_ISSUER',
    'TONGBU_OIDC_CLIENT',
    'TONGBU_OIDC_CLIENT_SECRET',
    'TONGBU_API_AUDIENCE',
    'TONGBU_ROLES_CLAIM',
    'TONGBU_DEPARTMENT_CLAIM',
  ],
  (settings) => {
    const secret = clientSecret.open(settings);
    return async ({ publicUrl }: City): Promise<Identity> => {
      const known = await secret();
      return openIdentity({
        issuer: settings.TONGBU_OIDC_ISSUER,
        clientId: settings.TONGBU_OIDC_CLIENT,
        ...(known === null ? {} : { clientSecret: known }),
        redirectUri: `${publicUrl}/portal/callback`,
        signedOutUri: `${publicUrl}/portal/signed-out`,
        audience: settings.TONGBU_API_AUDIENCE,
        claims: {
          roles: settings.TONGBU_ROLES_CLAIM,
          department: settings.TONGBU_DEPARTMENT_CLAIM,
        },
      });
    };
  },
);
