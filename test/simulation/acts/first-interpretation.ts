import { commands } from '../../../functions/application/catalogue.ts';
import type { Drafting } from '../../../functions/domain/dossier/state.ts';
import { digestOfText } from '../../../functions/domain/kernel/digest.ts';
import type { Worker } from '../city/people.ts';
import { copiedText } from '../texts/document.ts';
import { textFile } from '../texts/file.ts';
import { firstText } from '../texts/interpretation.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { byDrafter, drafterOf } from './by-drafter.ts';
import { whenHeadDoes } from './heading.ts';
import { refused } from './refused.ts';

/** The key of the interpretation that appears with the document, whatever its form. */
const KEY = 'qa';

/** The interpretation that is to appear with the document; a few only copy that at first. */
export function lodgeInterpretation(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, KEY, (drafter, key) => {
    const { chance } = world;
    const isFirst = state.round === 1;
    const text = paper.copied && isFirst ? copiedText(paper, chance) : firstText(paper, chance);
    return lodge(world, paper, drafter, key, text);
  });
}

function lodge(world: World, paper: Paper, drafter: Worker, key: string, text: string) {
  const { dossier, firstForm: form } = paper;
  const input = { dossier, key: KEY, form, file: textFile(KEY, text) };
  return act(world, drafter, commands.lodgeMaterial, key, input);
}

/** Whether the interpretation is still the one that only copies its document. */
export function isCopied({ chance }: World, paper: Paper, { materials }: Drafting): boolean {
  if (!paper.copied) return false;
  const lodged = materials.find(({ key }) => key === KEY);
  return lodged?.file.source === digestOfText(copiedText(paper, chance));
}

/** What is copied is refused to the head (不得以简单摘抄), and its drafter writes in words of their own. */
export function submitInVain(
  world: World,
  paper: Paper,
  { changedAt }: Drafting,
): readonly PlannedAct[] {
  const { dossier, department } = paper;
  const stream = `dossier/${dossier}`;
  const key = `${dossier}.submit.inVain`;
  const { head, at } = whenHeadDoes(world, department.id, changedAt, key);
  const tried: PlannedAct = {
    at,
    key,
    stream,
    perform: () =>
      refused('verbatimCopying', act(world, head, commands.submitPackage, key, { dossier })),
  };
  const drafter = drafterOf(world, paper);
  const rewriting = `${dossier}.${KEY}.rewritten`;
  const rewritten: PlannedAct = {
    at: whenDone(world, drafter, at, rewriting),
    key: rewriting,
    stream,
    perform: async () => {
      await lodge(world, paper, drafter, rewriting, firstText(paper, world.chance));
    },
  };
  return [tried, rewritten];
}
