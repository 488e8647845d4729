import {
  coverageStandings,
  coverageWords,
  demandNames,
  elementWords,
} from '../../../../templates/words/portal-quality.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import { partName } from '../page/part-names.ts';
import type { QualityPageModel } from './model.ts';

type Element = MaterialQualityAnswer['coverage']['elements'][number];

const tones = { covered: 'good', announced: 'warn', missing: 'plain' } as const;

/** The checklist of what an interpretation should explain, and where the package does. */
export function CoverageSection({ frame, model }: { frame: Frame; model: QualityPageModel }) {
  const { tell } = frame;
  const { elements, unread } = model.quality.coverage;
  const parts = unread.map((part) => tell(partName(model.view, part))).join('、');
  return (
    <section>
      <h2>{tell(coverageWords.title)}</h2>
      <p class="quiet">{tell(coverageWords.lead)}</p>
      {unread.length === 0 ? null : (
        <p class="warning">{tell(coverageWords.unread).replace('{parts}', () => parts)}</p>
      )}
      <HeadedTable
        stacked
        heads={[
          tell(coverageWords.element),
          tell(coverageWords.standing),
          tell(coverageWords.where),
        ]}
      >
        {elements.map((element) => (
          <ElementRow frame={frame} model={model} element={element} />
        ))}
      </HeadedTable>
    </section>
  );
}

function ElementRow(props: { frame: Frame; model: QualityPageModel; element: Element }) {
  const { frame, model, element } = props;
  const { tell } = frame;
  const { standing, demand, citation, places } = element;
  const lacks = demand === 'mandatory' && standing !== 'covered';
  return (
    <tr>
      <td>
        {tell(elementWords[element.element])}
        <div class="quiet">
          {tell(demandNames[demand])}
          {citation === null ? null : (
            <>
              {' · '}
              <span lang="zh-CN">
                {citation.title} {citation.clause}
              </span>
            </>
          )}
        </div>
      </td>
      <td>
        <span class={`mark ${lacks ? 'bad' : tones[standing]}`}>
          {tell(coverageStandings[standing])}
        </span>
      </td>
      <td>
        {places.map(({ part, words }) => (
          <div>
            <a href={`/portal/dossiers/${model.view.dossier}/quality/${part}`}>
              {tell(partName(model.view, part))}
            </a>{' '}
            <span lang="zh-CN">{words}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}
