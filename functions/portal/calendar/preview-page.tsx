import { calendarWords, withFigure } from '../../../templates/words/portal-calendar.ts';
import type { CalendarPreview } from '../../application/calendar/preview-calendar.ts';
import { CommandForm, Hidden, Submit } from '../forms/controls.tsx';
import { formState } from '../forms/form-state.ts';
import type { FormValues } from '../forms/form-values.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';

/** What an import would change, and the button that carries it out. */
export function CalendarPreviewPage(props: {
  frame: Frame;
  preview: CalendarPreview;
  values: FormValues;
  /** Under which the file of the preview is found again. */
  ticket: string;
}) {
  const { frame, preview, values, ticket } = props;
  const { tell } = frame;
  const title = tell(calendarWords.previewTitle);
  const { count, complete } = preview.moved;
  const moved = complete ? calendarWords.moved : calendarWords.movedAtLeast;
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="notice">{tell(withFigure(moved, { count }))}</p>
      <h2>{tell(calendarWords.changed)}</h2>
      <Changes frame={frame} preview={preview} />
      {preview.unchanged === 0 ? null : (
        <p>{tell(withFigure(calendarWords.unchanged, { count: preview.unchanged }))}</p>
      )}
      <PassedOver frame={frame} preview={preview} />
      <CommandForm
        frame={frame}
        form={formState('importCalendar', null)}
        action="/portal/calendar/import"
      >
        <Hidden name="file.kept" value={ticket} />
        <Hidden name="seen" value={preview.seen} />
        {['source', 'mode', 'confirmedYears'].map((name) => (
          <Hidden name={name} value={values.text(name)} />
        ))}
        <div class="actions">
          <Submit label={tell(calendarWords.confirm)} />
          <a href="/portal/calendar">{tell(calendarWords.back)}</a>
        </div>
      </CommandForm>
    </Layout>
  );
}

function Changes({ frame, preview }: { frame: Frame; preview: CalendarPreview }) {
  const { tell } = frame;
  if (preview.changed.length === 0) return <p class="box">{tell(calendarWords.nothingChanges)}</p>;
  const said = ({ working, name }: CalendarPreview['changed'][number]['before']) => {
    const counts = tell(working ? calendarWords.working : calendarWords.notWorking);
    return name === null ? counts : `${counts} · ${name}`;
  };
  return (
    <HeadedTable
      heads={[tell(calendarWords.day), tell(calendarWords.before), tell(calendarWords.after)]}
    >
      {preview.changed.map(({ date, before, after }) => (
        <tr>
          <td class="nowrap">{date}</td>
          <td>{said(before)}</td>
          <td>
            <strong>{said(after)}</strong>
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function PassedOver({ frame, preview }: { frame: Frame; preview: CalendarPreview }) {
  if (preview.passedOver.length === 0) return null;
  return (
    <section class="warning">
      <h3>{frame.tell(calendarWords.passedOver)}</h3>
      <ul>
        {preview.passedOver.map(({ date, summary }) => (
          <li>
            {date} <span lang="zh-CN">{summary}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
