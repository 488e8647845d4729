import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  type Instant,
  instantSchema,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { beginReview } from './begin-review.ts';
import { castOf } from './cast.ts';
import { cityPackages, dossierOf, type PackageName } from './city-packages.ts';
import { issueGazette } from './issue-gazette.ts';
import { issuePackage } from './issue-package.ts';
import { releaseLater } from './release-later.ts';
import { matterActs } from './seed-matters.ts';
import {
  confirmPersonalData,
  decidedReleaseTime,
  keepOnRequest,
  lodgeDocument,
  lodgeInterpretation,
  openDossier,
  passScreening,
  recordRelease,
  repeal,
  returnToDrafting,
  signOff,
  submitPackage,
  withdraw,
} from './seed-person-acts.ts';
import { fillRegisters } from './seed-register.ts';
import { doubtActs, incidentActs } from './seed-responses.ts';
import { openUp, suggestReview, tally } from './seed-review-acts.ts';
import type { Scene } from './seed-scene.ts';
import {
  type Act,
  type Course,
  courses,
  gateSteps,
  laterReleases,
  mediaReleases,
} from './seed-story.ts';
import { dayOfStory, daysMoved, instantOfMoment, type Moment } from './seed-time.ts';

/** Everything that happened in the city, in the order of time. */
export function actsOf(scene: Scene): readonly Act[] {
  const acts = [
    ...courses.flatMap(([name, course]) => ordinaryActs(scene, name, course)),
    ...laterReleases.flatMap((release) => followUpActs(scene, release)),
    ...afterwards(scene),
    ...registers(scene),
    ...incidentActs(scene),
    ...doubtActs(scene),
    ...matterActs(scene),
    ...onRequest(scene, 'air-duty', [6, 7, 8]),
    ...onRequest(scene, 'repair-duty', [2, 3, 4]),
    ...askedFor(scene),
    ...openedByReview(scene),
    ...withdrawn(scene),
    ...halfReviewed(scene),
    ...justBegun(scene),
    ...gazetteActs(scene),
  ];
  return acts.toSorted((one, other) => minutesOf(one.at) - minutesOf(other.at));
}

function minutesOf([day, hour, minute]: Moment): number {
  return (day * 24 + hour) * 60 + minute;
}

/** Lets a generator of acts run until it has done so many that `wanted` accepts. */
function walker<T>(scene: Scene, open: () => Promise<AsyncGenerator<T>>) {
  let walk: AsyncGenerator<T> | null = null;
  return async (wanted: (done: T) => boolean, times = 1): Promise<void> => {
    walk ??= await open();
    for (let left = times; left > 0; ) {
      const { value, done } = await walk.next();
      if (done === true) throw new RangeError('the story asks for an act that never comes');
      await scene.settle();
      if (wanted(value)) left -= 1;
    }
  };
}

/** Drafting takes two hours; then comes one gate after the other. */
function ordinaryActs(scene: Scene, name: PackageName, { drafted, passed }: Course): Act[] {
  const walk = walker(scene, async () => {
    const { given } = await scene.read(name);
    const releaseAt = await releaseTime(scene, name);
    return issuePackage(scene.environment, castOf(cityPackages[name]), { ...given, releaseAt });
  });
  const [day, hour, minute] = drafted;
  const drafting = (['openDossier', 'lodgeDocument', 'lodgePlan'] as const).map((step, index) => ({
    at: [day, hour, minute + 15 * index] as const,
    perform: () => walk((done) => done.step === step),
  }));
  const materials: Act = {
    at: [day, hour + 1, minute + 20],
    perform: async () => {
      const { given } = await scene.read(name);
      await walk((done) => done.step === 'lodgeMaterials', given.materials.length);
    },
  };
  const gates = passed.map((at, index) => ({
    at,
    perform: () => walk((done) => done.step === gateSteps[index]),
  }));
  return [...drafting, materials, ...gates];
}

/** The school buses wait for tomorrow morning; everything else appears as soon as it is signed. */
async function releaseTime(scene: Scene, name: PackageName): Promise<Instant | null> {
  if (name !== 'school-bus') return null;
  const decided = await decidedReleaseTime(scene.environment, name);
  if (decided !== null) return instantSchema.parse(decided);
  return shanghaiTime(addCalendarDays(localDateOf(scene.now), 1), 9);
}

function followUpActs(scene: Scene, release: (typeof laterReleases)[number]): Act[] {
  const { name, lodged, approved } = release;
  const walk = walker(scene, async () =>
    releaseLater(scene.environment, castOf(cityPackages[name]), await scene.read(name)),
  );
  const next = () => walk(() => true);
  return [
    { at: lodged, perform: next },
    { at: approved, perform: next },
  ];
}

/** What was done with packages after their gates: media, a return, a repeal. */
function afterwards(scene: Scene): Act[] {
  const { environment, start } = scene;
  const media = mediaReleases.map(({ name, at, where }) => ({
    at,
    perform: () => {
      const releasedAt = instantOfMoment(start, at, environment.calendar);
      const release = { channel: 'media', reference: where, releasedAt } as const;
      return recordRelease(environment, name, release);
    },
  }));
  return [
    ...media,
    {
      at: [16, 15, 0],
      perform: () =>
        returnToDrafting(environment, 'renovation', [
          '方案第四部分居民出资比例与解读材料中的表述不一致，请核对后统一口径。',
          '附件年度任务表2026年任务数未经财政部门确认，请补充会签意见。',
        ]),
    },
    {
      at: [15, 10, 0],
      perform: () => {
        const day = dayOfStory(start, 15, environment.calendar);
        const basis = '新修订的《江州市大气重污染应急预案》已印发施行，本临时管控方案同时废止。';
        return repeal(environment, 'air-emergency', day, basis);
      },
    },
  ];
}

