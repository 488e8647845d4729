import { obligationNames } from '../../../templates/words/obligations.ts';
import { boardShowNames, boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Department } from '../../application/city.ts';
import { obligationKinds } from '../../domain/deadlines/obligation.ts';
import { Choice } from '../layout/choice.tsx';
import type { Frame } from '../layout/frame.ts';
import { EVERY_DEPARTMENT } from '../layout/own-department.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';
import { boardShows } from './board-shows.ts';

/** Filters the board by its address, without scripts. */
export function FilterForm(props: {
  frame: Frame;
  asked: BoardAsked;
  departments: readonly Department[];
}) {
  const { frame, asked } = props;
  const { tell } = frame;
  const everything = { kind: [], stream: undefined, text: undefined };
  const cleared = { ...everything, from: undefined, to: undefined, order: 'owed' } as const;
  return (
    <form method="get" action="/portal/obligations#list" class="board-filter">
      <Choice
        frame={frame}
        name="show"
        label={boardWords.show}
        chosen={asked.show}
        options={boardShows.map((show) => [show, boardShowNames[show]])}
      />
      <Choice
        frame={frame}
        name="kind"
        label={boardWords.kind}
        all={['', boardWords.allKinds]}
        chosen={asked.kind[0]}
        options={obligationKinds.map((kind) => [kind, obligationNames[kind]])}
      />
      <Choice
        frame={frame}
        name="department"
        label={boardWords.department}
        all={[EVERY_DEPARTMENT, boardWords.allDepartments]}
        chosen={asked.department}
        options={props.departments.map(({ id, name }) => [id, name])}
      />
      <Day frame={frame} name="from" label={boardWords.dueFrom} value={asked.from} />
      <Day frame={frame} name="to" label={boardWords.dueTo} value={asked.to} />
      <p>
        <label for="text">{tell(boardWords.text)}</label>
        <input type="text" id="text" name="text" maxlength={200} value={asked.text ?? ''} />
      </p>
      {asked.stream === undefined ? null : (
        <input type="hidden" name="stream" value={asked.stream} />
      )}
      {asked.order === 'owed' ? null : <input type="hidden" name="order" value={asked.order} />}
      <p class="actions">
        <button type="submit">{tell(boardWords.filter)}</button>
        <a href={boardAddress(asked, cleared)}>{tell(boardWords.clear)}</a>
      </p>
    </form>
  );
}

function Day(props: { frame: Frame; name: string; label: Words; value: string | undefined }) {
  const { frame, name, value } = props;
  return (
    <p>
      <label for={name}>{frame.tell(props.label)}</label>
      <input type="date" id={name} name={name} value={value ?? ''} />
    </p>
  );
}
