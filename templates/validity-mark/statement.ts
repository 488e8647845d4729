import { localDateOf } from '../../functions/domain/kernel/time.ts';
import { dayInWords } from '../words/public-dates.ts';
import {
  interpretedDocument,
  validityComing,
  validityMarked,
  validityWords,
} from '../words/public-validity.ts';
import type { ValidityMarkModel } from './model.ts';

/** One mark: what has become of a document, from when, and by which decision. */
export type Mark = Omit<ValidityMarkModel, 'original'>;

/** What a mark says. The page says it in Chinese, the metadata of the file in English. */
export interface Statement {
  /** 已废止; 将废止 where the day had not come when the mark was made. */
  readonly label: string;
  readonly sentence: string;
  readonly basis: string;
  readonly english: string;
}

export function statementOf(mark: Mark): Statement {
  const { kind, validity, effectiveOn, basis, generatedFor } = mark;
  const coming = localDateOf(generatedFor) < effectiveOn;
  const day = dayInWords(effectiveOn);
  const say = coming ? validityComing : validityMarked;
  const { zh, en } =
    kind === 'document' ? say(validity, day) : say(validity, day, interpretedDocument);
  const state = validityWords[validity].zh;
  const label = kind === 'document' ? state : `文件${state}`;
  return {
    label: coming ? label.replace('已', '将') : label,
    sentence: `${zh}。`,
    basis: `依据：${basis}`,
    english: `${en}. By: ${basis}`,
  };
}

/** The whole of it, for reading software: the latest mark and those before it. */
export function spokenText(latest: Statement, earlier: readonly Statement[]): string {
  return [latest, ...earlier.toReversed()]
    .map(({ label, sentence, basis }) => `${label}：${sentence}${basis}。`)
    .join('');
}
