import {
  copyKinds,
  exceptionNames,
  originalityVerdict,
  passagePlaceWords,
  percent,
} from '../../../../templates/words/originality.ts';
import { qualityWords } from '../../../../templates/words/portal-quality.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { PassagePlace } from '../../../domain/interpretation/originality/originality.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import { MOST_SHOWN, passageId } from './marks-of.ts';

interface OriginalityProps {
  readonly frame: Frame;
  readonly quality: MaterialQualityAnswer;
}

/** The verdict with the figures that it rests on. */
export function OriginalityBox({ frame, quality }: OriginalityProps) {
  const { tell } = frame;
  const { originality, rule } = quality;
  const { own, copied, excepted } = originality.characters;
  const refused = originality.exceeded && originality.consequence === 'refused';
  const tone = refused ? 'problem' : originality.exceeded ? 'warning' : 'notice';
  const judged = originality.standing === 'judged';
  return (
    <section class={judged ? tone : 'warning'}>
      <p>
        <b>{tell(originalityVerdict(originality))}</b>
      </p>
      {judged ? (
        <p>
          {tell(qualityWords.ratioMeaning)
            .replace('{own}', String(own))
            .replace('{copied}', String(copied))
            .replace('{excepted}', String(excepted))
            .replace('{limit}', percent(originality.limit))}{' '}
          {tell(qualityWords.longestRun)}{' '}
          {tell(qualityWords.characters).replace('{count}', String(originality.longestRun))}
        </p>
      ) : null}
      {originality.beyondShare.map((kind) => (
        <p>{tell(qualityWords.beyond).replace('{kind}', tell(exceptionNames[kind]))}</p>
      ))}
      <p class="quiet">
        {tell(qualityWords.rule)}
        <cite lang="zh-CN">{rule.title}</cite>{' '}
        <span lang="zh-CN">
          {rule.clause}
          {rule.quotation === '' ? '' : `：“${rule.quotation}”`}
        </span>
      </p>
    </section>
  );
}

/** Every passage with both places, for who cannot see the marks or wants them in order. */
export function PassageSection({ frame, quality }: OriginalityProps) {
  const { tell } = frame;
  const { passages, standing } = quality.originality;
  if (standing !== 'judged') return null;
  const more = passages.length - MOST_SHOWN;
  return (
    <section>
      <h2>{tell(qualityWords.passages)}</h2>
      {passages.length === 0 ? (
        <p>{tell(qualityWords.noPassages)}</p>
      ) : (
        <HeadedTable
          stacked
          heads={[
            tell(qualityWords.number),
            tell(qualityWords.kind),
            tell(qualityWords.inMaterial),
            tell(qualityWords.inDocument),
          ]}
        >
          {passages.slice(0, MOST_SHOWN).map((passage, index) => (
            <tr>
              <td>{index + 1}</td>
              <td class="nowrap">
                {tell(copyKinds[passage.kind])}
                <div class="quiet">
                  {tell(qualityWords.characters).replace('{count}', String(passage.characters))}
                </div>
              </td>
              <PlaceCell frame={frame} place={passage.material} id={passageId('material', index)} />
              <PlaceCell frame={frame} place={passage.document} id={passageId('document', index)} />
            </tr>
          ))}
        </HeadedTable>
      )}
      {more > 0 ? <p>{tell(qualityWords.notShown).replace('{count}', String(more))}</p> : null}
    </section>
  );
}

/** Longer ones are read in the text. */
const LONGEST_SHOWN = 160;

function PlaceCell({ frame, place, id }: { frame: Frame; place: PassagePlace; id: string }) {
  const { text } = place;
  const shown =
    text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;
  return (
    <td>
      <a href={`#${id}`}>{frame.tell(passagePlaceWords(place))}</a>
      <div lang="zh-CN">{shown}</div>
    </td>
  );
}
