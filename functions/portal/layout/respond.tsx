import type { Context } from 'hono';
import { problemWords, siteWords } from '../../../templates/words/portal-site.ts';
import type { Words } from '../../../templates/words/words.ts';
import { type Problem, problemOf } from '../forms/problem.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { SessionOver } from '../session/guard.ts';
import { SessionOverPage } from '../sign-in/pages.tsx';
import { type Frame, frameOf } from './frame.ts';
import { Layout } from './layout.tsx';
import { ProblemBox } from './problem-box.tsx';

type Page = Parameters<Context['html']>[0];

/** Sends a page. */
export function sendPage(c: Context<PortalEnv>, page: Page, status: 200 | Problem['status'] = 200) {
  return c.html(page, status);
}

/** A page of its own for what was asked for and may not be, or is not there. */
export function ProblemPage({ frame, problem }: { frame: Frame; problem: Problem }) {
  const title = frame.tell(titleOf(problem));
  return (
    <Layout frame={frame} title={title} failed>
      <h1>{title}</h1>
      <ProblemBox frame={frame} problem={problem} />
      <p>
        <a href="/portal">{frame.tell(siteWords.inbox)}</a>
      </p>
    </Layout>
  );
}

function titleOf({ status }: Problem): Words {
  if (status === 403) return problemWords.forbidden;
  return status === 404 ? problemWords.notFound : problemWords.title;
}

export function MessagePage(props: { frame: Frame; title: Words; text: Words }) {
  const title = props.frame.tell(props.title);
  return (
    <Layout frame={props.frame} title={title} failed>
      <h1>{title}</h1>
      <p>{props.frame.tell(props.text)}</p>
      <p>
        <a href="/portal">{props.frame.tell(siteWords.inbox)}</a>
      </p>
    </Layout>
  );
}

/** What no page dealt with: refusals of what was looked at, ended sessions, and real errors. */
export function answerError(
  error: Error,
  c: Context<PortalEnv>,
  parts: PortalParts,
  report: (error: Error) => void,
) {
  const frame = frameOf(c, parts);
  if (error instanceof SessionOver) return c.html(<SessionOverPage frame={frame} />, 401);
  const problem = problemOf(error);
  if (problem !== null) {
    return c.html(<ProblemPage frame={frame} problem={problem} />, problem.status);
  }
  if ('status' in error && error.status === 403) {
    const { forbidden, foreignForm } = problemWords;
    return c.html(<MessagePage frame={frame} title={forbidden} text={foreignForm} />, 403);
  }
  report(error);
  const { unexpected, unexpectedHint } = problemWords;
  return c.html(<MessagePage frame={frame} title={unexpected} text={unexpectedHint} />, 500);
}
