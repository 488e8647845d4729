import type { Sentence } from './sentence.ts';

/** Refusals of counts of time, of the city's own calendar and of timed matters. */
export const timeSentences: Readonly<Record<string, Sentence>> = {
  timeLimitInvalid: {
    zh: '期限“{amount}”（{unit:timeUnit}）无效。请填写{least}至{most}之间的整数。',
    en: '“{amount}” ({unit:timeUnit}) is no time limit. Give a whole number from {least} to {most}.',
  },
};
