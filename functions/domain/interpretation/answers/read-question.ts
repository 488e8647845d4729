import type { Block } from '../../document/model.ts';
import { answerMark, questionMark } from '../material-cues.ts';
import type { Form } from '../plan.ts';
import type { AnswerPlace, QuestionAnswer } from './answer.ts';

/** A question that is one by its words is short; what is longer tells something. */
const LONGEST_UNMARKED = 90;

const number =
  /^\s*(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[)）]|[\d０-９]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[问条]?[:：、\s])\s*/u;
const asking =
  /(?:吗|呢|多少|多久|多长时间|哪些|哪里|哪儿|谁|什么|为何|何时|怎么(?:办|申请|样|算)?|怎样|如何|是否|能否|可否|能不能|可不可以|要不要|有没有|几)(?:[^，,。；;]{0,24})$/u;
const stop = /[？?]\s*$/u;

/** Whether a question stands at a block. */
export function asksAt(blocks: readonly Block[], at: number, form: Form): boolean {
  const block = blocks[at];
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return false;
  const text = block.text.trim();
  if (answerMark(text) !== null) return false;
  if (questionMark(text) !== null) return true;
  if (form !== 'qa') return false;
  const own = block.kind === 'heading' ? text.slice(0, block.headingLength).trim() : text;
  if (own.length > LONGEST_UNMARKED) return false;
  if (stop.test(own)) return true;
  // A heading or a numbered line may ask without its mark: 二、如何申请.
  const isNumbered = block.kind === 'heading' || number.test(own);
  return isNumbered && !/[。；;：:]\s*$/u.test(own) && asking.test(own.replace(number, ''));
}

/** Null where nothing answers. */
export function questionOf(
  blocks: readonly Block[],
  anchor: string,
  place: AnswerPlace,
  form: Form,
): QuestionAnswer | null {
  const asked: string[] = [];
  const answering: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (answering.length > 0 || !asksAt(blocks, at, form)) {
      answering.push(answering.length === 0 ? withoutLabel(block) : block);
      continue;
    }
    const { question, answer } = divided(block);
    asked.push(question);
    if (answer !== '') answering.push({ ...located(block), kind: 'paragraph', text: answer });
  }
  const told = answering.filter(({ text }) => text.trim() !== '');
  if (told.length === 0 || asked.length === 0) return null;
  const title = asked.join('');
  return {
    kind: 'question',
    anchor,
    title,
    parts: [{ role: 'answer', label: null, blocks: told }],
    place,
  };
}

function located({ part, annex }: Block): Pick<Block, 'part' | 'annex'> {
  return { part, annex };
}

/** 问：…？答：… in one paragraph, and 一、谁可以申请？ with the answer behind it. */
function divided(block: Block): { question: string; answer: string } {
  const text = block.text.trim().replaceAll(/\s*\n\s*/gu, '');
  const mark = questionMark(text) ?? '';
  const bare = text.slice(mark.length).trimStart();
  const inline = /^([^？?\n]{2,200}[？?])\s*(?:答|A)\s*[：:]\s*(.+)$/su.exec(bare);
  if (inline !== null) return { question: inline[1] ?? bare, answer: inline[2] ?? '' };
  if (block.kind === 'heading') {
    const own = block.text.slice(0, block.headingLength).trim();
    const behind = block.text.slice(block.headingLength).trim();
    const question = own.slice((questionMark(own) ?? '').length).replace(number, '');
    return { question, answer: withoutMark(behind) };
  }
  return { question: bare.replace(number, ''), answer: '' };
}

function withoutLabel(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const text = withoutMark(block.text);
  return text === '' ? block : { ...block, text };
}

function withoutMark(text: string): string {
  const mark = answerMark(text) ?? '';
  return text.slice(mark.length).trimStart();
}
