import { calendarWords } from '../../../templates/words/portal-calendar.ts';
import type { CalendarView } from '../../application/calendar/view-calendar.ts';
import {
  CommandForm,
  FileField,
  Hidden,
  Radios,
  Select,
  Submit,
  TextField,
} from '../forms/controls.tsx';
import { type FailedForm, formState } from '../forms/form-state.ts';
import type { Frame } from '../layout/frame.ts';

/** Asks for the file and shows a preview; nothing is recorded yet. */
export function ImportForm({ frame, failed }: { frame: Frame; failed: FailedForm | null }) {
  const { tell } = frame;
  const form = formState('previewCalendar', failed);
  return (
    <section class="step">
      <h2>{tell(calendarWords.import)}</h2>
      <p>{tell(calendarWords.importHint)}</p>
      <CommandForm frame={frame} form={form} action="/portal/calendar/preview">
        <FileField
          frame={frame}
          form={form}
          name="file"
          label={tell(calendarWords.file)}
          hint={tell(calendarWords.fileHint)}
          accept=".ics,.json"
        />
        <TextField frame={frame} form={form} name="source" label={tell(calendarWords.source)} />
        <Radios
          frame={frame}
          form={form}
          name="mode"
          label={tell(calendarWords.mode)}
          value="add"
          inline
          options={[
            { value: 'add', label: tell(calendarWords.add) },
            { value: 'replace', label: tell(calendarWords.replace) },
          ]}
        />
        <TextField
          frame={frame}
          form={form}
          name="confirmedYears"
          label={tell(calendarWords.years)}
          hint={tell(calendarWords.yearsHint)}
          optional
        />
        <Submit label={tell(calendarWords.preview)} />
      </CommandForm>
    </section>
  );
}

/** Puts an earlier calendar back. */
export function RestoreForm(props: {
  frame: Frame;
  view: CalendarView;
  failed: FailedForm | null;
}) {
  const { frame, view, failed } = props;
  const { tell } = frame;
  const form = formState('restoreCalendar', failed);
  const earlier = view.entries.slice(1).map(({ entry, source }) => ({
    value: String(entry),
    label: `${entry} · ${source}`,
  }));
  return (
    <section class="step back">
      <h2>{tell(calendarWords.restore)}</h2>
      <p>{tell(calendarWords.restoreHint)}</p>
      <CommandForm frame={frame} form={form} action="/portal/calendar/restore">
        <Hidden name="seen" value={view.digest} />
        <Select
          frame={frame}
          form={form}
          name="entry"
          label={tell(calendarWords.restoreTo)}
          options={[...earlier, { value: '0', label: `0 · ${tell(calendarWords.withoutOwn)}` }]}
        />
        <TextField frame={frame} form={form} name="source" label={tell(calendarWords.reason)} />
        <Submit label={tell(calendarWords.restore)} />
      </CommandForm>
    </section>
  );
}
