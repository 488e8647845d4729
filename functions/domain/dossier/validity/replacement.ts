import { endOfDay } from '../../deadlines/deadline-moments.ts';
import type { Obligation } from '../../deadlines/obligation.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import { actingAs, actingAsSystem } from '../../kernel/authority.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { epochMsOf, type Instant, localDateOf } from '../../kernel/time.ts';
import type { CommandOf, DossierRules } from '../commands.ts';
import type { DossierEvent } from '../events.ts';
import { refuseDrafters } from '../permissions.ts';
import type { Published, Replacement } from '../state.ts';
import { isLapsing, refuseFinal, validUntilOf } from './decide.ts';

/**
 * A policy that replaces another one does not end it: until somebody decides, both are in force and
 * contradict each other. So the old one owes a decision from the day on which the new one is public
 * (及时公开政策性文件废止、失效等情况, JN17 三(一)).
 */

/**
 * Notes on the old document that the one which replaces it is public, once for each.
 *
 * @throws {Refusal} `validityFinal`, `replacementNoted`
 */
export function noteReplacement(
  command: CommandOf<'noteReplacement'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { replacement, at } = command;
  if (state.replacements.some((known) => known.by === replacement)) {
    throw new Refusal('replacementNoted', { dossier: replacement });
  }
  refuseFinal(state);
  return [{ type: 'ReplacementPublished', data: { by: replacement }, at, actor }];
}

/**
 * 继续有效: the old document goes on beside the new one, by a decision of its own. What has run out
 * cannot go on, even in the hours before the system says so on it.
 *
 * @throws {Refusal} `validityFinal`, `validityExpired`, `nothingReplaces`
 */
export function keepInForce(
  command: CommandOf<'keepInForce'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAs(command.by, 'signingOfficer');
  refuseDrafters(state, actor);
  refuseFinal(state);
  const { basis, at } = command;
  if (isLapsing(state, localDateOf(at))) {
    throw new Refusal('validityExpired', { validUntil: validUntilOf(state) ?? '' });
  }
  if (undecidedReplacements(state).length === 0) throw new Refusal('nothingReplaces');
  return [{ type: 'KeptInForce', data: { basis }, at, actor }];
}

/** What replaces the document and nobody has decided on yet. */
export function undecidedReplacements(state: Published): readonly Replacement[] {
  const isFinal = state.validity !== 'inForce' && state.validity !== 'amended';
  return isFinal ? [] : state.replacements.filter((one) => decidedAt(state, one) === null);
}

/**
 * Any decision of a person on the validity answers it. A lapse by itself is none, and neither is its
 * confirmation: from the lapse on nothing contradicted the new document any more.
 */
function decidedAt({ validityDecisions }: Published, { notedAt }: Replacement): Instant | null {
  const since = validityDecisions.filter(({ at }) => epochMsOf(at) >= epochMsOf(notedAt));
  const [first = null] = since;
  return first === null || first.kind === 'lapsedUndecided' ? null : first.at;
}

/** One decision for each document that replaces this one, within the city's working days. */
export function replacementObligations(
  state: Published,
  { jurisdiction, calendar }: DossierRules,
): readonly Obligation[] {
  const { replacedDecisionWithinWorkingDays, markInvalidOnOriginal } = jurisdiction.parameters;
  const { dossier, department } = state.facts;
  return state.replacements.map((replacement) => {
    const { notedAt, by } = replacement;
    const days = replacedDecisionWithinWorkingDays.value;
    const { dueDate, trace, provisional } = addWorkingDays(localDateOf(notedAt), days, calendar);
    const satisfiedAt = decidedAt(state, replacement);
    return {
      kind: 'validity',
      stream: `dossier/${dossier}`,
      department,
      subject: `replacedBy:${by}`,
      startsAt: notedAt,
      dueAt: endOfDay(dueDate),
      basis: markInvalidOnOriginal.citation,
      trace,
      provisional,
      satisfiedAt,
      ceasedAt: satisfiedAt === null ? state.duties.endsAt : null,
      enteredLateAt: null,
      hindered: null,
    };
  });
}
