import { kindsOfTitle } from './document-kind.ts';
import { documentOf } from './fields.ts';
import type { Block, PolicyDocument } from './model.ts';
import { annexRules } from './reading/annex-rules.ts';
import { bodyRules, firstRules } from './reading/body-rules.ts';
import { beginning, locate, type Position, type Reading } from './reading/draft.ts';
import { endRules } from './reading/end-rules.ts';
import { headRules } from './reading/head-rules.ts';
import { bareTitle, type Rule, type Scene, sceneOf } from './reading/scene.ts';
import { readSource, type Source } from './reading/source.ts';

/** The first rule that understands a line wins; the last one takes any line. */
const rules: readonly Rule[] = [
  ...firstRules,
  ...annexRules,
  ...endRules,
  ...headRules,
  ...bodyRules,
];

/**
 * Reads the plain text of an official document. No character is lost: the texts of the blocks,
 * joined, equal the text up to white space. Takes any string and never throws; what it does not
 * understand is a paragraph. Linear in the length of the text.
 */
export function parsePolicyDocument(text: string): PolicyDocument {
  return readDocument(readSource(text));
}

/** Reads a document whose lines a markup may have told more about. */
export function readDocument(source: Source): PolicyDocument {
  const scene = sceneOf(source);
  const blocks: Block[] = [];
  let position = beginning;
  let at = 0;
  while (at < scene.items.length) {
    const reading = readingAt(scene, at, position);
    position = { ...position, ...reading.change };
    for (const bare of reading.blocks) {
      const block = locate(bare, position);
      blocks.push(block);
      position = hearAnnouncement(block, position);
    }
    at = reading.next;
  }
  return documentOf(blocks);
}

function readingAt(scene: Scene, at: number, position: Position): Reading {
  for (const rule of rules) {
    const reading = rule(scene, at, position);
    if (reading !== null) return reading;
  }
  return { blocks: [], next: at + 1 };
}

const mostAnnounced = 20;
const shortestAnnounced = 4;
const longestAnnouncing = 2000;

/** Notes the titles that the carrier says it carries: 现将《……》印发给你们. */
function hearAnnouncement(block: Block, position: Position): Position {
  if (block.part !== 'carrier' || position.announced.length >= mostAnnounced) return position;
  const issued = /印发|转发|批转|下发/.test(block.text.slice(0, longestAnnouncing));
  const heard = announcedBy(block)
    .map((title) => ({ title: bareTitle(title), issued }))
    .filter(({ title }) => title.length >= shortestAnnounced);
  if (heard.length === 0) return position;
  return { ...position, announced: [...position.announced, ...heard].slice(0, mostAnnounced) };
}

function announcedBy(block: Block): string[] {
  if (block.kind === 'title') {
    const { attachedTitle } = kindsOfTitle(block.text);
    return attachedTitle === null ? [] : [attachedTitle];
  }
  if (block.kind !== 'paragraph' || block.text.length > longestAnnouncing) return [];
  if (!/印发|转发|公布|发布|施行/.test(block.text)) return [];
  return [...block.text.matchAll(/《([^《》]{4,120})》/g)].map((match) => match[1] ?? '');
}
