/**
 * The numbers of the city's paper (当前政务公开工作要点, 宁政办发〔2020〕38号) and of the national
 * instruments that it stands on, written down a second time for whoever recounts.
 */
export const rules = {
  /** 条例 art. 26, working days from formation. */
  disclosure: 20,
  /** 国办发〔2017〕19号, working days after publication, on the website and in the media. */
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
} as const;
