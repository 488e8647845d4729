import { formNames } from '../../../../templates/words/interpretation.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { qualityWords } from '../../../../templates/words/portal-quality.ts';
import { inWords } from '../../../../templates/words/vocabularies.ts';
import { DocumentText } from '../../documents/document-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { CoverageSection } from './coverage.tsx';
import { DifferenceSection } from './differences.tsx';
import { type Marks, marksOf } from './marks-of.ts';
import type { QualityPageModel } from './model.ts';
import { OriginalityBox, PassageSection } from './originality.tsx';
import { PlainLanguageSection } from './plain-language.tsx';

/** One material beside its document: what is copied, what differs, what is explained and how plainly. */
export function QualityPage({ frame, model }: { frame: Frame; model: QualityPageModel }) {
  const { tell } = frame;
  const { view, quality } = model;
  return (
    <Layout frame={frame} title={`${tell(qualityWords.title)} – ${quality.title}`} wide>
      <p>
        <a href={`/portal/dossiers/${view.dossier}`} lang="zh-CN">
          {view.title}
        </a>
      </p>
      <h1>
        {tell(qualityWords.titleOf)}
        <span lang="zh-CN">{quality.title}</span>{' '}
        <span class="mark plain">{tell(formNames[quality.form])}</span>
      </h1>
      {quality.needs.length === 0 ? null : (
        <p class="warning">
          {tell(qualityWords.needs)}
          {quality.needs.map((need) => tell(inWords('materialNeed', need))).join('、')}
        </p>
      )}
      <OriginalityBox frame={frame} quality={quality} />
      <p class="quiet">{tell(qualityWords.lead)}</p>
      <div class="beside compared">
        <Side frame={frame} model={model} side="document" />
        <Side frame={frame} model={model} side="material" />
      </div>
      <PassageSection frame={frame} quality={quality} />
      <DifferenceSection frame={frame} model={model} />
      <CoverageSection frame={frame} model={model} />
      <PlainLanguageSection frame={frame} quality={quality} />
    </Layout>
  );
}

function Side(props: { frame: Frame; model: QualityPageModel; side: 'document' | 'material' }) {
  const { frame, model, side } = props;
  const document = model[side];
  const marks: Marks = marksOf(frame, model.quality, side, document);
  const label =
    side === 'document' ? frame.tell(dossierWords.document) : frame.tell(qualityWords.material);
  const part = side === 'document' ? 'document' : model.quality.part;
  const pictures = `/portal/dossiers/${model.view.dossier}/pictures/${part}`;
  return (
    <section>
      <h2>{label}</h2>
      <DocumentText
        document={document}
        label={label}
        marked={marks.blocks}
        pictures={({ image }) => `${pictures}/${image}?text=lodged`}
        show={(stretch) => marks.spans.show(stretch)}
      />
    </section>
  );
}
