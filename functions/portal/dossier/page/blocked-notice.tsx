import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { leakWords } from '../../../../templates/words/rendition-leaks.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import type { Leak } from '../../../domain/privacy/rendition/places.ts';
import type { Frame } from '../../layout/frame.ts';

/** Why a release was stopped: in which part, where and of which type, never the value. */
export function BlockedNotice({
  frame: { tell },
  view,
  leaks,
}: {
  frame: Frame;
  view: DossierView;
  leaks: readonly Leak[];
}) {
  const titles = new Map([
    ...view.materials.map(({ key, title }) => [key as string, title] as const),
    ...(view.publication?.followUps ?? []).map(({ key, title }) => [key as string, title] as const),
  ]);
  return (
    <section class="warning">
      <p>
        <b>{tell(dossierWords.blocked)}</b>
      </p>
      <ul>
        {leaks.map((leak) => (
          <li>
            <span lang="zh-CN">{titles.get(leak.part) ?? view.title}</span> —{' '}
            {tell(leakWords(leak))}
          </li>
        ))}
      </ul>
    </section>
  );
}
