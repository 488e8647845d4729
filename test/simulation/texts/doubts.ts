import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import type { Paper } from './paper.ts';

const sources = ['hotline', 'comment', 'question', 'media'] as const;

/** What people ask first about a document, by any of the ways on which one hears of it. */
export function asked(paper: Paper, receivedOn: LocalDate, chance: Chance) {
  const { subject, concerned, number } = paper;
  return [
    {
      source: chance.pick(sources, `source of doubt 1 about paper ${number}`),
      topic: '办理条件',
      words: `${concerned}去年已经享受过${subject}，今年还能不能再申请？`,
      times: chance.between(1, 6, `times of doubt 1 about paper ${number}`),
      receivedOn,
    },
    {
      source: chance.pick(sources, `source of doubt 2 about paper ${number}`),
      topic: '支持标准',
      words: paymentDoubt(paper),
      times: 1,
      receivedOn,
    },
  ];
}

/** The second once more in its own words, and one that sounds much like it. */
export function askedAgain(paper: Paper, receivedOn: LocalDate, chance: Chance) {
  const { number } = paper;
  const times = chance.between(1, 4, `times of the repeated doubt about paper ${number}`);
  const again = { source: 'hotline', topic: '支持标准', receivedOn } as const;
  return [
    { ...again, words: `您好，请问${paymentDoubt(paper)}谢谢！`, times },
    { ...again, words: `${paymentDoubt(paper).slice(0, -1)}到谁的卡上？`, times: 1 },
  ];
}

function paymentDoubt({ subject, amount }: Paper): string {
  return `${subject}每户每年${amount}元是一次发放还是分月发放，什么时候到账？`;
}

/** The interpretation that is opened for the first doubts. */
export function ofAnswers({ subject, number }: Paper, chance: Chance) {
  const form = chance.course({ qa: 0.8, trainingNote: 0.2 }, `answers about paper ${number}`);
  const title = form === 'qa' ? `关于${subject}的进一步解答` : `${subject}窗口答复口径`;
  return { key: 'answers', title, form };
}

/** The interpretation for a doubt that turned out to be another one. */
export function ofFurther({ subject, number }: Paper, chance: Chance) {
  const form = chance.course({ caseStudy: 0.6, qa: 0.4 }, `further answer about paper ${number}`);
  return { key: 'further', title: `${subject}资金发放举例说明`, form };
}
