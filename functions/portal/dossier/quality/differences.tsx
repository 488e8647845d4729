import {
  differenceKinds,
  dimensionNames,
  qualityWords,
} from '../../../../templates/words/portal-quality.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import { differenceId } from './marks-of.ts';
import type { QualityPageModel } from './model.ts';

type Place = MaterialQualityAnswer['consistency']['contradictions'][number]['material'];

/** Figures and dates that differ, with both places, then those that the document does not have. */
export function DifferenceSection({ frame, model }: { frame: Frame; model: QualityPageModel }) {
  const { tell } = frame;
  const { contradictions, onlyInMaterial, compared, leftOut, state } = model.quality.consistency;
  return (
    <section>
      <h2>{tell(qualityWords.consistency)}</h2>
      {state === 'chinese' ? (
        <p>
          {tell(qualityWords.compared).replace('{count}', String(compared))}
          {contradictions.length === 0 ? ` ${tell(qualityWords.noDifferences)}` : ''}
        </p>
      ) : (
        <p class="warning">
          {tell(state === 'unrelated' ? qualityWords.unrelated : qualityWords.notCompared)}
        </p>
      )}
      {contradictions.length === 0 ? null : (
        <HeadedTable
          stacked
          heads={[
            tell(qualityWords.number),
            tell(qualityWords.what),
            tell(qualityWords.inMaterial),
            tell(qualityWords.inDocument),
          ]}
        >
          {contradictions.map(({ dimension, kind, material, document }, index) => (
            <tr>
              <td>≠{index + 1}</td>
              <td>
                {tell(dimensionNames[dimension])}
                <div class="quiet">{tell(differenceKinds[kind])}</div>
              </td>
              <td>
                <Words place={material} to={targetOf(model, 'material', index)} />
              </td>
              <td>
                <Words place={document} to={targetOf(model, 'document', index)} />
              </td>
            </tr>
          ))}
        </HeadedTable>
      )}
      <LeftOut frame={frame} count={leftOut.contradictions} />
      {onlyInMaterial.length === 0 ? null : (
        <>
          <h3>{tell(qualityWords.onlyInMaterial)}</h3>
          <ul>
            {onlyInMaterial.map(({ material }) => (
              <li>
                <Words place={material} to={null} />
              </li>
            ))}
          </ul>
          <LeftOut frame={frame} count={leftOut.onlyInMaterial} />
        </>
      )}
    </section>
  );
}

/** Within a table it is the table that can be led to. */
function targetOf(model: QualityPageModel, side: 'material' | 'document', index: number): string {
  const block = model.quality.consistency.contradictions[index]?.[side].block ?? 0;
  const isTable = model[side].blocks[block]?.kind === 'table';
  return isTable ? `${side}-${block + 1}` : differenceId(side, index);
}

function Words({ place, to }: { place: Place; to: string | null }) {
  const { before, words, after } = place;
  const found = <mark>{words}</mark>;
  return (
    <span lang="zh-CN">
      …{before}
      {to === null ? found : <a href={`#${to}`}>{found}</a>}
      {after}…
    </span>
  );
}

function LeftOut({ frame, count }: { frame: Frame; count: number }) {
  if (count === 0) return null;
  return <p>{frame.tell(qualityWords.notShown).replace('{count}', String(count))}</p>;
}
