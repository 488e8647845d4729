import {
  auditWords,
  excerptWords,
  placeWords,
  severityWords,
} from '../../../../templates/words/audit-findings.ts';
import { countWords, lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import type { AuditFinding, AuditPlace, AuditSeverity } from '../../../domain/document/audit.ts';
import type { Frame } from '../../layout/frame.ts';

const severities: readonly AuditSeverity[] = ['blocks', 'confirms', 'notes'];
const marks: Readonly<Record<AuditSeverity, string>> = {
  blocks: 'bad',
  confirms: 'warn',
  notes: 'plain',
};
/** So many places are read at a glance; the others are folded away. */
const PLACES_AT_ONCE = 4;

interface AuditListProps {
  readonly frame: Frame;
  readonly findings: readonly AuditFinding[];
  /** The id under which a place can be seen in the text, if it can. */
  readonly idOf: (finding: AuditFinding, place: AuditPlace) => string | null;
}

/** Findings by what has to be done about them, the worst first, each with where it is. */
export function AuditList({ frame, findings, idOf }: AuditListProps) {
  return (
    <>
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section class={`findings ${severity}`}>
            <h3>{frame.tell(severityWords[severity])}</h3>
            <ul>
              {group.map((finding) => (
                <Finding frame={frame} finding={finding} idOf={idOf} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Finding(props: { frame: Frame; finding: AuditFinding; idOf: AuditListProps['idOf'] }) {
  const { frame, finding, idOf } = props;
  const { tell } = frame;
  const { found, advice } = auditWords[finding.kind];
  const place = (one: AuditPlace) => <Place frame={frame} place={one} id={idOf(finding, one)} />;
  const first = finding.places.slice(0, PLACES_AT_ONCE);
  const others = finding.places.slice(PLACES_AT_ONCE);
  const unlisted = finding.count - finding.places.length;
  return (
    <li>
      <p>
        <b>{tell(found)}</b>{' '}
        <span class={`mark ${marks[finding.severity]}`}>
          {tell(countWords(lodgingWords.times, finding.count))}
        </span>
      </p>
      <p>{tell(advice)}</p>
      {first.length === 0 ? null : <ul class="places">{first.map(place)}</ul>}
      {others.length === 0 ? null : (
        <details>
          <summary>{tell(countWords(lodgingWords.otherPlaces, others.length))}</summary>
          <ul class="places">{others.map(place)}</ul>
        </details>
      )}
      {unlisted > 0 && finding.places.length > 0 ? (
        <p class="quiet">{tell(countWords(lodgingWords.unlisted, unlisted))}</p>
      ) : null}
    </li>
  );
}

function Place(props: { frame: Frame; place: AuditPlace; id: string | null }) {
  const { frame, place, id } = props;
  const where = frame.tell(placeWords(place));
  return (
    <li>
      {id === null ? where : <a href={`#${id}`}>{where}</a>}
      {place.excerpt === '' ? null : (
        <>
          {' '}
          <q lang="zh-CN">{frame.tell(excerptWords(place))}</q>
        </>
      )}
    </li>
  );
}
