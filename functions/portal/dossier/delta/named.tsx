import { portalDeltaWords as words } from '../../../../templates/words/portal-delta.ts';
import { validityNames } from '../../../../templates/words/statuses.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Frame } from '../../layout/frame.ts';

/** What a dossier replaces: its title with the way to it, and how it stands. */
export function NamedPredecessor({ frame, view }: { frame: Frame; view: DossierView }) {
  const { tell } = frame;
  const { predecessor, predecessorValidity } = view;
  if (predecessor === null) return <>{tell(words.none)}</>;
  const { title, documentNumber } = predecessor;
  const name = documentNumber === null ? title : `${title}（${documentNumber}）`;
  return (
    <>
      {predecessor.kind === 'dossier' ? (
        <a href={`/portal/dossiers/${predecessor.dossier}`} lang="zh-CN">
          {name}
        </a>
      ) : (
        <span lang="zh-CN">{name}</span>
      )}{' '}
      <span class="mark plain">
        {tell(predecessorValidity === null ? words.byFile : validityNames[predecessorValidity])}
      </span>
    </>
  );
}

/** Publishing the new document does not repeal the old one: that stays a decision. */
export function StillInForce({ frame, view }: { frame: Frame; view: DossierView }) {
  if (view.predecessorValidity !== 'inForce' && view.predecessorValidity !== 'amended') return null;
  return (
    <div class="warning">
      <p>
        <NamedPredecessor frame={frame} view={view} />
      </p>
      <p>{frame.tell(words.stillInForce)}</p>
    </div>
  );
}

/** While drafting: what is named by now, and the page on which that changes. */
export function PredecessorStep({ frame, view }: { frame: Frame; view: DossierView }) {
  const { tell } = frame;
  return (
    <section class="step">
      <h3>{tell(words.replaces)}</h3>
      <p>{tell(words.nameHint)}</p>
      <p>
        <NamedPredecessor frame={frame} view={view} />
      </p>
      <p>
        <a class="button" href={`/portal/dossiers/${view.dossier}/delta`}>
          {tell(view.predecessor === null ? words.name : words.open)}
        </a>
      </p>
    </section>
  );
}
