import { attributeReviewWords } from '../../../templates/words/attribute-reviews.ts';
import { complianceWords } from '../../../templates/words/compliance.ts';
import { doubtWords } from '../../../templates/words/doubts.ts';
import { calendarWords } from '../../../templates/words/portal-calendar.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import { matterWords } from '../../../templates/words/portal-matters.ts';
import { menuGroups, siteWords } from '../../../templates/words/portal-site.ts';
import { registerWords } from '../../../templates/words/register.ts';
import { retentionWords } from '../../../templates/words/retention.ts';
import { validityWords } from '../../../templates/words/validity-list.ts';
import type { Words } from '../../../templates/words/words.ts';
import { queries } from '../../application/catalogue.ts';
import type { Role } from '../../domain/kernel/people.ts';
import type { Session } from '../session/session-schema.ts';
import type { Frame } from './frame.ts';

interface Entry {
  readonly address: string;
  readonly words: Words;
}

interface Group {
  /** Null for what stands in the menu openly, because everybody needs it every day. */
  readonly name: Words | null;
  readonly entries: readonly Entry[];
}

/** Daily work openly, the rest in groups that open without a script; only what the reader may use. */
export function Menu({ frame, session }: { frame: Frame; session: Session }) {
  const groups = groupsFor(frame, session.person.roles);
  return (
    <nav class="main" aria-label={frame.tell(siteWords.mainMenu)}>
      <ul>
        {groups.map(({ name, entries }) =>
          name === null || entries.length === 1 ? (
            <Entries frame={frame} entries={entries} />
          ) : (
            <li>
              <Folded frame={frame} name={name} entries={entries} />
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

/** Only one group is open at a time; a folded group tells which of its pages is shown. */
function Folded(props: { frame: Frame; name: Words; entries: readonly Entry[] }) {
  const { frame, name, entries } = props;
  const here = entries.find(({ address }) => isHere(frame, address));
  return (
    <details name="menu">
      <summary class={here === undefined ? undefined : 'here'}>
        {frame.tell(name)}
        {here === undefined ? null : <small> {frame.tell(here.words)}</small>}
      </summary>
      <ul>
        <Entries frame={frame} entries={entries} />
      </ul>
    </details>
  );
}

function Entries({ frame, entries }: { frame: Frame; entries: readonly Entry[] }) {
  return (
    <>
      {entries.map(({ address, words }) => (
        <li>
          <a href={address} aria-current={isHere(frame, address) ? 'page' : undefined}>
            {frame.tell(words)}
          </a>
        </li>
      ))}
    </>
  );
}

function isHere(frame: Frame, address: string): boolean {
  const path = frame.here.split('?', 1)[0] ?? '';
  return path === address || (address !== '/portal' && path.startsWith(`${address}/`));
}

const responders: readonly Role[] = ['drafter', 'departmentHead', 'signingOfficer'];

function groupsFor(frame: Frame, roles: readonly Role[]): readonly Group[] {
  const holds = (...some: readonly Role[]) => some.some((role) => roles.includes(role));
  const watches = holds('supervisor', 'administrator');
  // What is closed is for those who work on it and those who watch over it.
  const seesClosed = holds(...queries.listAttributeReviews.roles);
  const entry = (address: string, words: Words, shown = true): readonly Entry[] =>
    shown ? [{ address, words }] : [];
  const groups: readonly Group[] = [
    {
      name: null,
      entries: [
        ...entry('/portal', siteWords.inbox),
        ...entry('/portal/dossiers', siteWords.dossiers),
        ...entry('/portal/open-dossier', siteWords.openDossier, holds('drafter')),
        ...entry('/portal/gazette', siteWords.gazette),
      ],
    },
    {
      name: menuGroups.afterwards,
      entries: [
        ...entry('/portal/doubts', doubtWords.menu, watches || holds('drafter', 'departmentHead')),
        ...entry('/portal/incidents', incidentWords.menu, watches || holds(...responders)),
        ...entry('/portal/attribute-reviews', attributeReviewWords.menu, seesClosed),
        ...entry('/portal/validity', validityWords.menu),
      ],
    },
    {
      name: menuGroups.deadlines,
      entries: [
        ...entry('/portal/obligations', siteWords.obligations),
        ...entry('/portal/matters', matterWords.menu),
        ...entry('/portal/calendar', calendarWords.menu),
      ],
    },
    {
      name: menuGroups.oversight,
      entries: [
        ...entry('/portal/compliance', complianceWords.menu),
        ...entry('/portal/register', registerWords.menu, watches),
        ...entry('/portal/retention', retentionWords.menu, watches || holds('privacyReviewer')),
        ...entry('/portal/supervision', siteWords.supervision, frame.hasSupervision && watches),
        ...entry('/portal/mailbox', siteWords.mailbox, frame.hasMailbox),
      ],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
