import { figureKindNames, figuresLeftOut } from '../../templates/words/delta.ts';
import { changeName, placeOfRow } from '../../templates/words/delta-places.ts';
import { comparisonWords as words } from '../../templates/words/public-comparison.ts';
import type { ComparedPart } from '../domain/interpretation/comparison/changed-words.ts';
import type { DeltaRow, FigureChange } from '../domain/interpretation/delta/model.ts';
import { chinese, type Page, t } from './page.ts';

/** The figures that changed, old value and new value: what readers look for first. */
export function ChangedFigures({ page, rows }: { page: Page; rows: readonly DeltaRow[] }) {
  const changes = rows.flatMap((row) =>
    row.figures
      .filter(({ old, new: fresh }) => old !== null && fresh !== null)
      .map((change) => ({ change, place: placeOfRow(row) })),
  );
  const left = rows.reduce((sum, row) => sum + row.figuresLeftOut, 0);
  if (changes.length === 0) return <p class="empty">{t(page, words.noFigures)}</p>;
  return (
    <>
      <ul class="changed-figures">
        {changes.map(({ change, place }) => (
          <li>
            <ChangedFigure page={page} change={change} place={place} />
          </li>
        ))}
      </ul>
      {left === 0 ? null : <p>{t(page, figuresLeftOut).replace('{count}', String(left))}</p>}
    </>
  );
}

function ChangedFigure({
  page,
  change,
  place,
}: {
  page: Page;
  change: FigureChange;
  place: string;
}) {
  const { old, new: fresh, about } = change;
  return (
    <>
      <span class="tag">{t(page, figureKindNames[(fresh ?? old)?.kind ?? 'number'])}</span>{' '}
      <span {...chinese(page)}>
        <span class="visually-hidden">{t(page, words.from)} </span>
        <del>{old?.text}</del> → <span class="visually-hidden">{t(page, words.to)} </span>
        <ins>{fresh?.text}</ins>
        <span class="about">
          {about}（{place}）
        </span>
      </span>
    </>
  );
}

/** One row after the other; where the page is wide, old and new stand side by side. */
export function ComparedRows({ page, rows }: { page: Page; rows: readonly DeltaRow[] }) {
  return (
    <table class="comparison">
      <caption class="visually-hidden">{t(page, words.table)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(page, words.place)}</th>
          <th scope="col">{t(page, words.oldText)}</th>
          <th scope="col">{t(page, words.newText)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={`change-${row.kind}`}>
            <th scope="row">
              <span {...chinese(page)}>{placeOfRow(row)}</span>
              <span class="tag">{t(page, changeName(row))}</span>
            </th>
            <Side page={page} row={row} side="old" />
            <Side page={page} row={row} side="new" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ page, row, side }: { page: Page; row: DeltaRow; side: 'old' | 'new' }) {
  const label = t(page, side === 'old' ? words.oldText : words.newText);
  const units = row[side];
  if (units.length === 0) {
    return (
      <td data-label={label} class="nothing">
        {t(page, words.nothingThere)}
      </td>
    );
  }
  const text = units.map((unit) => unit.text).join('\n');
  const parts = row.words?.[side] ?? [
    { text, kind: wholly(row) ? 'changed' : 'kept', figure: false },
  ];
  return (
    <td data-label={label} {...chinese(page)}>
      {parts.map((part) => (
        <Words part={part} side={side} />
      ))}
    </td>
  );
}

/** What stands on one side alone was inserted or dropped as a whole. */
function wholly({ old, new: fresh }: DeltaRow): boolean {
  return old.length === 0 || fresh.length === 0;
}

function Words({ part, side }: { part: ComparedPart; side: 'old' | 'new' }) {
  if (part.kind === 'kept') return <>{part.text}</>;
  const text = part.figure ? <strong>{part.text}</strong> : part.text;
  return side === 'old' ? <del>{text}</del> : <ins>{text}</ins>;
}
