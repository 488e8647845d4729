import { attributeNames } from '../../../../templates/words/attributes.ts';
import { disclosureWords } from '../../../../templates/words/portal-disclosure.ts';
import { groundIds, withholdingGrounds } from '../../../domain/disclosure/grounds.ts';
import type { Frame } from '../../layout/frame.ts';

/** What the regulation says of each ground, at hand where the ground is chosen. */
export function GroundTexts({ frame }: { frame: Frame }) {
  const { tell } = frame;
  return (
    <details>
      <summary>{tell(disclosureWords.groundTexts)}</summary>
      <dl>
        {groundIds.map((id) => {
          const { title, citation, force, justifies } = withholdingGrounds[id];
          return (
            <>
              <dt>
                <b>
                  {citation.clause} {tell(title)}
                </b>{' '}
                <span class="mark plain">
                  {tell(force === 'must' ? disclosureWords.must : disclosureWords.may)}
                </span>
              </dt>
              <dd>
                {citation.quotation === '' ? null : <p lang="zh-CN">“{citation.quotation}”</p>}
                <p class="quiet">
                  {tell(disclosureWords.covers)}{' '}
                  {justifies.map((attribute) => tell(attributeNames[attribute])).join(', ')}
                </p>
              </dd>
            </>
          );
        })}
      </dl>
    </details>
  );
}
