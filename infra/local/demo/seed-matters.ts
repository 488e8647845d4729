import { commands } from '../../../functions/application/catalogue.ts';
import { addCalendarDays } from '../../../functions/domain/kernel/time.ts';
import { act, toolsOf } from './seed-responses.ts';
import type { Scene } from './seed-scene.ts';
import type { Act } from './seed-story.ts';
import { dayOfStory, type Moment } from './seed-time.ts';

/** The timed matters of the story: answered, waiting for a third party, just begun, and a draft. */
export const matterNames = [
  'butie-shenqing',
  'huanping-shenqing',
  'xuewei-shenqing',
  'gongjiao-caoan',
] as const;

/** What the departments do besides documents for which the papers set a time. */
export function matterActs(scene: Scene): Act[] {
  return [...answered(scene), ...waiting(scene), ...justReceived(scene), ...drafted(scene)];
}

function answered(scene: Scene): Act[] {
  const { ask, at, day } = toolsOf(scene, 'butie-shenqing', 'matter');
  return [
    act([1, 10, 10], () =>
      ask(commands.openMatter, 'housing', 'drafter', {
        kind: 'requestAnswer',
        title: '申请公开住房租赁补贴发放情况',
        request: { delivery: 'inPerson', arrivedOn: day([1, 9, 0]) },
      }),
    ),
    act([10, 16, 20], () =>
      ask(commands.meetMatter, 'housing', 'departmentHead', {
        subject: 'answer',
        metAt: at([10, 16, 0]),
        where: '《政府信息公开申请答复书》（江房公开〔2026〕21号）',
      }),
    ),
  ];
}

/** Its clock stands while a third party is asked. */
function waiting(scene: Scene): Act[] {
  const { ask, day } = toolsOf(scene, 'huanping-shenqing', 'matter');
  return [
    act([6, 9, 20], () =>
      ask(commands.openMatter, 'environment', 'drafter', {
        kind: 'requestAnswer',
        title: '申请公开东湖工业园环境监测报告',
        request: {
          delivery: 'internet',
          arrivedOn: day([4, 9, 0]),
          confirmedOn: day([6, 9, 0]),
        },
      }),
    ),
    act([15, 10, 40], () =>
      ask(commands.pauseClock, 'environment', 'drafter', {
        reason: 'thirdParty',
        askedOn: day([15, 9, 0]),
        deliveredOn: day([15, 10, 0]),
      }),
    ),
  ];
}

function justReceived(scene: Scene): Act[] {
  const { ask, day } = toolsOf(scene, 'xuewei-shenqing', 'matter');
  return [
    act([19, 11, 10], () =>
      ask(commands.openMatter, 'education', 'drafter', {
        kind: 'requestAnswer',
        title: '申请公开义务教育学位供给情况',
        request: { delivery: 'signedPost', arrivedOn: day([18, 9, 0]) },
      }),
    ),
  ];
}

/** A draft is laid open for comments before it is decided on. */
function drafted(scene: Scene): Act[] {
  const { ask } = toolsOf(scene, 'gongjiao-caoan', 'matter');
  const plannedOn = (opened: Moment) =>
    addCalendarDays(dayOfStory(scene.start, opened[0], scene.environment.calendar), 60);
  const opened: Moment = [16, 9, 50];
  return [
    act(opened, () =>
      ask(commands.openMatter, 'environment', 'drafter', {
        kind: 'decisionDraft',
        title: '江州市扬尘污染防治三年行动方案（草案）',
        decision: { plannedOn: plannedOn(opened) },
      }),
    ),
  ];
}
