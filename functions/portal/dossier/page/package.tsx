import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import type { Frame } from '../../layout/frame.ts';
import type { DossierPageModel, PartText } from '../dossier-page-model.ts';
import { partName } from './part-names.ts';
import { PartView } from './part-text.tsx';
import { PlanFacts } from './plan-facts.tsx';

/** Document and interpretation side by side: what every decision looks at. */
export function PackageSection({ frame, model }: { frame: Frame; model: DossierPageModel }) {
  const { view, parts, shows } = model;
  const { tell } = frame;
  const text = (part: string) => parts.find((one) => one.part === part);
  const document = text('document');
  const plan = text('plan');
  const showsPublic = shows === 'public';
  const otherText = showsPublic ? 'lodged' : 'public';
  return (
    <section id="package">
      <h2>{tell(dossierWords.package)}</h2>
      {view.publicModels.length === 0 ? null : (
        <p class="quiet">
          {tell(showsPublic ? dossierWords.showingPublic : dossierWords.showingLodged)}{' '}
          <a href={`/portal/dossiers/${view.dossier}?text=${otherText}#package`}>
            {tell(showsPublic ? dossierWords.showLodged : dossierWords.showPublic)}
          </a>
        </p>
      )}
      <div class="beside">
        <section>
          <h3>{tell(dossierWords.document)}</h3>
          {document === undefined ? (
            <p class="box">{tell(dossierWords.notLodged)}</p>
          ) : (
            <PartView
              frame={frame}
              model={model}
              text={document}
              label={tell(dossierWords.document)}
            />
          )}
        </section>
        <section>
          <h3>{tell(dossierWords.interpretation)}</h3>
          {view.plan === null ? (
            <p class="box">{tell(dossierWords.notLodged)}</p>
          ) : (
            <PlanFacts frame={frame} view={view} />
          )}
          {view.materials.map(({ key, title }, index) => (
            <MaterialText
              frame={frame}
              model={model}
              title={title}
              text={text(key)}
              open={index === 0}
            />
          ))}
          {plan === undefined ? null : (
            <MaterialText
              frame={frame}
              model={model}
              title={tell(dossierWords.planText)}
              text={plan}
              open={false}
            />
          )}
        </section>
      </div>
      <Renditions frame={frame} model={model} />
    </section>
  );
}

function MaterialText(props: {
  frame: Frame;
  model: DossierPageModel;
  title: string;
  text: PartText | undefined;
  open: boolean;
}) {
  const { frame, model, text, title } = props;
  if (text === undefined) return null;
  return (
    <details open={props.open}>
      <summary>{title}</summary>
      <PartView frame={frame} model={model} text={text} label={title} />
    </details>
  );
}

function Renditions({ frame, model }: { frame: Frame; model: DossierPageModel }) {
  const { view } = model;
  const { publication } = view;
  if (publication === null) return null;
  const followUps = publication.followUps.flatMap(({ rendition }) => rendition ?? []);
  return (
    <>
      <h3>{frame.tell(dossierWords.downloads)}</h3>
      <ul>
        {[...publication.renditions, ...followUps].map(({ part, digest, docx }) => (
          <li>
            <a href={`/portal/dossiers/${view.dossier}/renditions/${part}`}>
              {frame.tell(partName(view, part))} (PDF)
            </a>{' '}
            {docx === undefined ? null : (
              <a href={`/portal/dossiers/${view.dossier}/renditions/${part}/word`}>Word</a>
            )}{' '}
            <span class="hash quiet">{digest}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
