import { standingNames } from '../../../templates/words/obligations.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import type { ObligationView } from '../../application/dossier/dossier-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { ObligationTable } from './table.tsx';

const standings = ['overdue', 'soon', 'open', 'metLate', 'met'] as const;

/** Every deadline of the dossiers that changed last, the worst first. */
export function ObligationsPage(props: {
  frame: Frame;
  obligations: readonly (ObligationView & { readonly title: string })[];
  next: string | null;
}) {
  const { frame, obligations } = props;
  const title = frame.tell(listWords.obligationsTitle);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{frame.tell(listWords.obligationsLead)}</p>
      {obligations.length === 0 ? <p class="box">{frame.tell(listWords.noObligations)}</p> : null}
      {standings.map((standing) => {
        const own = obligations.filter((obligation) => obligation.standing === standing);
        if (own.length === 0) return null;
        return (
          <section>
            <h2>
              {frame.tell(standingNames[standing])} · {own.length}
            </h2>
            <ObligationTable frame={frame} obligations={own} withDossier />
          </section>
        );
      })}
      <Pager frame={frame} address="/portal/obligations?" next={props.next} />
    </Layout>
  );
}
