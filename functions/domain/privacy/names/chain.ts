import type { Reading } from '../reading.ts';
import type { Mention } from './mention.ts';
import { nameEndingAt, nameStartingAt } from './name-extent.ts';

const MOST_LINKS = 2_000;

/** 举报人龙小云、马三: names that a mark or 和 ties to a known one share its role. */
export function chained(reading: Reading, known: readonly Mention[]): readonly Mention[] {
  const taken = new Set(known.map(({ start }) => start));
  const ends = new Set(known.map(({ end }) => end));
  const mentions: Mention[] = [];
  for (const mention of known) {
    let end = mention.end;
    for (let link = 0; link < MOST_LINKS; link += 1) {
      if (taken.has(end + 1)) break;
      const next = nextLink(reading.text, end);
      if (next === null || taken.has(next.start)) break;
      taken.add(next.start);
      mentions.push({ ...next, role: mention.role, rule: 'person.chain', label: mention.label });
      end = next.end;
    }
    let start = mention.start;
    for (let link = 0; link < MOST_LINKS; link += 1) {
      if (ends.has(start - 1)) break;
      const previous = previousLink(reading.text, start);
      if (previous === null || taken.has(previous.start)) break;
      taken.add(previous.start);
      mentions.push({
        ...previous,
        role: mention.role,
        rule: 'person.chain',
        label: mention.label,
      });
      start = previous.start;
    }
  }
  return mentions;
}

function nextLink(text: string, end: number): { start: number; end: number; score: number } | null {
  const mark = text.charAt(end);
  if (!/[、和与及]/.test(mark)) return null;
  const name = nameStartingAt(text, end + 1);
  if (name === null || name.score < (mark === '、' ? 1.4 : 2.2)) return null;
  return { start: name.start, end: name.end, score: 0.8 };
}

function previousLink(
  text: string,
  start: number,
): { start: number; end: number; score: number } | null {
  if (text.charAt(start - 1) !== '、') return null;
  const name = nameEndingAt(text, start - 1);
  if (name === null || name.score < 1.6) return null;
  return { start: name.start, end: name.end, score: 0.8 };
}
