import type { Person } from '../domain/kernel/people.ts';

/** What must be remembered between sending a browser away and its return; secret, short-lived. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who came back, as the identity provider vouches. */
export interface SignedIn {
  readonly person: Person;
  /** What pages call the person; the provider's name for them, else their id. */
  readonly name: string;
  /** Shown to the provider when the person signs out; null where it is of no use. */
  readonly idToken: string | null;
}

export type SignInProblem =
  /** The provider cannot be reached or does not answer as OpenID Connect asks. */
  | 'providerUnavailable'
  /** The answer does not belong to a sign-in that this browser began, or it came too late. */
  | 'answerInvalid'
  /** The person or the provider broke the sign-in off. */
  | 'denied'
  /** The provider's account has no usable identifier. */
  | 'subjectUnusable'
  /** The account has no role of this system. */
  | 'rolesMissing'
  /** The account names no department. */
  | 'departmentMissing';

/** Nobody is signed in; the page for it says what to do. */
export class SignInRefused extends Error {
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: { cause?: unknown }) {
    super(`sign-in refused: ${problem}`, options);
    this.name = 'SignInRefused';
    this.problem = problem;
  }
}

/** Any OpenID provider, as the portal and the API know it. */
export interface Identity {
  /**
   * Where to send a browser that wants to sign in.
   *
   * @throws {SignInRefused} `providerUnavailable`
   */
  begin(): Promise<{ readonly address: URL; readonly pending: PendingSignIn }>;
  /**
   * Redeems what the browser brought back.
   *
   * @param callback the address that the browser was sent to, with its query
   * @throws {SignInRefused}
   */
  complete(callback: URL, pending: PendingSignIn): Promise<SignedIn>;
  /** Where the session at the provider ends; null where the provider offers no such address. */
  signOutAddress(idToken: string | null): Promise<URL | null>;
  /**
   * Who a bearer token of the API speaks for; null for a token that is expired, forged, meant for
   * another audience or without roles.
   *
   * @throws {SignInRefused} `providerUnavailable`
   */
  verifyAccessToken(token: string): Promise<Person | null>;
}
