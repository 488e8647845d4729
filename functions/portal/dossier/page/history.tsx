import { dossierWords, eventNames } from '../../../../templates/words/portal-dossier.ts';
import { roleNames } from '../../../../templates/words/roles.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import { minuteOf } from '../../layout/times.ts';
import type { HistoryEntry } from '../dossier-page-model.ts';

/** What happened lately is what people look for; the years before stay one click away. */
const SHOWN_OPENLY = 8;

/** The audit trail, newest first, with the digests that chain it. */
export function HistorySection(props: { frame: Frame; history: readonly HistoryEntry[] }) {
  const { frame } = props;
  const { tell } = frame;
  const entries = props.history.toReversed();
  const earlier = entries.slice(SHOWN_OPENLY);
  return (
    <section id="history">
      <h2>{tell(dossierWords.history)}</h2>
      <p class="quiet">{tell(dossierWords.historyLead)}</p>
      <EntryTable frame={frame} entries={entries.slice(0, SHOWN_OPENLY)} />
      {earlier.length === 0 ? null : (
        <details class="later">
          <summary>{tell(dossierWords.earlier).replace('{count}', String(earlier.length))}</summary>
          <EntryTable frame={frame} entries={earlier} />
        </details>
      )}
    </section>
  );
}

function EntryTable({ frame, entries }: { frame: Frame; entries: readonly HistoryEntry[] }) {
  const { tell } = frame;
  return (
    <HeadedTable
      heads={[
        tell(dossierWords.version),
        tell(dossierWords.when),
        tell(dossierWords.what),
        tell(dossierWords.who),
      ]}
    >
      {entries.map((entry) => (
        <EntryRow frame={frame} entry={entry} />
      ))}
    </HeadedTable>
  );
}

/** A page of a review names a thousand places; the export and the API hold all of it. */
const LONGEST_DETAILS = 6_000;

function shortened(details: string): string {
  if (details.length <= LONGEST_DETAILS) return details;
  return `${details.slice(0, LONGEST_DETAILS).toWellFormed()} …`;
}

function EntryRow({ frame, entry }: { frame: Frame; entry: HistoryEntry }) {
  const { tell } = frame;
  const { version, type, at, actor, data, previousHash, hash } = entry;
  const name = eventNames[type];
  return (
    <tr>
      <td>{version}</td>
      <td class="nowrap">{minuteOf(at)}</td>
      <td>
        {name === undefined ? type : tell(name)}
        <details>
          <summary>{tell(dossierWords.details)}</summary>
          <pre class="hash">{shortened(JSON.stringify(data, null, 2))}</pre>
          <p class="hash">
            {tell(dossierWords.who)} {actor.id}
            <br />
            {tell(dossierWords.hash)} {hash}
            <br />
            {tell(dossierWords.previousHash)} {previousHash}
          </p>
        </details>
      </td>
      <td>
        {frame.person(actor.id)}
        {actor.role === 'system' ? null : (
          <div class="quiet">
            {tell(roleNames[actor.role])} · {frame.department(actor.department)}
          </div>
        )}
      </td>
    </tr>
  );
}
