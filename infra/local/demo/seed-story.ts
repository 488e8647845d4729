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
    course([0, 9, 5], [0, 16, 0], [1, 9, 40], [1, 15, 20], [2, 10, 0], [2, 15, 30]),
  ],
  ['after-school', course([0, 10, 5], [1, 10, 0], [2, 9, 30], [3, 10, 0], [3, 16, 0], [4, 9, 15])],
  ['catering-fume', course([3, 9, 5], [4, 11, 0], [4, 16, 0], [5, 14, 0], [6, 10, 0], [7, 9, 30])],
  ['waste-sorting', course([5, 9, 5], [6, 15, 0], [7, 14, 0], [8, 10, 0], [9, 11, 0], [10, 9, 20])],
  ['rental-housing', course([11, 9, 5], [12, 15, 0], [13, 10, 0], [14, 15, 0], [16, 10, 0])],
  ['renovation', course([13, 9, 5], [14, 15, 0], [15, 10, 0])],
  [
    'school-bus',
    course([14, 10, 5], [15, 10, 30], [16, 9, 30], [17, 15, 0], [18, 10, 0], [19, 15, 0]),
  ],
  ['elevator', course([16, 9, 5], [17, 10, 0], [18, 10, 20], [19, 14, 0])],
  ['campus-meals', course([17, 9, 5], [18, 15, 0], [19, 10, 0])],
  ['dust-control', course([18, 10, 5], [20, 15, 0])],
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
