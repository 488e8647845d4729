import {
  channelNames,
  formNames,
  interpreterNames,
  phaseNames,
} from '../../../../templates/words/interpretation.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { type Due, interpretersOf } from '../../../domain/interpretation/plan.ts';
import type { Frame } from '../../layout/frame.ts';

/** What the plan promises, and which of it is lodged. */
export function PlanFacts({ frame, view }: { frame: Frame; view: DossierView }) {
  const { tell } = frame;
  if (view.plan === null) return null;
  const { outline, audience, materials, exemption } = view.plan.plan;
  const lodged = new Set([
    ...view.materials.map(({ key }) => key),
    ...(view.publication?.followUps ?? [])
      .filter(({ stage }) => stage !== 'scheduled')
      .map(({ key }) => key),
  ]);
  return (
    <div class="box">
      <dl class="facts">
        <dt>{tell(dossierWords.outline)}</dt>
        <dd>
          <ul>
            {outline.map((line) => (
              <li lang="zh-CN">{line}</li>
            ))}
          </ul>
        </dd>
        {exemption === undefined ? null : (
          <>
            <dt>{tell(dossierWords.exemption)}</dt>
            <dd lang="zh-CN">{exemption.reason}</dd>
          </>
        )}
        {audience === null ? null : (
          <>
            <dt>{tell(dossierWords.audience)}</dt>
            <dd lang="zh-CN">{audience}</dd>
          </>
        )}
      </dl>
      <ul>
        {materials.map((material) => (
          <li>
            <b lang="zh-CN">{material.title}</b>{' '}
            <span class={`mark ${lodged.has(material.key) ? 'good' : 'plain'}`}>
              {tell(lodged.has(material.key) ? dossierWords.lodged : dossierWords.notYet)}
            </span>
            <div class="quiet">
              {[
                tell(formNames[material.form]),
                tell(phaseNames[material.phase]),
                material.channels.map((channel) => tell(channelNames[channel])).join(' + '),
                dueText(frame, material.due),
                interpretersOf(material)
                  .map(({ kind }) => tell(interpreterNames[kind]))
                  .join(' + '),
              ].join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function dueText(frame: Frame, due: Due): string {
  switch (due.kind) {
    case 'withDocument':
      return frame.tell(dossierWords.withDocument);
    case 'workingDaysAfterPublication':
      return frame.tell(dossierWords.workingDays).replace('{days}', String(due.days));
    case 'onDate':
      return frame.tell(dossierWords.onDate).replace('{date}', due.date);
  }
}
