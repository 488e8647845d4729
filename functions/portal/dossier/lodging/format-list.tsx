import { formatSeverityNames, sayFinding } from '../../../../templates/words/format-findings.ts';
import { lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import type { FormatFinding } from '../../../domain/document/format/check-format.ts';
import type { Frame } from '../../layout/frame.ts';

/** What is not as the rules for official documents want it, each with clause and suggestion. */
export function FormatList(props: {
  frame: Frame;
  findings: readonly FormatFinding[];
  /** For each finding the id of its place in the text shown beside; null where it has none. */
  ids: readonly (string | null)[];
}) {
  const { frame, findings, ids } = props;
  const { tell } = frame;
  if (findings.length === 0) return <p>{tell(lodgingWords.formatClean)}</p>;
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <Finding frame={frame} finding={finding} id={ids[index] ?? null} />
      ))}
    </ul>
  );
}

function Finding(props: { frame: Frame; finding: FormatFinding; id: string | null }) {
  const { frame, finding, id } = props;
  const { tell } = frame;
  const { what, where, found, suggestion, clause } = sayFinding(finding);
  const mark = finding.severity === 'error' ? 'warn' : 'plain';
  const place = where === null ? null : tell(where);
  return (
    <li>
      <p>
        <span class={`mark ${mark}`}>{tell(formatSeverityNames[finding.severity])}</span>{' '}
        {tell(what)} {place === null || id === null ? place : <a href={`#${id}`}>{place}</a>}
      </p>
      {found === null && suggestion === null ? null : (
        <dl class="facts">
          {found === null ? null : (
            <>
              <dt>{tell(lodgingWords.stands)}</dt>
              <dd lang="zh-CN">{found}</dd>
            </>
          )}
          {suggestion === null ? null : (
            <>
              <dt>{tell(lodgingWords.suggested)}</dt>
              <dd lang={finding.suggestion === '' ? undefined : 'zh-CN'}>{tell(suggestion)}</dd>
            </>
          )}
        </dl>
      )}
      <p class="quiet" lang="zh-CN">
        {tell(clause)}
      </p>
    </li>
  );
}
