/**
 * The numbers of the city's model (南京市2018年政务公开工作要点), of its own order and of the national
 * instruments that both stand on, written down a second time for whoever recounts.
 */
export const rules = {
  /** 条例 art. 26, working days from formation. */
  disclosure: 20,
  /** NJ18 一(二), working days after publication, on the website and in the media. */
  interpretation: 3,
  channels: ['website', 'media'],
  /** Working days at each gate. */
  gates: {
    documentLodging: 5,
    interpretationLodging: 5,
    submission: 1,
    screening: 1,
    disclosureReview: 2,
    deidentification: 2,
    signOff: 2,
    followUpReview: 1,
    attributeReview: 10,
  },
  /** Months after which a closed attribute is looked at again. */
  attributeReviewMonths: 12,
  /** Months before its end in which a document is looked at. */
  validityReviewMonths: 6,
  /** Working days in which it is decided what becomes of a document that a published one replaces. */
  replacedDecision: 10,
  /** NJ18 一(二): how often a year the head of a department close to the livelihood interprets. */
  firstInterpreter: 1,
  /** Working days from the day on which a duty began: NJ18 结尾段, 五(一), 六(三); the city's own order. */
  matters: { workPlan: 30, serviceItemChange: 1, staffFiling: 1, povertyFundsPlan: 60 },
  /** 条例 arts 30, 32, 33, in working days. */
  requests: { answer: 20, correctionNotice: 7, opinion: 15 },
  /** 条例 art. 49: month and day by which the report on the year before is public. */
  annualReport: { department: '01-31', government: '03-31' },
} as const;
