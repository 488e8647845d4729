import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { hindranceNames } from '../../../templates/words/obligations.ts';
import { boardWords, withFigures } from '../../../templates/words/portal-obligations.ts';
import type { ObligationDetail } from '../../application/obligations/view-obligation.ts';
import { describeTraceStep } from '../../domain/deadlines/describe-trace.ts';
import { isOver, runsInHours } from '../../domain/deadlines/obligation.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { RuleCitation } from '../layout/problem-box.tsx';
import { minuteOf } from '../layout/times.ts';
import { DueDate, dueText, EndOf, StandingMark, TimeLeft } from './standing-mark.tsx';

/** One obligation: its rule, how its date was counted and whom it was told to when. */
export function ObligationPage(props: { frame: Frame; owed: ObligationDetail; now: Instant }) {
  const { frame, owed, now } = props;
  const { tell } = frame;
  const title = tell(owedWords(owed));
  return (
    <Layout frame={frame} title={title}>
      <h1>
        {title} <StandingMark frame={frame} standing={owed.standing} />
      </h1>
      <dl class="facts box">
        <dt>{tell(boardWords.of)}</dt>
        <dd>
          <a href={owed.address} lang="zh-CN">
            {owed.title}
          </a>
        </dd>
        <dt>{tell(boardWords.department)}</dt>
        <dd>{frame.department(owed.department)}</dd>
        <dt>{tell(boardWords.from)}</dt>
        <dd>{minuteOf(owed.startsAt)}</dd>
        <dt>{tell(boardWords.due)}</dt>
        <dd>
          <DueDate frame={frame} owed={owed} />
          <TimeLeft frame={frame} owed={owed} now={now} />
        </dd>
        <dt>{tell(boardWords.standing)}</dt>
        <dd>
          <StandingMark frame={frame} standing={owed.standing} />
          <EndOf frame={frame} owed={owed} />
        </dd>
      </dl>
      {isOver(owed.standing) || !isOwn(frame, owed) ? null : (
        <p class="noprint">
          <a class="button primary" href={owed.address}>
            {tell(boardWords.goThere)}
          </a>
        </p>
      )}
      {owed.hindered === null ? null : <p class="warning">{tell(hindranceNames[owed.hindered])}</p>}
      <h2>{tell(boardWords.basis)}</h2>
      <RuleCitation frame={frame} citation={owed.citation} />
      <Trace frame={frame} owed={owed} />
      <Recomputations frame={frame} owed={owed} />
      <Notices frame={frame} owed={owed} />
      <p>
        <a href="/portal/obligations">{tell(boardWords.back)}</a>
      </p>
    </Layout>
  );
}

/** Who belongs to another department looks, and does not act. */
function isOwn({ session }: Frame, { department }: ObligationDetail): boolean {
  return session?.person.department === department;
}

interface Part {
  readonly frame: Frame;
  readonly owed: ObligationDetail;
}

function Trace({ frame, owed }: Part) {
  const { trace } = owed;
  const without = runsInHours(owed) ? boardWords.hoursTrace : boardWords.dateNamed;
  return (
    <section>
      <h2>{frame.tell(boardWords.trace)}</h2>
      {trace.length === 0 ? (
        <p>{frame.tell(without)}</p>
      ) : (
        <ol class="trace box">
          {trace.map((step) => (
            <li class={step.counted === null ? 'quiet' : undefined}>
              {describeTraceStep(step, frame.language)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Recomputations({ frame, owed }: Part) {
  const { recomputations, kind } = owed;
  if (recomputations.length === 0) return null;
  return (
    <section>
      <h2>{frame.tell(boardWords.recomputations)}</h2>
      <ul>
        {recomputations.map(({ at, from, to, calendar }) => {
          const [was, is] = [dueText(kind, from), dueText(kind, to)];
          const figures = { at: minuteOf(at), from: was, to: is, calendar };
          return <li>{frame.tell(withFigures(boardWords.recomputed, figures))}</li>;
        })}
      </ul>
    </section>
  );
}

/** As many of the last notices as somebody reads; all others fold away. */
const NOTICES_SHOWN = 5;

function Notices({ frame, owed }: Part) {
  const { tell } = frame;
  const lastFirst = owed.notices.toReversed();
  const earlier = lastFirst.slice(NOTICES_SHOWN);
  return (
    <section>
      <h2>{tell(boardWords.notices)}</h2>
      {owed.remindedByGate ? <p class="quiet">{tell(boardWords.byGate)}</p> : null}
      {lastFirst.length === 0 ? <p>{tell(boardWords.noNotices)}</p> : null}
      <NoticeList frame={frame} owed={owed} notices={lastFirst.slice(0, NOTICES_SHOWN)} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>
            {tell(withFigures(boardWords.earlierNotices, { count: earlier.length }))}
          </summary>
          <NoticeList frame={frame} owed={owed} notices={earlier} />
        </details>
      )}
    </section>
  );
}

/** The due date at the time is told only where it has moved since. */
function NoticeList(props: Part & { notices: ObligationDetail['notices'] }) {
  const { frame, owed, notices } = props;
  const { tell } = frame;
  return (
    <ul>
      {notices.map(({ notice, at, dueAt }) => (
        <li>
          {minuteOf(at)} {tell(boardWords[notice])}
          {dueAt === owed.dueAt
            ? ''
            : tell(withFigures(boardWords.dueThen, { day: dueText(owed.kind, dueAt) }))}
        </li>
      ))}
    </ul>
  );
}
