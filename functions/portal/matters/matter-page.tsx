import { lateEntryWords } from '../../../templates/words/late-entry.ts';
import {
  matterAspectNames,
  matterKindNames,
  matterStatusNames,
} from '../../../templates/words/matters.ts';
import {
  deliveryNames,
  matterEventNames,
  matterSubject,
  matterWords,
  pauseReasonNames,
  startedOnWords,
} from '../../../templates/words/portal-matters.ts';
import type { MatterObligationView, MatterView } from '../../application/matter/view-matter.ts';
import { describeTraceStep } from '../../domain/deadlines/describe-trace.ts';
import { LateEntryMark, LateEntryNote } from '../forms/late-entry.tsx';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox, RuleCitation } from '../layout/problem-box.tsx';
import { dueDayOf, minuteOf } from '../layout/times.ts';
import { StandingMark } from '../obligations/standing-mark.tsx';
import { MatterStepForms, type StepFormsProps } from './step-forms.tsx';

/** One timed matter: its clocks and how they were counted, what was done, what can be done. */
export function MatterPage(props: StepFormsProps & { mayAct: boolean }) {
  const { frame, view, failed } = props;
  const { tell } = frame;
  const { title, kind } = view.facts;
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <p>
        <a href="/portal/matters">{tell(matterWords.title)}</a>
      </p>
      <h1>
        <span lang="zh-CN">{title}</span> <small>{tell(matterKindNames[kind])}</small>
      </h1>
      <Facts frame={frame} view={view} />
      <h2>{tell(matterWords.clocks)}</h2>
      <Clocks frame={frame} view={view} />
      {view.meetings.length === 0 ? null : <Meetings frame={frame} view={view} />}
      <History frame={frame} view={view} />
      {props.mayAct && view.status === 'open' ? <MatterStepForms {...props} /> : null}
    </Layout>
  );
}

function Facts({ frame, view }: { frame: Frame; view: MatterView }) {
  const { tell } = frame;
  const { facts, extension, correction, ceased } = view;
  const rows: readonly (readonly [string, string | null])[] = [
    [tell(matterWords.status), tell(matterStatusNames[view.status])],
    [tell(matterWords.department), frame.department(facts.department)],
    [tell(startedOnWords[facts.kind]), facts.startedOn],
    [
      tell(matterWords.delivery),
      facts.delivery === null ? null : tell(deliveryNames[facts.delivery]),
    ],
    [tell(matterWords.plannedOn), facts.decision?.plannedOn ?? null],
    [
      tell(matterWords.commentDays),
      facts.decision === null ? null : String(facts.decision.commentDays),
    ],
    [tell(matterWords.explanation), facts.decision?.explanation ?? null],
    [tell(matterWords.correction), correction?.what ?? null],
    [tell(lateEntryWords.field), correction?.lateEntry ?? null],
    [tell(matterWords.receivedOn), correction?.receivedOn ?? null],
    [
      tell(matterWords.extended),
      extension === null
        ? null
        : `${extension.workingDays} · ${extension.notifiedOn} · ${extension.reason}`,
    ],
    ...view.opinions.map((opinion): readonly [string, string] => [
      tell(matterWords.opinions),
      `${tell(pauseReasonNames[opinion.reason])} · ${opinion.askedOn} → ${
        opinion.answeredOn ??
        `${tell(matterWords.waiting)} (${tell(matterWords.latest)} ${opinion.latest})`
      }${opinion.lateEntry === null ? '' : ` · ${tell(lateEntryWords.reason)}${opinion.lateEntry}`}`,
    ]),
    [tell(matterWords.ceased), ceased?.reason ?? null],
  ];
  return (
    <dl class="facts box">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  );
}

function Clocks({ frame, view }: { frame: Frame; view: MatterView }) {
  const { tell } = frame;
  return (
    <HeadedTable heads={[tell(matterWords.due), tell(matterWords.owed), tell(matterWords.status)]}>
      {view.obligations.map((one) => (
        <tr>
          <td class="nowrap">
            {dueDayOf(one.dueAt)} 24:00
            {one.movedFrom === null ? null : (
              <div class="quiet">
                {tell(matterWords.movedFrom)} {dueDayOf(one.movedFrom)}
              </div>
            )}
          </td>
          <td>
            {tell(matterSubject(one.subject) ?? matterKindNames[view.facts.kind])}
            <Counted frame={frame} obligation={one} />
          </td>
          <td>
            <StandingMark frame={frame} standing={one.standing} />
            {one.satisfiedAt === null ? null : (
              <div class="quiet nowrap">{minuteOf(one.satisfiedAt)}</div>
            )}
            <LateEntryMark frame={frame} enteredLateAt={one.enteredLateAt} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function Counted({ frame, obligation }: { frame: Frame; obligation: MatterObligationView }) {
  const { basis, trace, provisional } = obligation;
  return (
    <details>
      <summary>{frame.tell(matterWords.counted)}</summary>
      <RuleCitation frame={frame} citation={basis} />
      {provisional ? <p class="hint">{frame.tell(matterWords.provisional)}</p> : null}
      <ul>
        {trace.map((step) => (
          <li>{describeTraceStep(step, frame.language)}</li>
        ))}
      </ul>
    </details>
  );
}

function History({ frame, view }: { frame: Frame; view: MatterView }) {
  const { tell } = frame;
  return (
    <details>
      <summary>
        {tell(matterWords.history)} · {view.history.length}
      </summary>
      <HeadedTable heads={[tell(matterWords.when), tell(matterWords.what), tell(matterWords.by)]}>
        {view.history.map(({ type, at, by }) => (
          <tr>
            <td class="nowrap">{minuteOf(at)}</td>
            <td>{tell(matterEventNames[type])}</td>
            <td>{frame.person(by)}</td>
          </tr>
        ))}
      </HeadedTable>
    </details>
  );
}

function Meetings({ frame, view }: { frame: Frame; view: MatterView }) {
  const { tell } = frame;
  return (
    <>
      <h2>{tell(matterWords.done)}</h2>
      <HeadedTable
        heads={[tell(matterWords.when), tell(matterWords.what), tell(matterWords.where)]}
      >
        {view.meetings.map((meeting) => {
          const subject = matterSubject(meeting.subject);
          const parts = meeting.aspects.map((aspect) => tell(matterAspectNames[aspect]));
          return (
            <tr>
              <td class="nowrap">{minuteOf(meeting.metAt)}</td>
              <td>
                {[...(subject === null ? [] : [tell(subject)]), ...parts].join(' · ')}
                {meeting.commentUntil === null ? null : (
                  <div class="quiet">
                    {tell(matterWords.commentUntil)} {meeting.commentUntil}
                  </div>
                )}
              </td>
              <td>
                <span lang="zh-CN">{meeting.where}</span>
                <LateEntryNote frame={frame} {...meeting} />
              </td>
            </tr>
          );
        })}
      </HeadedTable>
    </>
  );
}
