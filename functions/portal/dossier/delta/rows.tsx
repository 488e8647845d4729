import {
  deltaWords,
  figureKindNames,
  figuresLeftOut,
  leadsElsewhere,
} from '../../../../templates/words/delta.ts';
import {
  changeName,
  placeOfRow,
  referencesElsewhere,
} from '../../../../templates/words/delta-places.ts';
import { portalDeltaWords as words } from '../../../../templates/words/portal-delta.ts';
import type { DeltaRow } from '../../../domain/interpretation/delta/model.ts';
import type { Frame } from '../../layout/frame.ts';

/** The figures that changed, as a table: what, before, now. */
export function FigureTable({ frame, rows }: { frame: Frame; rows: readonly DeltaRow[] }) {
  const { tell } = frame;
  const changes = rows.flatMap(({ figures }) => figures);
  const left = rows.reduce((sum, row) => sum + row.figuresLeftOut, 0);
  if (changes.length === 0) return <p>{tell(words.noFigures)}</p>;
  return (
    <section class="scroll" tabindex={0} aria-label={tell(words.figures)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(deltaWords.matter)}</th>
            <th scope="col">{tell(deltaWords.before)}</th>
            <th scope="col">{tell(deltaWords.after)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ old, new: fresh, about }) => (
            <tr>
              <th scope="row">
                {tell(figureKindNames[(fresh ?? old)?.kind ?? 'number'])}{' '}
                <span lang="zh-CN">{about}</span>
              </th>
              <td lang="zh-CN">{old?.text ?? tell(deltaWords.onlyAfter)}</td>
              <td lang="zh-CN">{fresh?.text ?? tell(deltaWords.onlyBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left === 0 ? null : <p>{tell(figuresLeftOut).replace('{count}', String(left))}</p>}
    </section>
  );
}

/** Old and new side by side, with the words that were dropped and inserted. */
export function DeltaTable({ frame, rows }: { frame: Frame; rows: readonly DeltaRow[] }) {
  const { tell } = frame;
  return (
    <section class="scroll" tabindex={0} aria-label={tell(words.title)}>
      <table class="delta">
        <thead>
          <tr>
            <th scope="col">{tell(deltaWords.place)}</th>
            <th scope="col">{tell(deltaWords.before)}</th>
            <th scope="col">{tell(deltaWords.after)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <span lang="zh-CN">{placeOfRow(row)}</span>{' '}
                <span class="mark plain">{tell(changeName(row))}</span>
                <Elsewhere frame={frame} row={row} />
              </th>
              <Side frame={frame} row={row} side="old" />
              <Side frame={frame} row={row} side="new" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A reference that now leads to another article is easily overlooked: its words did not change. */
function Elsewhere({ frame, row }: { frame: Frame; row: DeltaRow }) {
  const references = referencesElsewhere(row);
  if (references === '') return null;
  return (
    <div class="quiet">
      {frame.tell(leadsElsewhere)}
      <span lang="zh-CN">{references}</span>
    </div>
  );
}

function Side({ frame, row, side }: { frame: Frame; row: DeltaRow; side: 'old' | 'new' }) {
  if (row[side].length === 0) return <td class="quiet">{frame.tell(words.nothing)}</td>;
  const text = row[side].map((unit) => unit.text).join('\n');
  const alone = row.old.length === 0 || row.new.length === 0;
  const parts = row.words?.[side] ?? [{ text, kind: alone ? 'changed' : 'kept' }];
  return (
    <td lang="zh-CN">
      {parts.map((part) => {
        if (part.kind === 'kept') return part.text;
        return side === 'old' ? <del>{part.text}</del> : <ins>{part.text}</ins>;
      })}
    </td>
  );
}
