import { percent } from '../../../../templates/words/originality.ts';
import { elementWords, qualityWords } from '../../../../templates/words/portal-quality.ts';
import type { PackageQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';

type Material = PackageQualityAnswer['materials'][number];

interface SummaryProps {
  readonly frame: Frame;
  readonly dossier: string;
  readonly quality: PackageQualityAnswer;
}

/** How each material stands, for everybody who decides on the package. */
export function QualitySummary({ frame, dossier, quality }: SummaryProps) {
  const { tell } = frame;
  const [first] = quality.materials;
  if (first === undefined) return null;
  // What is missing is missing in the package: each material says the same.
  const { missing } = first;
  return (
    <section id="quality">
      <h2>{tell(qualityWords.summary)}</h2>
      <HeadedTable
        stacked
        heads={[
          tell(qualityWords.material),
          tell(qualityWords.ratio),
          tell(qualityWords.longestRun),
          tell(qualityWords.contradictions),
        ]}
      >
        {quality.materials.map((material) => (
          <MaterialRow
            frame={frame}
            material={material}
            to={`/portal/dossiers/${dossier}/quality/${material.part}`}
          />
        ))}
      </HeadedTable>
      {missing.length === 0 ? null : (
        <p class="warning">
          {tell(qualityWords.missing)}
          {missing.map((element) => tell(elementWords[element])).join('、')}
        </p>
      )}
    </section>
  );
}

function MaterialRow(props: { frame: Frame; material: Material; to: string }) {
  const { frame, material, to } = props;
  const { tell } = frame;
  return (
    <tr>
      <td>
        <span lang="zh-CN">{material.title}</span>
        <div>
          <a href={to} aria-label={`${tell(qualityWords.seeBeside)} – ${material.title}`}>
            {tell(qualityWords.seeBeside)}
          </a>
        </div>
      </td>
      <td>
        <Ratio frame={frame} material={material} />
      </td>
      <td>{tell(qualityWords.characters).replace('{count}', String(material.longestRun))}</td>
      <td>
        <Contradictions frame={frame} material={material} />
      </td>
    </tr>
  );
}

/** None found is something else than nothing compared. */
function Contradictions({ frame, material }: { frame: Frame; material: Material }) {
  const { tell } = frame;
  const { contradictions, figuresCompared } = material;
  if (!figuresCompared) {
    return <span class="mark warn">{tell(qualityWords.figuresNotCompared)}</span>;
  }
  if (contradictions === 0) return tell(qualityWords.none);
  return (
    <span class="mark warn">
      {tell(qualityWords.places).replace('{count}', String(contradictions))}
    </span>
  );
}

function Ratio({ frame: { tell }, material }: { frame: Frame; material: Material }) {
  const { comparable, ratio, exceeded, consequence } = material;
  if (!comparable) return <span class="mark warn">{tell(qualityWords.notComparable)}</span>;
  if (!exceeded) return <>{percent(ratio)}</>;
  return (
    <span class={consequence === 'refused' ? 'mark bad' : 'mark warn'}>
      {percent(ratio)} {tell(qualityWords.exceeds)}
    </span>
  );
}
