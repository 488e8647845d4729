import {
  adviceNames,
  plainWords,
  qualityWords,
} from '../../../../templates/words/portal-quality.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';

type Advice = MaterialQualityAnswer['plainLanguage']['advice'][number];

/** Advice with the sentence that it is about, never a grade alone. */
export function PlainLanguageSection(props: { frame: Frame; quality: MaterialQualityAnswer }) {
  const { tell } = props.frame;
  const { state, summary, advice, found } = props.quality.plainLanguage;
  const total = Object.values(found).reduce((sum, count) => sum + count, 0);
  return (
    <section>
      <h2>{tell(plainWords.title)}</h2>
      {state === 'chinese' ? (
        <p>
          {tell(plainWords.summary)
            .replace('{sentences}', String(summary.sentences))
            .replace('{average}', String(summary.averageLength))
            .replace('{longest}', String(summary.longest))
            .replace('{long}', String(summary.longSentences))}{' '}
          {advice.length === 0 ? tell(plainWords.nothing) : null}
        </p>
      ) : (
        <p class="warning">{tell(plainWords.notJudged)}</p>
      )}
      {advice.length === 0 ? null : (
        <HeadedTable stacked heads={[tell(plainWords.advice), tell(plainWords.sentence)]}>
          {advice.map((one) => (
            <AdviceRow frame={props.frame} advice={one} />
          ))}
        </HeadedTable>
      )}
      {total > advice.length ? (
        <p>{tell(qualityWords.notShown).replace('{count}', String(total - advice.length))}</p>
      ) : null}
    </section>
  );
}

function AdviceRow({ frame: { tell }, advice }: { frame: Frame; advice: Advice }) {
  const { kind, measure, place, sentence, suggestion } = advice;
  const at = kind === 'longSentence' ? -1 : sentence.indexOf(place.words);
  return (
    <tr>
      <td>
        {tell(adviceNames[kind]).replace('{measure}', String(measure))}
        {suggestion === null ? null : (
          <div class="quiet">
            {tell(plainWords.suggestion)} <span lang="zh-CN">{suggestion}</span>
          </div>
        )}
      </td>
      <td>
        <a href={`#material-${place.block + 1}`}>
          {tell(qualityWords.paragraph).replace('{number}', String(place.block + 1))}
        </a>{' '}
        <span lang="zh-CN">
          {at === -1 ? (
            sentence
          ) : (
            <>
              {sentence.slice(0, at)}
              <mark>{place.words}</mark>
              {sentence.slice(at + place.words.length)}
            </>
          )}
        </span>
      </td>
    </tr>
  );
}
