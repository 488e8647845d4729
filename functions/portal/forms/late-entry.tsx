import { lateEntryWords } from '../../../templates/words/late-entry.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { minuteOf } from '../layout/times.ts';
import { TextField } from './controls.tsx';
import type { FormState } from './form-state.ts';
import type { FormValues } from './form-values.ts';

/** Asks why something is entered only after its time; most leave it empty. */
export function LateEntryField({ frame, form }: { frame: Frame; form: FormState }) {
  return (
    <TextField
      frame={frame}
      form={form}
      name="lateEntry"
      label={frame.tell(lateEntryWords.field)}
      hint={frame.tell(lateEntryWords.hint)}
      optional
    />
  );
}

/** The reason as the commands take it: left out where nobody gave one. */
export function lateEntryOf(values: FormValues): { readonly lateEntry?: string } {
  const lateEntry = values.text('lateEntry').trim();
  return lateEntry === '' ? {} : { lateEntry };
}

/** Beside what was entered late: that it was, when, and why. */
export function LateEntryNote(props: {
  frame: Frame;
  recordedAt: Instant;
  lateEntry: string | null;
}) {
  const { lateEntry } = props;
  if (lateEntry === null) return null;
  return (
    <div>
      <LateEntryMark frame={props.frame} enteredLateAt={props.recordedAt} />{' '}
      {props.frame.tell(lateEntryWords.reason)}
      <span lang="zh-CN">{lateEntry}</span>
    </div>
  );
}

/** That something counts as done in time by a day that was entered only after its time. */
export function LateEntryMark(props: { frame: Frame; enteredLateAt: Instant | null }) {
  const { frame, enteredLateAt } = props;
  if (enteredLateAt === null) return null;
  return (
    <>
      <span class="mark warn">{frame.tell(lateEntryWords.mark)}</span>{' '}
      <span class="quiet nowrap">
        {frame.tell(lateEntryWords.enteredAt)} {minuteOf(enteredLateAt)}
      </span>
    </>
  );
}
