import { doubtWords } from '../../../../templates/words/doubts.ts';
import type { queries } from '../../../application/catalogue.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import { Layout } from '../../layout/layout.tsx';
import { Pager } from '../../layout/pager.tsx';

type DoubtList = Awaited<ReturnType<typeof queries.listDoubts.run>>;

/** Published documents about which doubts are open. */
export function OpenDoubtsPage({ frame, list }: { frame: Frame; list: DoubtList }) {
  const { tell } = frame;
  const title = tell(doubtWords.title);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(doubtWords.listLead)}</p>
      {list.dossiers.length === 0 ? <p class="box">{tell(doubtWords.noneOpen)}</p> : null}
      {list.dossiers.length === 0 ? null : (
        <HeadedTable heads={[tell(doubtWords.documents), tell(doubtWords.openDoubts)]}>
          {list.dossiers.map(({ dossier, title: name, department, openDoubts }) => (
            <tr>
              <td>
                <a href={`/portal/dossiers/${dossier}/doubts`} lang="zh-CN">
                  {name}
                </a>
                <div class="quiet">{frame.department(department)}</div>
              </td>
              <td>{openDoubts}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
      <Pager frame={frame} address="/portal/doubts?" next={list.next} />
    </Layout>
  );
}
