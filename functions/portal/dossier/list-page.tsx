import { gateName } from '../../../templates/words/gates.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { dossierStatusNames } from '../../../templates/words/statuses.ts';
import type { Department } from '../../application/city.ts';
import type { DossierList } from '../../application/dossier/list-dossiers.ts';
import { dossierStatuses } from '../../domain/dossier/statuses.ts';
import { DueMark } from '../inbox/page.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { minuteOf } from '../layout/times.ts';

export interface ListFilter {
  readonly status: string;
  readonly department: string;
}

/** All dossiers, those that changed last first. */
export function DossierListPage(props: {
  frame: Frame;
  list: DossierList;
  filter: ListFilter;
  departments: readonly Department[];
  today: string;
}) {
  const { frame, list, filter } = props;
  const { tell } = frame;
  const title = tell({ zh: '卷宗', en: 'Dossiers' });
  const query = new URLSearchParams(
    Object.entries(filter).filter(([, value]) => value !== ''),
  ).toString();
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <FilterForm frame={frame} filter={filter} departments={props.departments} />
      {list.dossiers.length === 0 ? (
        <p class="box">{tell(listWords.noDossiers)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(listWords.dossier),
            tell(listWords.status),
            tell(listWords.waitsFor),
            tell(listWords.department),
            tell(listWords.changed),
          ]}
        >
          {list.dossiers.map((dossier) => (
            <DossierRow frame={frame} dossier={dossier} today={props.today} />
          ))}
        </HeadedTable>
      )}
      <Pager
        frame={frame}
        address={`/portal/dossiers?${query === '' ? '' : `${query}&`}`}
        next={list.next}
      />
    </Layout>
  );
}

function FilterForm(props: {
  frame: Frame;
  filter: ListFilter;
  departments: readonly Department[];
}) {
  const { frame, filter } = props;
  const { tell } = frame;
  return (
    <form method="get" action="/portal/dossiers" class="actions box">
      <label for="status">{tell(listWords.status)}</label>
      <select id="status" name="status">
        <option value="">{tell(listWords.allStatuses)}</option>
        {dossierStatuses.map((status) => (
          <option value={status} selected={status === filter.status}>
            {tell(dossierStatusNames[status])}
          </option>
        ))}
      </select>
      <label for="department">{tell(listWords.department)}</label>
      <select id="department" name="department">
        <option value="">{tell(listWords.allDepartments)}</option>
        {props.departments.map(({ id, name }) => (
          <option value={id} selected={id === filter.department}>
            {tell(name)}
          </option>
        ))}
      </select>
      <button type="submit">{tell(listWords.filter)}</button>
    </form>
  );
}

function DossierRow(props: {
  frame: Frame;
  dossier: DossierList['dossiers'][number];
  today: string;
}) {
  const { frame, dossier } = props;
  const { tell } = frame;
  return (
    <tr>
      <td>
        <a href={`/portal/dossiers/${dossier.dossier}`} lang="zh-CN">
          {dossier.title}
        </a>
        <div class="quiet">{dossier.documentNumber}</div>
      </td>
      <td>
        <span class={`mark ${dossier.status === 'published' ? 'good' : 'plain'}`}>
          {tell(dossierStatusNames[dossier.status])}
        </span>
      </td>
      <td>
        {dossier.gates.map(({ gate, dueOn }) => (
          <div>
            {tell(gateName(gate))}{' '}
            <span class="quiet nowrap">{tell(listWords.dueBy).replace('{day}', dueOn)}</span>{' '}
            <DueMark frame={frame} dueOn={dueOn} today={props.today} />
          </div>
        ))}
      </td>
      <td>{frame.department(dossier.department)}</td>
      <td class="nowrap">{minuteOf(dossier.enteredAt)}</td>
    </tr>
  );
}
