/**
 * The numbers of the city's paper (南京市2018年政务公开工作要点) and of the national instruments that it
 * stands on, written down a second time for whoever recounts.
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
  /** NJ18 一(二): how often a year the head of a department close to the livelihood interprets. */
  firstInterpreter: 1,
  /** 条例 art. 49: month and day by which the report on the year before is public. */
  annualReport: { department: '01-31', government: '03-31' },
} as const;
