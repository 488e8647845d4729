import type { Child } from 'hono/jsx';
import { attributeNames } from '../../../../templates/words/attributes.ts';
import { portalDeltaWords } from '../../../../templates/words/portal-delta.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { listWords } from '../../../../templates/words/portal-lists.ts';
import { validityNames } from '../../../../templates/words/statuses.ts';
import { validityWords } from '../../../../templates/words/validity-list.ts';
import { inBrackets } from '../../../../templates/words/words.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { withholdingGrounds } from '../../../domain/disclosure/grounds.ts';
import type { Frame } from '../../layout/frame.ts';
import { minuteOf } from '../../layout/times.ts';
import { NamedPredecessor } from '../delta/named.tsx';
import { statedPeriodText } from './stated-period.ts';

/** What is known of a dossier at a glance. */
export function DossierFacts({ frame, view }: { frame: Frame; view: DossierView }) {
  const { tell } = frame;
  const facts = view.document?.facts;
  const { normative, issuingOrgan, dateOfDocument, drafters, personalData } = dossierWords;
  const people = view.drafters.map((id) => frame.person(id)).join(', ');
  const rows: readonly (readonly [string, Child])[] = [
    [tell(listWords.department), departments(frame, view)],
    [tell(listWords.number), facts?.documentNumber],
    [tell(issuingOrgan), facts?.issuingOrgan],
    [tell(dateOfDocument), facts?.dateOfDocument],
    [tell(listWords.normative), view.normative ? tell(normative) : null],
    [tell(portalDeltaWords.replaces), predecessorText(frame, view)],
    [tell(dossierWords.attribute), attribute(frame, view)],
    [
      tell(dossierWords.releaseAt),
      view.disclosure?.releaseAt && minuteOf(view.disclosure.releaseAt),
    ],
    [tell(personalData), personalDataText(frame, view)],
    [tell(dossierWords.signedOff), signOffText(frame, view)],
    [tell(dossierWords.packageDigest), digestText(view)],
    [tell(dossierWords.published), view.publication && minuteOf(view.publication.publishedAt)],
    [tell(dossierWords.validity), validityText(frame, view)],
    [tell(validityWords.period), periodText(frame, view)],
    [tell(dossierWords.gazetted), gazettedText(frame, view)],
    [tell(dossierWords.round), String(view.round)],
    [tell(drafters), people],
    [tell(dossierWords.opened), minuteOf(view.openedAt)],
    [tell(dossierWords.entered), minuteOf(view.enteredAt)],
  ];
  return (
    <section class="box">
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </section>
  );
}

function departments(frame: Frame, view: DossierView): string {
  return [view.department, ...view.jointDepartments].map((id) => frame.department(id)).join(', ');
}

/** The decision once there is one, until then what the drafter proposes. */
function attribute(frame: Frame, view: DossierView): Child {
  const { tell } = frame;
  const stated = view.disclosure ?? view.document?.proposal;
  if (stated === undefined) return null;
  const by = view.disclosure === null ? dossierWords.proposed : dossierWords.decided;
  const ground = stated.ground === null ? null : withholdingGrounds[stated.ground];
  return (
    <>
      {tell(attributeNames[stated.attribute])}
      {tell(inBrackets(by))}
      {ground === null ? null : (
        <div>
          {ground.citation.clause} {tell(ground.title)}
        </div>
      )}
      {stated.reasons === '' ? null : (
        <div class="quiet" lang="zh-CN">
          {stated.reasons}
        </div>
      )}
    </>
  );
}

function predecessorText(frame: Frame, view: DossierView): Child {
  if (view.predecessor === null) return null;
  return (
    <>
      <NamedPredecessor frame={frame} view={view} />{' '}
      <a href={`/portal/dossiers/${view.dossier}/delta`}>{frame.tell(portalDeltaWords.open)}</a>
    </>
  );
}

function personalDataText(frame: Frame, { personalDataDecisions: counts }: DossierView) {
  if (counts === null) return null;
  return frame
    .tell(dossierWords.personalDataCounts)
    .replace('{mask}', String(counts.mask))
    .replace('{keep}', String(counts.keep))
    .replace('{exempt}', String(counts.exempt));
}

function signOffText(frame: Frame, { signOff }: DossierView) {
  return signOff === null ? null : `${frame.person(signOff.by)} · ${minuteOf(signOff.at)}`;
}

function digestText({ packageDigest }: DossierView) {
  return packageDigest === null ? null : <span class="hash">{packageDigest}</span>;
}

function validityText(frame: Frame, { publication }: DossierView) {
  if (publication === null) return null;
  const { validity, validityMark } = publication;
  const name = frame.tell(validityNames[validity]);
  return validityMark === null
    ? name
    : `${name} · ${validityMark.effectiveOn} · ${validityMark.basis}`;
}

/** As it stands; before publication, what the document or its drafter says. */
function periodText(frame: Frame, { publication, document }: DossierView): Child {
  const { tell } = frame;
  const period = publication?.period ?? null;
  if (period !== null) {
    const { effectiveFrom, validUntil, source, basis } = period;
    const end = validUntil ?? tell(validityWords.noEnd);
    const by = tell(source === 'rule' ? validityWords.byRule : validityWords.asStated);
    return (
      <>
        {effectiveFrom ?? ''} – {end} {tell(inBrackets({ zh: by, en: by }))}
        {basis === '' ? null : (
          <div class="quiet" lang="zh-CN">
            {basis}
          </div>
        )}
      </>
    );
  }
  const stated = document?.period;
  return stated === undefined ? null : statedPeriodText(tell, stated);
}

function gazettedText(frame: Frame, { publication }: DossierView) {
  const gazetted = publication?.gazetted ?? null;
  if (gazetted === null) return null;
  const page = frame.tell(dossierWords.gazettedOn).replace('{page}', String(gazetted.page));
  return (
    <a href={`/portal/gazette/${gazetted.issue}`}>
      {gazetted.issue} {page}
    </a>
  );
}
