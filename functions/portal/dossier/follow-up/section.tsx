import { doubtWords } from '../../../../templates/words/doubts.ts';
import { channelNames } from '../../../../templates/words/interpretation.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { listWords } from '../../../../templates/words/portal-lists.ts';
import { followUpStageNames } from '../../../../templates/words/statuses.ts';
import { inBrackets } from '../../../../templates/words/words.ts';
import { LateEntryNote } from '../../forms/late-entry.tsx';
import type { Frame } from '../../layout/frame.ts';
import { minuteOf } from '../../layout/times.ts';
import type { DossierPageModel } from '../dossier-page-model.ts';
import { partName } from '../page/part-names.ts';

/** What was promised for later, and where everything was released. */
export function FollowUpsSection({ frame, model }: { frame: Frame; model: DossierPageModel }) {
  const { view } = model;
  const { publication } = view;
  if (publication === null) return null;
  const { tell } = frame;
  return (
    <section>
      {publication.followUps.length === 0 ? null : (
        <>
          <h2>{tell(dossierWords.followUps)}</h2>
          <ul class="box">
            {publication.followUps.map(({ key, title, stage, dueOn, provisional, opened }) => (
              <li>
                <a href={`/portal/dossiers/${view.dossier}/follow-ups/${key}`}>{title}</a>{' '}
                <span class={`mark ${stage === 'released' ? 'good' : 'plain'}`}>
                  {tell(followUpStageNames[stage])}
                </span>{' '}
                <span class="quiet">
                  {tell(listWords.dueBy).replace('{day}', dueOn)}
                  {provisional ? tell(inBrackets(listWords.provisional)) : ''}
                </span>
                {opened === null ? null : (
                  <div class="quiet">
                    {tell(doubtWords.answers).replace('{topics}', opened.topics.join('、'))}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.reading.lodged ? (
        <p>
          <a class="button" href={`/portal/dossiers/${view.dossier}/doubts`}>
            {tell(doubtWords.seeAll)} · {publication.doubts.open}/{publication.doubts.recorded}
          </a>
        </p>
      ) : null}
      <h2>{tell(dossierWords.releases)}</h2>
      <ul class="box">
        {publication.releases.map(({ part, channel, reference, releasedAt, ...entered }) => (
          <li>
            {tell(partName(view, part))} · {tell(channelNames[channel])} · {reference} ·{' '}
            {minuteOf(releasedAt)}
            <LateEntryNote frame={frame} {...entered} />
          </li>
        ))}
      </ul>
    </section>
  );
}
