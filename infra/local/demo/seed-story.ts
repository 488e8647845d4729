import type { PackageName } from './city-packages.ts';
import type { Moment } from './seed-time.ts';

/** How far a package has come and when: drafted, then one moment for each gate that it passed. */
export interface Course {
  readonly drafted: Moment;
  /** Submission, screening, disclosure, personal data, sign-off, in this order. */
  readonly passed: readonly Moment[];
}

export const gateSteps = [
  'submitPackage',
  'passScreening',
  'decideDisclosure',
  'decidePersonalData',
  'signOff',
] as const;

/** The packages that go the ordinary way; each stops where its last moment leaves it. */
export const courses: readonly (readonly [PackageName, Course])[] = [
  [
    'air-emergency',
    course([0, 9, 5], [0, 16, 0], [1, 8, 45], [1, 15, 20], [2, 8, 50], [2, 15, 30]),
  ],
  ['after-school', course([2, 9, 5], [2, 16, 30], [3, 8, 45], [3, 10, 0], [3, 16, 0], [4, 8, 50])],
  ['catering-fume', course([5, 9, 5], [5, 15, 0], [6, 8, 40], [6, 14, 0], [6, 16, 30], [7, 8, 50])],
  ['waste-sorting', course([7, 9, 5], [7, 15, 0], [8, 8, 50], [8, 10, 0], [9, 8, 45], [10, 8, 55])],
  ['rental-housing', course([14, 9, 5], [14, 15, 0], [15, 8, 50], [15, 15, 0], [16, 8, 50])],
  ['renovation', course([15, 9, 5], [15, 15, 0], [16, 8, 50])],
  [
    'school-bus',
    course([16, 10, 5], [16, 15, 0], [17, 8, 45], [17, 15, 0], [18, 8, 50], [19, 8, 50]),
  ],
  ['elevator', course([17, 9, 5], [17, 15, 0], [18, 8, 50], [19, 8, 50])],
  ['campus-meals', course([18, 9, 5], [18, 15, 0], [19, 8, 50])],
  ['dust-control', course([19, 10, 5], [20, 8, 50])],
];

function course(drafted: Moment, ...passed: readonly Moment[]): Course {
  return { drafted, passed };
}

/** When a newspaper or a broadcaster carried the interpretation; catering-fume is still owed. */
export const mediaReleases: readonly {
  readonly name: PackageName;
  readonly at: Moment;
  readonly where: string;
}[] = [
  { name: 'air-emergency', at: [3, 10, 0], where: '江州日报第2版《大气重污染临时管控怎么做》' },
  { name: 'after-school', at: [5, 11, 0], where: '江州日报第4版《课后服务这样变》' },
  { name: 'waste-sorting', at: [15, 16, 0], where: '江州电视台《民生面对面》' },
];

/** When promised later interpretations were lodged and approved. */
export const laterReleases: readonly {
  readonly name: PackageName;
  readonly lodged: Moment;
  readonly approved: Moment;
}[] = [
  { name: 'after-school', lodged: [11, 10, 0], approved: [12, 9, 30] },
  { name: 'waste-sorting', lodged: [16, 14, 0], approved: [17, 10, 0] },
];

/** One thing that happens in the city. */
export interface Act {
  readonly at: Moment;
  perform(): Promise<unknown>;
}
