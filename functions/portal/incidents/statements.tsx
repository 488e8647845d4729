import { gateName } from '../../../templates/words/gates.ts';
import { speakerNames, statementChannelNames } from '../../../templates/words/incidents.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import { LateEntryNote } from '../forms/late-entry.tsx';
import type { Frame } from '../layout/frame.ts';
import { minuteOf } from '../layout/times.ts';

/** Who said what where, in the order in which it was said. */
export function Statements({ frame, view }: { frame: Frame; view: IncidentView }) {
  const { tell } = frame;
  const ordered = view.statements.toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1));
  return (
    <section>
      <h2>{tell(incidentWords.said)}</h2>
      {ordered.length === 0 ? <p class="box">{tell(incidentWords.nothingSaid)}</p> : null}
      {ordered.map((statement) => (
        <Statement frame={frame} view={view} statement={statement} />
      ))}
      {ordered.length === 0 ? null : (
        <p>
          <a href={`/responses/${view.incident}`}>{tell(incidentWords.public)}</a>
        </p>
      )}
    </section>
  );
}

function Statement(props: {
  frame: Frame;
  view: IncidentView;
  statement: IncidentView['statements'][number];
}) {
  const { frame, statement } = props;
  const { tell } = frame;
  const number = (words: { zh: string; en: string }, of: number) =>
    tell(words).replace('{number}', String(of));
  const settles = statement.gates.map((gate) => tell(gateName(gate)));
  const corrections = props.view.statements.filter(
    ({ corrects }) => corrects === statement.statement,
  );
  return (
    <article class="box statement">
      <h3>
        {number(incidentWords.number, statement.statement)} ·{' '}
        <span lang="zh-CN">{statement.title}</span>
      </h3>
      <dl class="facts">
        <dt>{tell(incidentWords.saidAt)}</dt>
        <dd>
          {minuteOf(statement.saidAt)}
          {` · ${tell(incidentWords.recorded)} ${minuteOf(statement.recordedAt)} ${frame.person(statement.recordedBy)}`}
          <LateEntryNote frame={frame} {...statement} />
        </dd>
        <dt>{tell(incidentWords.settles)}</dt>
        <dd>{settles.length === 0 ? tell(incidentWords.further) : settles.join(' · ')}</dd>
        <dt>{tell(incidentWords.speaker)}</dt>
        <dd>
          <span lang="zh-CN">{statement.speaker.office}</span>
          {` · ${tell(speakerNames[statement.speaker.role])}`}
          {statement.instead === '' ? null : (
            <div class="quiet">
              {tell(incidentWords.instead)}: <span lang="zh-CN">{statement.instead}</span>
            </div>
          )}
        </dd>
        <dt>{tell(incidentWords.channel)}</dt>
        <dd>
          {tell(statementChannelNames[statement.channel])} ·{' '}
          <span lang="zh-CN">{statement.reference}</span>
        </dd>
      </dl>
      {statement.corrects === null ? null : (
        <p class="mark plain">{number(incidentWords.correctsOf, statement.corrects)}</p>
      )}
      {corrections.map((later) => (
        <p class="mark warn">{number(incidentWords.correctedBy, later.statement)}</p>
      ))}
      <pre lang="zh-CN">{statement.words}</pre>
    </article>
  );
}
