import type { Passage } from '../passages/passages.ts';
import { hanCount } from '../passages/sentences.ts';

/** A heading, a question or nothing, and what is said below it. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly head: Passage | null;
  readonly body: readonly Passage[];
}

/** Fewer Han characters below a heading than this explain nothing. */
const LEAST_OF_SECTION = 10;
const LEAST_OF_SENTENCE = 8;

/** 详见文件, 略, 待定: words that stand where an explanation should. */
const empty =
  /^[（(]?(?:略|无|暂无|同上|见下|待定|待补充|另行(?:通知|公布)|(?:具体|详情|详细内容)?(?:请)?(?:详见|参见|见|以|按)[^，,。；;]{0,24}(?:文件|原文|正文|全文|附件|为准|规定|执行|内容)?)[）)]?[。；;]?$/u;

/** Divides a text at its headings and questions. */
export function sectionsOf(passages: readonly Passage[]): readonly Section[] {
  const sections: { head: Passage | null; body: Passage[] }[] = [{ head: null, body: [] }];
  for (const passage of passages) {
    if (passage.kind === 'title') continue;
    const opens = passage.kind === 'heading' || passage.kind === 'question';
    if (opens) sections.push({ head: passage, body: [] });
    else sections.at(-1)?.body.push(passage);
  }
  return sections;
}

/** What of a section explains something: whole sentences and cells, no pointers elsewhere. */
export function substanceOf({ body }: Section): readonly Passage[] {
  const telling = body.filter(({ text }) => !isEmpty(text));
  let length = 0;
  for (const { text } of telling) {
    length += hanCount(text.slice(0, 200));
    if (length >= LEAST_OF_SECTION) return telling;
  }
  // 0599-88120077 below 咨询电话 says all there is to say.
  return telling.filter(({ text }) => /\d{4,}/u.test(text.slice(0, 80)));
}

/** Whether a passage says something by itself; a label with a long number does. */
export function isStatement({ kind, text }: Passage): boolean {
  if (kind !== 'sentence' || isEmpty(text)) return false;
  const beginning = text.slice(0, 200);
  return hanCount(beginning) >= LEAST_OF_SENTENCE || /\d{5}/u.test(beginning);
}

function isEmpty(text: string): boolean {
  return text.length < 60 && empty.test(text.trim());
}
