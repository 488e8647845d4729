import type { PartRole } from '../../functions/domain/interpretation/answers/answer.ts';
import type { Words } from './words.ts';

/** Words of 政策简明问答: questions and cases of all policies, to search and to read one by one. */
export const answerWords = {
  title: { zh: '政策简明问答', en: 'Policy questions and answers' },
  introduction: {
    zh: '问答和案例摘自已公布的政策解读，以政策文件原文为准。',
    en: 'Questions and cases are taken from published interpretations. The document itself is authoritative.',
  },
  searchHint: { zh: '问题或回答里的字词', en: 'Words of a question or its answer (in Chinese)' },
  nothing: { zh: '还没有公布的问答。', en: 'No answers have been published yet.' },
  nothingFound: {
    zh: '没有符合条件的问答。请少写几个词、换用别的说法，或者不加筛选条件。',
    en: 'No answer matches. Try fewer or other words, or no filters.',
  },
  question: { zh: '问', en: 'Question' },
  case: { zh: '案例', en: 'Case' },
  answer: { zh: '答', en: 'Answer' },
  policy: { zh: '依据的政策文件', en: 'The policy' },
  interpretation: { zh: '出自解读', en: 'From the interpretation' },
  inContext: { zh: '在解读全文中查看', en: 'Read it in the whole interpretation' },
  others: { zh: '同一解读里的其他问答', en: 'Other answers of this interpretation' },
  ofThis: { zh: '本解读里的问答和案例', en: 'Questions and cases of this interpretation' },
  onItsOwn: { zh: '单独查看每个问答：', en: 'Each answer has a page of its own:' },
  previous: { zh: '上一个', en: 'Previous' },
  next: { zh: '下一个', en: 'Next' },
  feed: { zh: '订阅问答（Atom）', en: 'Subscribe to answers (Atom)' },
  data: { zh: '开放数据：问答', en: 'Open data: answers' },
  all: { zh: '全部政策简明问答', en: 'All questions and answers' },
} as const satisfies Record<string, Words>;

/** What stands over a part of a case that its text does not label. */
export const partWords: Record<PartRole, Words> = {
  answer: { zh: '答', en: 'Answer' },
  situation: { zh: '基本情况', en: 'What happened' },
  handling: { zh: '政策适用', en: 'What the policy says' },
  result: { zh: '办理结果', en: 'What came out' },
  told: { zh: '经过', en: 'What happened' },
};

export function policiesWithAnswers(count: number): Words {
  return {
    zh: `共 ${count} 件政策有问答`,
    en: count === 1 ? '1 policy has answers' : `${count} policies have answers`,
  };
}

export function moreAnswers(count: number): Words {
  return { zh: `还有 ${count} 条问答`, en: `${count} more` };
}
