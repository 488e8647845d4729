import { actingAsSystem } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import { judgeOutcome } from '../privacy/review/outcome.ts';
import { recorded } from '../privacy/review/record.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import { judgedQuality } from './copying.ts';
import { refuseEnded } from './doubts/open-follow-up.ts';
import type { DossierEvent } from './events.ts';
import { actingAsDrafterOf, decidingAt } from './permissions.ts';
import { plannedMaterial } from './planned-material.ts';
import type { FollowUp, Published } from './state.ts';

/** Decisions on promised later interpretations: lodge, review lightly, release. */

export function lodgeFollowUp(
  command: CommandOf<'lodgeFollowUp'>,
  state: Published,
  rules: DossierRules,
): readonly DossierEvent[] {
  requireStage(state, command.material.key, 'scheduled');
  refuseEnded(state);
  const material = plannedMaterial(command, state, rules);
  const actor = actingAsDrafterOf(state, command.by);
  const [quality] = judgedQuality(state.document, [material], command.quality, rules);
  const data = quality === undefined ? material : { ...material, quality };
  return [{ type: 'FollowUpLodged', data, at: command.at, actor }];
}

export function approveFollowUp(
  command: CommandOf<'approveFollowUp'>,
  state: Published,
  { jurisdiction }: DossierRules,
): readonly DossierEvent[] {
  requireStage(state, command.key, 'lodged');
  const gate = `followUpReview:${command.key}` as const;
  const actor = decidingAt(state, gate, command.by);
  judgeOutcome(command.review, jurisdiction.parameters.privacyExceptions);
  const { pages, record } = recorded(command.review);
  const { key, publicModel, at } = command;
  return [
    ...pages.map((page) => {
      const data = { gate, ...page };
      return { type: 'PersonalDataReviewed', data, at, actor } as const;
    }),
    { type: 'FollowUpApproved', data: { key, ...record, publicModel }, at, actor },
  ];
}

export function returnFollowUp(
  command: CommandOf<'returnFollowUp'>,
  state: Published,
): readonly DossierEvent[] {
  requireStage(state, command.key, 'lodged');
  const actor = decidingAt(state, `followUpReview:${command.key}`, command.by);
  const data = { key: command.key, reasons: [...command.reasons] };
  return [{ type: 'FollowUpReturned', data, at: command.at, actor }];
}

/** Back to its privacy gate, as a package whose files still show what they must not. */
export function blockFollowUp(
  command: CommandOf<'blockFollowUp'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  requireStage(state, command.key, 'approved');
  const data = { key: command.key, found: [...command.found] };
  return [{ type: 'FollowUpBlocked', data, at: command.at, actor }];
}

export function releaseFollowUp(
  command: CommandOf<'releaseFollowUp'>,
  state: Published,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const followUp = requireStage(state, command.key, 'approved');
  const { part, model } = command.rendition;
  if (part !== command.key || followUp.publicModel !== model) {
    throw new Refusal('renditionsMissing', { parts: [command.key] });
  }
  const { key, rendition, at } = command;
  const released: DossierEvent = { type: 'FollowUpReleased', data: { key, rendition }, at, actor };
  const onWebsite: DossierEvent = {
    type: 'ReleaseRecorded',
    data: {
      part: key,
      channel: 'website',
      reference: `/policies/${state.facts.dossier}`,
      releasedAt: at,
      lateEntry: null,
    },
    at,
    actor,
  };
  return [released, onWebsite];
}

function requireStage<S extends FollowUp['stage']>(
  state: Published,
  key: string,
  stage: S,
): Extract<FollowUp, { stage: S }> {
  const followUp = state.followUps.find((candidate) => candidate.key === key);
  if (followUp === undefined) {
    throw new Refusal('followUpMissing', {
      followUp: key,
      known: state.followUps.map((candidate) => candidate.key),
    });
  }
  if (!isAt(followUp, stage)) {
    throw new Refusal('followUpStage', { followUp: key, stage: followUp.stage, needed: stage });
  }
  return followUp;
}

function isAt<S extends FollowUp['stage']>(
  followUp: FollowUp,
  stage: S,
): followUp is Extract<FollowUp, { stage: S }> {
  return followUp.stage === stage;
}
