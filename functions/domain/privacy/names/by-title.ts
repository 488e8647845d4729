import type { Reading } from '../reading.ts';
import { confidence } from './by-role-word.ts';
import type { Mention } from './mention.ts';
import { isBorder, type NameExtent, nameEndingAt } from './name-extent.ts';
import { privateAfter, titleAfter } from './role-words.ts';

const OFFICES =
  /(?:主任|局长|处长|科长|书记|所长|站长|队长|校长|院长|镇长|乡长|主席|会长|组长|部长)$/;

/** Names before the word that says who they are: 阮明珠主任, 彭德华一家. */
export function mentionsByTitle(reading: Reading): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 2; at < reading.text.length; at += 1) {
    const mention = before(reading.text, at);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function before(text: string, at: number): Mention | null {
  const title = titleAfter.startingAt(text, at);
  const length = title || privateAfter.startingAt(text, at) || countedAfter(text, at);
  if (length === 0) return null;
  const name = nameEndingAt(text, at);
  if (name === null || name.score < leastScore(text, name, title)) return null;
  const label = { start: at, end: at + length };
  const role = title > 0 ? 'official' : 'private';
  const { start, end } = name;
  return { start, end, role, rule: 'person.title', score: confidence(name), label };
}

function leastScore(text: string, name: NameExtent, title: number): number {
  if (title === 0 && text.charAt(name.end) === '等') return 1.5;
  if (title === 0 && /^同[学志]/.test(text.slice(name.end, name.end + 2))) return 1.6;
  return isBorder(text, name.start - 1) ? 2 : 2.3;
}

/** 毛宁等5人, 郁达户、巴金山户: people or households are counted, so people were named. */
function countedAfter(text: string, at: number): number {
  if (text.charAt(at) === '户') return isBorder(text, at + 1) ? 1 : 0;
  if (text.charAt(at) !== '等') return 0;
  const count =
    /^等(?:\d{1,5}|[一二三四五六七八九十百两]{1,4})?(?:[余多])?(?:位|名|户)?(?:人|户|同志|村民|居民|学生|职工|家庭|群众)/;
  return count.exec(text.slice(at, at + 12))?.[0].length ?? 0;
}

/** Whether the bracket right behind a name holds an office: 倪正（政务办主任）. */
export function bracketHoldsOffice(text: string, end: number): boolean {
  const bracket = /^ ?\(([^()\n]{2,24})\)/.exec(text.slice(end, end + 28));
  return bracket !== null && OFFICES.test(bracket[1] ?? '');
}
