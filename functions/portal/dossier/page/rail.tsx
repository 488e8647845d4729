import { gateName } from '../../../../templates/words/gates.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import type { Words } from '../../../../templates/words/words.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { issuanceGates } from '../../../domain/dossier/gate-names.ts';
import type { Frame } from '../../layout/frame.ts';

type Standing = 'passed' | 'open' | 'ahead';

/** How far each status has come along the gates; drafting is told by its open gates. */
const reached: Readonly<Record<string, number>> = {
  drafting: 0,
  screening: 3,
  disclosureReview: 4,
  deidentification: 5,
  signOff: 6,
  awaitingRelease: 7,
  published: 8,
  closedUnpublished: 8,
  withdrawn: 0,
};

/** The gates in their order, and where the dossier is among them. */
export function ProgressRail({ frame, view }: { frame: Frame; view: DossierView }) {
  const stations: readonly { words: Words; standing: Standing }[] = [
    ...issuanceGates.map((gate, index) => ({
      words: gateName(gate),
      standing: standingOf(view, gate, index),
    })),
    { words: dossierWords.release, standing: releaseStanding(view) },
  ];
  return (
    <nav aria-label={frame.tell(dossierWords.progress)}>
      <ol class="rail">
        {stations.map(({ words, standing }, index) => (
          <li class={standing} aria-current={standing === 'open' ? 'step' : undefined}>
            <b>
              {index + 1}. {frame.tell(words)}
            </b>
            {frame.tell(said[standing])}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const said = {
  passed: dossierWords.passed,
  open: dossierWords.here,
  ahead: dossierWords.ahead,
} as const;

function standingOf(view: DossierView, gate: string, index: number): Standing {
  if (view.openGates.includes(gate)) return 'open';
  if (view.status === 'withdrawn') return 'ahead';
  if (view.status !== 'drafting') return index < (reached[view.status] ?? 0) ? 'passed' : 'ahead';
  if (gate === 'documentLodging') return view.document === null ? 'ahead' : 'passed';
  return gate === 'interpretationLodging' && view.plan !== null ? 'passed' : 'ahead';
}

function releaseStanding({ status }: DossierView): Standing {
  if (status === 'published') return 'passed';
  return status === 'awaitingRelease' ? 'open' : 'ahead';
}
