import type { Words } from '../../../templates/words/words.ts';
import type { Frame } from './frame.ts';

/** One choice of a form that filters a list by its address. */
export function Choice(props: {
  frame: Frame;
  name: string;
  label: Words;
  /** What stands for no choice, where one need not choose. */
  all?: readonly [string, Words];
  chosen: string | undefined;
  options: readonly (readonly [string, Words])[];
}) {
  const { frame, name, all } = props;
  const options = all === undefined ? props.options : [all, ...props.options];
  return (
    <p>
      <label for={name}>{frame.tell(props.label)}</label>
      <select id={name} name={name}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === props.chosen}>
            {frame.tell(words)}
          </option>
        ))}
      </select>
    </p>
  );
}
