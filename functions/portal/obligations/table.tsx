import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { gateName } from '../../../templates/words/gates.ts';
import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { inWords } from '../../../templates/words/vocabularies.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { ObligationView } from '../../application/dossier/dossier-view.ts';
import { describeTraceStep } from '../../domain/deadlines/describe-trace.ts';
import { gateSchema } from '../../domain/dossier/gate-names.ts';
import type { Frame } from '../layout/frame.ts';
import { RuleCitation } from '../layout/problem-box.tsx';
import { dueDayOf, minuteOf } from '../layout/times.ts';

type Listed = ObligationView & { readonly title?: string };

const looks: Readonly<Record<ObligationView['standing'], string>> = {
  overdue: 'bad',
  metLate: 'warn',
  soon: 'warn',
  open: 'plain',
  met: 'good',
};

/** Deadlines with the rule behind each date and how the days were counted. */
export function ObligationTable(props: {
  frame: Frame;
  obligations: readonly Listed[];
  withDossier?: boolean;
}) {
  const { frame } = props;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{frame.tell(listWords.due)}</th>
            <th scope="col">{frame.tell(listWords.owed)}</th>
            {props.withDossier === true ? (
              <th scope="col">{frame.tell(listWords.dossier)}</th>
            ) : null}
            <th scope="col">{frame.tell(listWords.status)}</th>
          </tr>
        </thead>
        <tbody>
          {props.obligations.map((obligation) => (
            <tr>
              <td class="nowrap">{dueDayOf(obligation.dueAt)}</td>
              <td>
                {whatIsOwed(frame, obligation)}
                <Basis frame={frame} obligation={obligation} />
              </td>
              {props.withDossier === true ? (
                <td>
                  <a href={`/portal/dossiers/${obligation.dossier}`}>{obligation.title}</a>
                  <div class="quiet">{frame.department(obligation.department)}</div>
                </td>
              ) : null}
              <td>
                <span class={`mark ${looks[obligation.standing]}`}>
                  {frame.tell(standingNames[obligation.standing])}
                </span>
                {obligation.satisfiedAt === null ? null : (
                  <div class="quiet nowrap">
                    {frame.tell(listWords.metAt)} {minuteOf(obligation.satisfiedAt)}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For example `办理当前环节：初审`, or `发布后续解读：《申请人办事案例》`. */
function whatIsOwed(frame: Frame, obligation: ObligationView): string {
  const name = frame.tell(obligationNames[obligation.kind]);
  if (obligation.subject === '') return name;
  const colon = frame.language === 'en' ? ': ' : '：';
  return `${name}${colon}${frame.tell(aboutWhat(obligation))}`;
}

/** A material goes by its title; its key is shown only where no plan gives one. */
function aboutWhat({ kind, subject, materialTitle }: ObligationView): Words {
  const title = materialTitle === null ? null : inBookMarks(materialTitle);
  if (kind === 'followUp' && title !== null) return { zh: title, en: title };
  if (kind === 'gate' && title !== null) return gateName(gateSchema.parse(subject), title);
  const vocabulary = kind === 'gate' ? 'gate' : kind === 'interpretation' ? 'channel' : '';
  return inWords(vocabulary, subject);
}

function Basis({ frame, obligation }: { frame: Frame; obligation: Listed }) {
  const { basis, trace, provisional } = obligation;
  return (
    <details>
      <summary>{frame.tell(listWords.counted)}</summary>
      <RuleCitation frame={frame} citation={basis} />
      {provisional ? <p class="hint">{frame.tell(listWords.provisional)}</p> : null}
      <ol>
        {trace.map((step) => (
          <li>{describeTraceStep(step, frame.language)}</li>
        ))}
      </ol>
    </details>
  );
}
