import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Department } from '../../application/city.ts';
import type { BoardFilter } from '../../application/obligations/board-filter.ts';
import { obligationKinds, obligationStandings } from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';

/** Filters the board by its address, without scripts. */
export function FilterForm(props: {
  frame: Frame;
  filter: BoardFilter;
  departments: readonly Department[];
}) {
  const { frame, filter } = props;
  const { tell } = frame;
  return (
    <form method="get" action="/portal/obligations" class="box board-filter">
      <Choice
        frame={frame}
        name="standing"
        label={boardWords.standing}
        all={['', boardWords.allStandings]}
        chosen={filter.standing[0]}
        options={obligationStandings.map((standing) => [standing, standingNames[standing]])}
      />
      <Choice
        frame={frame}
        name="kind"
        label={boardWords.kind}
        all={['', boardWords.allKinds]}
        chosen={filter.kind[0]}
        options={obligationKinds.map((kind) => [kind, obligationNames[kind]])}
      />
      <Choice
        frame={frame}
        name="department"
        label={boardWords.department}
        all={['all', boardWords.allDepartments]}
        chosen={filter.department}
        options={props.departments.map(({ id, name }) => [id, name])}
      />
      <p>
        <label for="text">{tell(boardWords.text)}</label>
        <input type="text" id="text" name="text" maxlength={200} value={filter.text ?? ''} />
      </p>
      {filter.stream === undefined ? null : (
        <input type="hidden" name="stream" value={filter.stream} />
      )}
      <p>
        <button type="submit">{tell(boardWords.filter)}</button>
      </p>
    </form>
  );
}

function Choice(props: {
  frame: Frame;
  name: string;
  label: Words;
  all: readonly [string, Words];
  chosen: string | undefined;
  options: readonly (readonly [string, Words])[];
}) {
  const { frame, name, all } = props;
  const [every, everyWords] = all;
  return (
    <p>
      <label for={name}>{frame.tell(props.label)}</label>
      <select id={name} name={name}>
        <option value={every}>{frame.tell(everyWords)}</option>
        {props.options.map(([value, words]) => (
          <option value={value} selected={value === props.chosen}>
            {frame.tell(words)}
          </option>
        ))}
      </select>
    </p>
  );
}
