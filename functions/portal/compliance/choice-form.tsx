import { complianceWords } from '../../../templates/words/compliance.ts';
import type { Department } from '../../application/city.ts';
import type { Frame } from '../layout/frame.ts';

/** Which department, and which year; those who oversee the city may take all departments. */
export function ChoiceForm(props: {
  frame: Frame;
  departments: readonly Department[];
  /** Null for all of the city. */
  department: string | null;
  year: number;
  mayTakeAll: boolean;
}) {
  const { frame, department, year, departments } = props;
  const { tell } = frame;
  return (
    <form class="board-filter noprint" method="get" action="/portal/compliance">
      <p>
        <label for="department">{tell(complianceWords.department)}</label>
        <select id="department" name="department">
          {props.mayTakeAll ? (
            <option value="all">{tell(complianceWords.allDepartments)}</option>
          ) : null}
          {departments.map(({ id, name }) => (
            <option value={id} selected={id === department}>
              {tell(name)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="year">{tell(complianceWords.year)}</label>
        <input id="year" type="number" name="year" min="2004" max="2200" value={String(year)} />
      </p>
      <p>
        <button type="submit">{tell(complianceWords.show)}</button>
      </p>
    </form>
  );
}
