import { signInProblems, signInWords, siteWords } from '../../../templates/words/portal-site.ts';
import type { SignInProblem } from '../../ports/identity.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';

export function SignInRefusedPage(props: { frame: Frame; problem: SignInProblem }) {
  const { tell } = props.frame;
  const title = tell(signInWords.refusedTitle);
  return (
    <Layout frame={props.frame} title={title} failed>
      <h1>{title}</h1>
      <p role="alert">{tell(signInProblems[props.problem])}</p>
      <p>
        <a class="button primary" href="/portal/sign-in">
          {tell(signInWords.tryAgain)}
        </a>
      </p>
    </Layout>
  );
}

/** Signed out here; `provider` is where the session at the identity provider ends too. */
export function SignedOutPage(props: { frame: Frame; provider: URL | null }) {
  const { tell } = props.frame;
  const title = tell(signInWords.signedOutTitle);
  return (
    <Layout frame={props.frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(signInWords.signedOut)}</p>
      <p class="actions">
        {props.provider === null ? null : (
          <a class="button" href={props.provider.href}>
            {tell(signInWords.continueSignOut)}
          </a>
        )}
        <a class="button primary" href="/portal/sign-in">
          {tell(siteWords.signIn)}
        </a>
      </p>
    </Layout>
  );
}

export function SessionOverPage({ frame }: { frame: Frame }) {
  const title = frame.tell(signInWords.sessionOverTitle);
  return (
    <Layout frame={frame} title={title} failed>
      <h1>{title}</h1>
      <p role="alert">{frame.tell(signInWords.sessionOver)}</p>
      <p>
        <a class="button primary" href="/portal/sign-in" target="_blank" rel="noopener">
          {frame.tell(signInWords.tryAgain)}
        </a>
      </p>
    </Layout>
  );
}
