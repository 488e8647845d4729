import { commands, queries } from '../../../../functions/application/catalogue.ts';
import type { ReviewView } from '../../../../functions/application/privacy/review-view.ts';
import { ask, execute } from '../../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { type Person, personSchema } from '../../../../functions/domain/kernel/people.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { chapters, rental, type Story } from '../../public/policy-story.ts';
import { file, type House, openHouse, personOf } from '../../public/public-house.ts';

/** Two people with their numbers, and one whom no rule of language finds. */
export const list: Story = {
  ...rental,
  dossier: 'bulie',
  body: [
    '申请人：周桂兰，联系电话：13900001111。',
    '申请人：邵丽萍，联系电话：13900002222。',
    '望江新村的老把式也来电咨询。',
  ].join('\n\n'),
};

export const values = ['周桂兰', '邵丽萍', '13900001111', '13900002222', '老把式'] as const;

export const reviewer = personOf('privacyReviewer');
export const colleague: Person = personSchema.parse({
  id: 'secret-colleague',
  roles: ['privacyReviewer'],
  department: 'office',
});

/** A house in which a dossier waits at its privacy gate, and what people do there. */
export async function atPrivacyGate(story: Story = list) {
  const house = await openHouse();
  await bringToGate(house, story);
  return { house, ...reviewing(house, story.dossier) };
}

export async function bringToGate(house: House, story: Story, from = 0): Promise<void> {
  for (const [status, act] of chapters(house, story).slice(from)) {
    await act();
    if (status === 'deidentification') return;
  }
}

/** What a reviewer does with the review of a dossier, or of a later interpretation of it. */
export function reviewing(house: House, dossier: string, followUp?: string) {
  const { environment } = house;
  const subject = { dossier, ...(followUp === undefined ? {} : { followUp }) };
  let commandsSent = 0;
  const request = (person: Person, id?: string) => {
    commandsSent += 1;
    const commandId = id ?? `review-${dossier}-${followUp ?? 'package'}-${commandsSent}`;
    return { person, commandId: commandIdSchema.parse(commandId) };
  };
  const view = (person = reviewer): Promise<ReviewView> =>
    ask(environment, queries.viewPersonalData, person, subject);
  return {
    view,
    act: async (
      acts: readonly object[],
      by: { person?: Person; version?: number; commandId?: string } = {},
    ): Promise<ReviewView> => {
      const version = by.version ?? (await view()).version;
      const input = { ...subject, version, acts };
      const asked = request(by.person ?? reviewer, by.commandId);
      return execute(environment, commands.reviewPersonalData, asked, input);
    },
    close: async (by: { person?: Person; version?: number; commandId?: string } = {}) => {
      const version = by.version ?? (await view()).version;
      const asked = request(by.person ?? reviewer, by.commandId);
      return execute(environment, commands.decidePersonalData, asked, { dossier, version });
    },
  };
}

/** The ids of candidates by their values. */
export function idsOf({ candidates }: ReviewView, ...wanted: readonly string[]): string[] {
  return candidates.filter(({ value }) => wanted.includes(value)).map(({ id }) => id);
}

/** Accepts what is proposed and acknowledges what is warned of. */
export function agreement({ candidates, warnings }: ReviewView): readonly object[] {
  const all = candidates.map(({ id }) => id);
  const seen = warnings.map(({ id }) => id);
  return [
    ...(all.length === 0 ? [] : [{ act: 'acceptProposals', candidates: all }]),
    ...(seen.length === 0 ? [] : [{ act: 'acknowledge', warnings: seen }]),
  ];
}

/** Selects words of the document. */
export function selecting({ parts }: ReviewView, words: string, everywhere = false): object {
  const [part] = parts;
  const passage = part?.passages.find(({ text }) => text.includes(words));
  if (part === undefined || passage === undefined) throw new Error(`${words} stands nowhere`);
  const start = passage.text.indexOf(words);
  const { block, cell } = passage;
  const span = { start, end: start + words.length };
  return { act: 'add', part: part.part, block, cell, ...span, type: 'person', everywhere };
}

export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error;
}

/** Lodges the document of a returned dossier again, with another body. */
export async function lodgeAgain(house: House, story: Story): Promise<void> {
  const document = chapters(house, story)[1];
  await document?.[1]();
  await bringToGate(house, story, 4);
}

export function materialFile(text: string) {
  return file('问答.md', text);
}
