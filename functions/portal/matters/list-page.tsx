import { matterKindNames, matterStatusNames } from '../../../templates/words/matters.ts';
import { countedWords, listWords } from '../../../templates/words/portal-lists.ts';
import { matterWords } from '../../../templates/words/portal-matters.ts';
import type { Department } from '../../application/city.ts';
import type { MatterList } from '../../application/matter/list-matters.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { type MatterKind, matterKinds } from '../../domain/matter/kinds.ts';
import { matterStatuses } from '../../domain/matter/state.ts';
import { Choice } from '../layout/choice.tsx';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { NumberedPages } from '../layout/numbered-pages.tsx';
import { EVERY_DEPARTMENT } from '../layout/own-department.ts';
import { type MatterQuery, matterListAddress } from './matter-query.ts';
import { MatterTable } from './matter-table.tsx';

/** Timed matters, what is due first at the top, and the kinds of which a new one can be put on record. */
export function MatterListPage(props: {
  frame: Frame;
  list: MatterList;
  query: MatterQuery;
  departments: readonly Department[];
  now: Instant;
  mayOpen: boolean;
  isRuled: (kind: MatterKind) => boolean;
}) {
  const { frame, list, query, now } = props;
  const { tell } = frame;
  const title = tell(matterWords.title);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(matterWords.lead)}</p>
      {props.mayOpen ? <OpenLinks frame={frame} isRuled={props.isRuled} /> : null}
      {query.ownByDefault ? (
        <p class="notice noprint">
          {tell(matterWords.ownOnly)}{' '}
          <a href={matterListAddress(query, { department: undefined })}>
            {tell(matterWords.showAll)}
          </a>
        </p>
      ) : null}
      <FilterForm frame={frame} query={query} departments={props.departments} />
      <p role="status">{tell(countedWords(list))}</p>
      {list.matters.length === 0 ? (
        <p class="box">{tell(matterWords.none)}</p>
      ) : (
        <MatterTable frame={frame} matters={list.matters} now={now} />
      )}
      <NumberedPages
        frame={frame}
        page={list.page}
        pages={list.pages}
        to={(page) => matterListAddress(query, { page })}
      />
    </Layout>
  );
}

function FilterForm(props: {
  frame: Frame;
  query: MatterQuery;
  departments: readonly Department[];
}) {
  const { frame, query } = props;
  return (
    <form method="get" action="/portal/matters" class="board-filter">
      <Choice
        frame={frame}
        name="status"
        label={matterWords.status}
        chosen={query.status}
        options={[
          ...matterStatuses.map((status) => [status, matterStatusNames[status]] as const),
          ['all', listWords.allStatuses],
        ]}
      />
      <Choice
        frame={frame}
        name="kind"
        label={matterWords.kind}
        all={['', matterWords.allKinds]}
        chosen={query.kind}
        options={matterKinds.map((kind) => [kind, matterKindNames[kind]])}
      />
      <Choice
        frame={frame}
        name="department"
        label={matterWords.department}
        all={[EVERY_DEPARTMENT, listWords.allDepartments]}
        chosen={query.department}
        options={props.departments.map(({ id, name }) => [id, name])}
      />
      <p>
        <button type="submit">{frame.tell(listWords.filter)}</button>
      </p>
    </form>
  );
}

function OpenLinks({ frame, isRuled }: { frame: Frame; isRuled: (kind: MatterKind) => boolean }) {
  const { tell } = frame;
  const unruled = matterKinds.filter((kind) => !isRuled(kind));
  return (
    <details class="box noprint">
      <summary>{tell(matterWords.open)}</summary>
      <ul>
        {matterKinds.filter(isRuled).map((kind) => (
          <li>
            <a href={`/portal/matters/new/${kind}`}>{tell(matterKindNames[kind])}</a>
          </li>
        ))}
      </ul>
      {unruled.length === 0 ? null : (
        <details>
          <summary>{tell(matterWords.unruled)}</summary>
          <p>{tell(matterWords.unruledHint)}</p>
          <ul>
            {unruled.map((kind) => (
              <li>{tell(matterKindNames[kind])}</li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}
