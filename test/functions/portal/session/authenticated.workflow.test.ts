import { expect, it } from 'vitest';
import { authenticated } from '../../../../functions/portal/session/authenticated.ts';
import { seal } from '../../../../functions/portal/session/seal.ts';
import type { Identity } from '../../../../functions/ports/identity.ts';
import { openHouse, personOf } from '../../public/public-house.ts';

const person = personOf('drafter');
const sessionKey = new Uint8Array(32).fill(7);
const unasked = () => Promise.reject(new Error('nobody signs in here'));

/** Who is known by the session of a browser and this header; for its provider no token is good. */
async function asked(authorization: string | null) {
  const { environment } = await openHouse();
  const tokens: string[] = [];
  const identity: Identity = {
    begin: unasked,
    complete: unasked,
    signOutAddress: unasked,
    verifyAccessToken: async (token) => {
      tokens.push(token);
      return null;
    },
  };
  const session = { person, name: '李文', idToken: null, formToken: 'a-token-of-the-forms' };
  const validity = { now: environment.clock.now(), seconds: 60 };
  const sealed = await seal(sessionKey, 'session', session, validity);
  const request = new Request('https://policy.jiangzhou.example/api/v1/inbox', {
    headers: {
      Cookie: `tongbu_session=${sealed}`,
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
  });
  return { known: await authenticated(request, { environment, identity, sessionKey }), tokens };
}

it('a page of ours is known by its session', async () => {
  expect(await asked(null)).toEqual({ known: person, tokens: [] });
});

it.each(['Bearer a-token', 'bearer  a-token', 'Bearer\ta-token'])(
  'whoever shows a token is known by it alone, however it is spelt: %j',
  async (authorization) => {
    expect(await asked(authorization)).toEqual({ known: null, tokens: ['a-token'] });
  },
);
