import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { validityNames } from '../../../templates/words/statuses.ts';
import { validityWords } from '../../../templates/words/validity-list.ts';
import type { ExpiringRow } from '../../application/dossier/list-expiring.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';

const spans = [6, 12, 24];

/** What ends soon, and what has ended without a decision. */
export function ValidityPage(props: {
  frame: Frame;
  months: number;
  until: string;
  documents: readonly ExpiringRow[];
}) {
  const { frame, documents, months, until } = props;
  const { tell } = frame;
  const title = tell(validityWords.title);
  const within = (count: number) => tell(validityWords.within).replace('{months}', String(count));
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(validityWords.lead)}</p>
      <ul class="choices noprint">
        {spans.map((span) => (
          <li>
            <a
              href={`/portal/validity?months=${span}`}
              aria-current={span === months ? 'true' : undefined}
            >
              {within(span)
                .replace(/[（(].*[）)]/u, '')
                .trim()}
            </a>
          </li>
        ))}
      </ul>
      <h2>{within(months).replace('{day}', until)}</h2>
      {documents.length === 0 ? (
        <p class="box">{tell(validityWords.nothing)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(listWords.dossier),
            tell(listWords.department),
            tell(validityWords.effectiveFrom),
            tell(validityWords.validUntil),
            tell(validityWords.standing),
          ]}
        >
          {documents.map((row) => (
            <DocumentRow frame={frame} row={row} />
          ))}
        </HeadedTable>
      )}
    </Layout>
  );
}

function DocumentRow({ frame, row }: { frame: Frame; row: ExpiringRow }) {
  const { tell } = frame;
  return (
    <tr>
      <td>
        <a href={`/portal/dossiers/${row.dossier}`} lang="zh-CN">
          {inBookMarks(row.title)}
        </a>
        {row.documentNumber === null ? null : <div class="quiet">{row.documentNumber}</div>}
      </td>
      <td>{frame.department(row.department)}</td>
      <td class="nowrap">{row.effectiveFrom}</td>
      <td class="nowrap">{row.validUntil}</td>
      <td>
        <span class={`mark ${row.standing === 'lapsed' ? 'bad' : 'warn'}`}>
          {tell(validityWords[row.standing])}
        </span>{' '}
        <span class="quiet">{tell(validityNames[row.validity])}</span>
      </td>
    </tr>
  );
}
