import { complianceWords } from '../../../templates/words/compliance.ts';
import type { Department } from '../../application/city.ts';
import { Choice } from '../layout/choice.tsx';
import type { Frame } from '../layout/frame.ts';
import { EVERY_DEPARTMENT } from '../layout/own-department.ts';

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
  const all = [EVERY_DEPARTMENT, complianceWords.allDepartments] as const;
  return (
    <form class="board-filter" method="get" action="/portal/compliance">
      <Choice
        frame={frame}
        name="department"
        label={complianceWords.department}
        {...(props.mayTakeAll ? { all } : {})}
        chosen={department ?? EVERY_DEPARTMENT}
        options={departments.map(({ id, name }) => [id, name])}
      />
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
