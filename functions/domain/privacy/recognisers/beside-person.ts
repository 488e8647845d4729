import { type Persons, personsIn } from '../persons.ts';
import type { DigitWindow } from '../reading/digit-windows.ts';
import { vetoOf } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { cardClaim } from './bank-card.ts';
import { birth, DATE } from './birth-date.ts';
import { residentClaim, standsAlone } from './resident-id.ts';
import { isPlausibleResidentNumber } from './resident-number.ts';
import { type Claim, weighed } from './weighing.ts';

const REACH = 24;
/** Between a name and its bare date of birth or number: a bracket, a comma, the gap of a list. */
const LINK = /^ ?(?:[(,:]|\t|\|| ) ?$/;
const CLOSED = /^ ?(?:[),;、|]|\s|$|[-~至](?:19|20)\d{2}[年./-])/;

/**
 * Numbers that nothing but the person beside them makes personal: a resident ID with a wrong check
 * digit or of fifteen digits, a card, the bare date or number that follows each name of a list.
 */
export const besidePerson: Recogniser = {
  id: 'besidePerson',
  find(reading, found) {
    const persons = personsIn(reading, found);
    return [
      ...reading.windows.flatMap((window) => ofWindow(reading, window, persons)),
      ...[...reading.text.matchAll(DATE)].flatMap((match) => ofDate(reading, match, persons)),
    ];
  },
};

function ofWindow(reading: Reading, window: DigitWindow, persons: Persons): readonly Finding[] {
  if (window.digits.length < 9 || window.broken || !standsAlone(reading.text, window)) return [];
  const claim = bareClaim(reading, window, persons);
  if (claim === null || vetoOf(reading, window.start) !== null) return [];
  const person = nearest(reading, window, persons);
  if (person === null) return [];
  const finding = weighed(claim, { person });
  if (claim.rule !== 'otherId.listed' || reading.context !== 'mandatory') return [finding];
  return [{ ...finding, action: 'keep', kept: 'disclosed', role: 'disclosed' }];
}

function bareClaim(reading: Reading, window: DigitWindow, persons: Persons): Claim | null {
  if (isPlausibleResidentNumber(window.digits)) {
    const { start, end, digits, groups } = window;
    const cut = /^\d{6}[ -]\d{6}[ -]\d{3}$/.test(reading.text.slice(start, end));
    return digits.length === 15 && groups > 1 && !cut ? null : residentClaim(window);
  }
  return cardClaim(window) ?? listedClaim(reading, window, persons);
}

/** 毕升明 3323006001187: a line that holds a name and a long number, and nothing else. */
function listedClaim(
  { text, columns }: Reading,
  { start, end, groups }: DigitWindow,
  persons: Persons,
): Claim | null {
  const person = persons.lastBefore(start);
  if (person === null || groups > 1 || columns.at(start) !== null) return null;
  if (!/^[ \t:]{1,4}$/.test(text.slice(person.end, start).slice(0, 5))) return null;
  if (!/^[ \t]{0,4}(?:\n|$)/.test(text.slice(end, end + 5))) return null;
  return { type: 'otherId', rule: 'otherId.listed', start, end, shape: 0.4 };
}

function ofDate(reading: Reading, match: RegExpExecArray, persons: Persons): readonly Finding[] {
  const start = match.index;
  const end = start + match[0].length;
  const person = persons.lastBefore(start);
  if (person === null || person.role === 'official' || reading.columns.at(start) !== null)
    return [];
  const { text } = reading;
  if (
    !LINK.test(text.slice(person.end, start).slice(0, 4)) ||
    !CLOSED.test(text.slice(end, end + 8))
  )
    return [];
  const finding = birth(reading, 'birthDate.beside', start, end, null);
  return [{ ...finding, evidence: [...(finding.evidence ?? []), context(person)] }];
}

function context({ start, end }: Finding) {
  return { kind: 'context', span: { start, end }, weight: 0 } as const;
}

/** A private person in the same line, or the row of the table, before it or right behind. */
function nearest(reading: Reading, { start, end }: DigitWindow, persons: Persons): Finding | null {
  const { text, columns } = reading;
  const before = persons.lastBefore(start);
  if (before !== null && before.role !== 'official' && start - before.end <= REACH) {
    if (!/[。\n]/.test(text.slice(before.end, start))) return before;
  }
  const after = persons.firstAfter(end);
  if (after !== null && after.role !== 'official' && after.start - end <= 8) {
    if (!/[。\n]/.test(text.slice(end, after.start))) return after;
  }
  const cell = columns.at(start);
  return cell !== null && persons.privateRows.has(cell.row) ? before : null;
}
