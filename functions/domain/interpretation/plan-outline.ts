import { elementsIn } from './content-elements.ts';
import { withoutNumbering } from './plan-sections.ts';

const longestItem = 500;
const mostItems = 100;

/**
 * The items of an outline from its lines. One line that strings short items together (政策背景、
 * 依据、目标任务) is taken apart; a sentence stays whole.
 */
export function outlineItems(lines: readonly string[]): readonly string[] {
  const items = lines
    .flatMap((line) => (lines.length === 1 ? splitLine(line) : [line]))
    .map((item) => withoutNumbering(item.trim()).replace(/[。；;，,]+$/u, ''))
    .filter((item) => item !== '')
    .map((item) => item.slice(0, longestItem));
  return [...new Set(items)].slice(0, mostItems);
}

function splitLine(line: string): readonly string[] {
  const sentences = line.split(/[；;。]/u).filter((part) => part.trim() !== '');
  if (sentences.length > 1) return sentences;
  const parts = line.split('、');
  if (/围绕|展开|进行|说明|解读|[:：]/u.test(line)) return sentences;
  return parts.length > 2 && parts.every((part) => part.length <= 16) ? parts : sentences;
}

const announces =
  /(?:重点|着重|主要|深入|围绕|对).{0,30}(?:解读|说明|阐释|阐述|介绍)|(?:解读|说明|阐释|阐述|介绍)[^，,。]{0,60}/u;

/** Sentences of a running text that say what will be explained. */
export function outlineSentences(lines: readonly string[]): readonly string[] {
  const sentences = lines.flatMap((line) => line.split(/[。；;]/u));
  return outlineItems(
    sentences.filter((sentence) => announces.test(sentence) && elementsIn(sentence).length > 0),
  );
}