/** Departments, heads and experts stand in the registers before the story begins. */
function registers({ environment, start }: Scene): Act[] {
  const lastYear = Number(start.slice(0, 4)) - 1;
  return [{ at: [0, 8, 30], perform: () => fillRegisters(environment, lastYear) }];
}

/** Rosters of a bureau: closed without being published, open to whoever asks for them. */
function onRequest(
  scene: Scene,
  name: PackageName,
  [drafted, decided, signed]: readonly [number, number, number],
): Act[] {
  const { environment, start } = scene;
  return [
    { at: [drafted, 9, 0], perform: () => openDossier(environment, name, false) },
    {
      at: [drafted, 9, 30],
      perform: () => lodgeDocument(environment, name, daysMoved(start), 'internal'),
    },
    {
      at: [drafted, 10, 30],
      perform: async () => lodgeInterpretation(environment, name, await scene.read(name)),
    },
    { at: [drafted, 16, 0], perform: () => submitPackage(environment, name) },
    { at: [decided, 8, 45], perform: () => passScreening(environment, name) },
    { at: [decided, 15, 0], perform: () => keepOnRequest(environment, name) },
    { at: [signed, 8, 50], perform: () => confirmPersonalData(environment, name) },
    { at: [signed, 15, 0], perform: () => signOff(environment, name) },
  ];
}

/** Several ask for the roster, so that its attribute is due for review. */
function askedFor({ environment, start }: Scene): Act[] {
  const on = (day: number) => dayOfStory(start, day, environment.calendar);
  return [
    {
      at: [12, 16, 0],
      perform: () => tally(environment, 'air-duty', { count: 2, receivedOn: on(12) }, '41、42号'),
    },
    {
      at: [18, 16, 0],
      perform: () => tally(environment, 'air-duty', { count: 1, receivedOn: on(18) }, '47号'),
    },
  ];
}

/** What says how fast help comes concerns the residents: a review opens it. */
function openedByReview({ environment }: Scene): Act[] {
  const name = 'repair-duty';
  return [
    {
      at: [13, 15, 0],
      perform: () =>
        suggestReview(environment, name, '申请人建议公开应急抢修的到场时间，便于居民报修时了解。'),
    },
    {
      at: [17, 11, 0],
      perform: () =>
        openUp(environment, name, '响应和到场时间与居民切身利益直接相关，不属于内部事务信息。'),
    },
  ];
}

function withdrawn(scene: Scene): Act[] {
  const { environment, start } = scene;
  const name = 'ebike-charging';
  const reasons = ['省级主管部门将统一出台电动自行车充电设施管理规定，本办法不再单独制定。'];
  return [
    { at: [5, 10, 0], perform: () => openDossier(environment, name, true) },
    { at: [6, 14, 0], perform: () => lodgeDocument(environment, name, daysMoved(start)) },
    { at: [8, 15, 0], perform: () => withdraw(environment, name, reasons) },
  ];
}

/** The residents of the lifts are on the desk of the privacy reviewer. */
function halfReviewed({ environment }: Scene): Act[] {
  const name = 'elevator';
  const { privacyReviewer } = castOf(cityPackages[name]);
  const perform = () => beginReview(environment, privacyReviewer, dossierOf(name));
  return [{ at: [19, 15, 0], perform }];
}

/** The last act of all is the one by which a finished story is known. */
function justBegun(scene: Scene): Act[] {
  const { environment, start } = scene;
  const name = 'repair-fund';
  return [
    { at: [19, 16, 0], perform: () => openDossier(environment, name, true) },
    { at: [20, 16, 30], perform: () => lodgeDocument(environment, name, daysMoved(start)) },
  ];
}

const firstIssueApproved = commandIdSchema.parse('demo:jiangzhou-1:approveFinalProof');

/** One issue is out, the next is being composed. */
function gazetteActs(scene: Scene): Act[] {
  const { environment, start } = scene;
  const cast = castOf('housing');
  const issueOn = (run: string, day: number) =>
    walker(scene, async () =>
      issueGazette(environment, cast, run, dayOfStory(start, day, environment.calendar), [
        { dossier: dossierOf('catering-fume'), column: 'officeDocuments' },
        { dossier: dossierOf('after-school'), column: 'departmentDocuments' },
      ]),
    );
  const walkFirst = issueOn('jiangzhou-1', 14);
  // An approved issue is not composed again: its documents stand in it by then.
  const first = async (wanted: () => boolean) => {
    const approved = await environment.ledger.recorded(firstIssueApproved);
    if (approved === null) await walkFirst(wanted);
  };
  const second = issueOn('jiangzhou-2', 26);
  return [
    { at: [12, 10, 0], perform: () => first(() => true) },
    { at: [13, 11, 0], perform: () => first(() => true) },
    { at: [14, 9, 30], perform: () => first(() => true) },
    { at: [18, 14, 0], perform: () => second(() => true) },
  ];
}
