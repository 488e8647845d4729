import type { Citation } from '../kernel/refusal.ts';

/** An article of the 条例 in force since 2019-05-15. */
export function regulationArticle(clause: string): Citation {
  return {
    instrument: '条例',
    title: '中华人民共和国政府信息公开条例（国务院令第711号）',
    clause,
    quotation: '',
  };
}

const rules80 = { instrument: '80号', title: '国办发〔2016〕80号 实施细则' };

export const attributeIsFixedAtDrafting: Citation = {
  ...rules80,
  clause: '拟制公文',
  quotation: '拟制公文时，要明确主动公开、依申请公开、不予公开等属性，随公文一并报批',
};

export const withholdingNeedsReasons: Citation = {
  ...rules80,
  clause: '拟制公文',
  quotation: '拟不公开的，要依法依规说明理由',
};

/** Local practice on 夹带; the text at hand reports it without the sentence. */
export const noSmuggledAnnexes: Citation = { ...rules80, clause: '附件公开属性', quotation: '' };

export const minimisation: Citation = {
  instrument: 'NJ20',
  title: '宁政办发〔2020〕38号 当前政务公开工作要点',
  clause: '不予公开范围',
  quotation: '从严把握不予公开范围，对法定不予公开条款坚持最小化适用原则',
};

export const preReleaseAssessmentRule: Citation = {
  instrument: 'NJ18',
  title: '南京市2018年政务公开工作要点',
  clause: '六(三)',
  quotation:
    '特别要做好对公开内容表述、公开时机、公开方式的研判,避免发生信息发布失信、影响社会稳定等问题',
};

export const regularReview: Citation = {
  instrument: 'NJ18',
  title: '南京市2018年政务公开工作要点',
  clause: '公开属性定期审查',
  quotation: '做好公开属性定期审查,健全依申请公开向主动公开转化机制',
};

export const frequentRequests: Citation = {
  instrument: 'BJ17',
  title: '北京市2017年政务公开工作要点',
  clause: '依申请公开',
  quotation: '对公众申请较为集中的政府信息，可以转为主动公开的，应当主动公开',
};
