import { commands } from '../../../functions/application/catalogue.ts';
import { type Command, execute } from '../../../functions/application/use-case.ts';
import { textDigest } from '../../../functions/domain/incident/statements.ts';
import { digestOfValue } from '../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Role } from '../../../functions/domain/kernel/people.ts';
import { type Instant, localDateOf } from '../../../functions/domain/kernel/time.ts';
import { closeAsProposed } from './close-as-proposed.ts';
import { demoPeople } from './people.ts';
import type { Scene } from './seed-scene.ts';
import type { Act } from './seed-story.ts';
import { instantOfMoment, type Moment } from './seed-time.ts';

/** The incidents of the story: met in time, answered late, and still under way. */
export const incidentNames = ['xielou-guandao', 'dianti-yuqing', 'xiaocan-yuqing'] as const;

/** What happened in the city besides its policies, and what was said about it in time or late. */
export function incidentActs(scene: Scene): Act[] {
  return [...leak(scene), ...lift(scene), ...meals(scene)];
}

/** A major emergency: information after two hours, the press conference the same evening. */
function leak(scene: Scene): Act[] {
  const { ask, at } = toolsOf(scene, 'xielou-guandao');
  const said = {
    title: '关于东湖工业园燃气管道泄漏处置情况的通报',
    words:
      '今日13时20分，东湖工业园一处燃气管道因施工受损发生泄漏。13时45分阀门已关闭，' +
      '周边企业人员已疏散，无人员伤亡。监测显示园区边界空气质量正常，修复工作正在进行。',
  };
  return [
    act([8, 13, 40], () =>
      ask(commands.openIncident, 'environment', 'drafter', {
        title: '东湖工业园燃气管道泄漏',
        level: 'major',
        department: 'environment',
        happenedAt: at([8, 13, 20]),
        learnedAt: at([8, 13, 30]),
      }),
    ),
    act([8, 14, 5], () => ask(commands.prepareText, 'environment', 'drafter', said)),
    act([8, 14, 50], () =>
      ask(commands.clearText, 'environment', 'departmentHead', {
        text: 1,
        digest: textDigest(said),
      }),
    ),
    act([8, 15, 20], () =>
      ask(commands.makeStatement, 'environment', 'drafter', {
        gates: ['authoritativeInformation'],
        speaker: { role: 'organ', office: '江州市生态环境局' },
        said: { text: 1 },
        channel: 'website',
        reference: '江州市人民政府门户网站“回应关切”栏目',
        saidAt: at([8, 15, 15]),
      }),
    ),
    act([8, 20, 50], () =>
      ask(commands.makeStatement, 'environment', 'departmentHead', {
        gates: ['pressConference'],
        speaker: { role: 'principalOfficer', office: '市生态环境局局长' },
        said: {
          title: '东湖工业园燃气管道泄漏处置新闻发布会',
          words:
            '管道已于18时30分修复并恢复供气。事故原因为地铁配套工程施工误碰管道，施工单位已停工接受调查。' +
            '园区周边十二个监测点数据全部正常，居民可以正常开窗、用水。',
        },
        channel: 'pressConference',
        reference: '市政府新闻发布厅，江州电视台直播',
        saidAt: at([8, 20, 0]),
      }),
    ),
  ];
}

/** Talk on the net about a lift: the answer came on the third day, which is late. */
function lift(scene: Scene): Act[] {
  const { ask, at } = toolsOf(scene, 'dianti-yuqing');
  return [
    act([5, 16, 30], () =>
      ask(commands.openIncident, 'housing', 'drafter', {
        title: '网传一住宅电梯坠落',
        level: 'otherOpinion',
        department: 'housing',
        happenedAt: at([5, 10, 0]),
        learnedAt: at([5, 16, 0]),
      }),
    ),
    act([9, 10, 30], () =>
      ask(commands.makeStatement, 'housing', 'departmentHead', {
        gates: ['publicOpinionResponse'],
        speaker: { role: 'spokesperson', office: '市住房和城乡建设局新闻发言人' },
        said: {
          title: '关于网传电梯坠落情况的说明',
          words:
            '经核查，网传视频为电梯检修时的平层测试，并未坠落，也没有人员受伤。' +
            '该电梯检验合格，维保记录可在小区公告栏查阅。',
        },
        channel: 'newMedia',
        reference: '“江州住建”微信公众号',
        saidAt: at([9, 10, 0]),
      }),
    ),
  ];
}

/** Still under way when the story ends. */
function meals(scene: Scene): Act[] {
  const { ask, at } = toolsOf(scene, 'xiaocan-yuqing');
  return [
    act([20, 16, 20], () =>
      ask(commands.openIncident, 'education', 'drafter', {
        title: '家长反映校园餐配送延误',
        level: 'otherOpinion',
        department: 'education',
        happenedAt: at([20, 15, 30]),
        learnedAt: at([20, 16, 0]),
      }),
    ),
    act([20, 17, 0], () =>
      ask(commands.prepareText, 'education', 'drafter', {
        title: '关于部分学校午餐配送延误的说明',
        words: '因配送车辆故障，今日三所学校午餐延误约二十分钟，餐食温度和留样均符合要求。',
      }),
    ),
  ];
}

/** What people ask about the sorting of waste, and the answers that were opened for it. */
export function doubtActs(scene: Scene): Act[] {
  const dossier = 'waste-sorting-2026';
  const { ask, day } = toolsOf(scene, dossier);
  const heard = (topic: string, words: string, times: number, on: Moment) => ({
    source: 'hotline',
    receivedOn: day(on),
    topic,
    words,
    times,
  });
  const key = 'dajian-wenda';
  return [
    act([12, 9, 40], () =>
      ask(commands.recordDoubts, 'environment', 'drafter', {
        dossier,
        doubts: [
          heard('大件垃圾', '旧沙发、旧床垫应该投放到哪里？', 6, [11, 9, 0]),
          heard('投放时间', '晚上加班回家晚，过了投放时间怎么办？', 3, [11, 9, 0]),
          heard('大件垃圾', '请问旧沙发旧床垫应该投放到哪里', 2, [11, 10, 0]),
          heard('投放时间', '晚上加班回家晚了，过了投放的时间怎么办', 1, [11, 11, 0]),
        ],
      }),
    ),
    act([12, 15, 0], () =>
      ask(commands.openFollowUp, 'environment', 'departmentHead', {
        dossier,
        key,
        title: '大件垃圾投放问答',
        form: 'qa',
        channels: ['website', 'newMedia'],
        doubts: [1],
      }),
    ),
    act([14, 10, 0], () =>
      ask(commands.lodgeFollowUp, 'environment', 'drafter', {
        dossier,
        key,
        form: 'qa',
        file: {
          name: '大件垃圾投放问答.md',
          content: Buffer.from(bulkyWaste, 'utf8').toString('base64'),
        },
      }),
    ),
    act([15, 9, 30], async () => {
      const reviewer = holderOf('privacyReviewer', 'office');
      const commandId = commandIdSchema.parse(`seed:${dossier}:approveFollowUp:${key}`);
      await closeAsProposed(scene.environment, reviewer, { dossier, key }, commandId);
    }),
  ];
}

const bulkyWaste = `# 大件垃圾投放问答

问：旧沙发、旧床垫可以放进小区的垃圾桶吗？

答：不可以。大件家具体积大，会占满收集点。请放到小区公示的大件垃圾暂存点，或者预约上门清运。

问：怎样预约上门清运？

答：拨打便民热线，或者在社区服务站登记，清运队在三日内上门，当面议定时间。

问：要收费吗？

答：送到暂存点不收费；需要上门搬运的，由清运单位按公示的标准收取搬运费。
`;

export interface Tools {
  ask<Input, Output>(
    command: Command<Input, Output>,
    department: string,
    role: Role,
    input: object,
  ): Promise<Output>;
  at(moment: Moment): Instant;
  day(moment: Moment): string;
}

/** Commands about one incident, matter or dossier, by whoever holds the role in a department. */
export function toolsOf(
  { environment, start }: Scene,
  subject: string,
  of: 'incident' | 'matter' = 'incident',
): Tools {
  const at = (moment: Moment) => instantOfMoment(start, moment, environment.calendar);
  return {
    ask: (command, department, role, input) => {
      // What is asked for names the command, so that a story taken up again does nothing twice.
      const about = digestOfValue('tongbu.seed.v1', JSON.stringify(input)).slice(0, 12);
      const commandId = commandIdSchema.parse(`seed:${subject}:${command.name}:${about}`);
      const request = { person: holderOf(role, department), commandId };
      const named = 'dossier' in input ? input : { [of]: subject, ...input };
      return execute(environment, command, request, named);
    },
    at,
    day: (moment) => localDateOf(at(moment)),
  };
}

function holderOf(role: Role, department: string) {
  const found = demoPeople.find(
    (person) => person.department === department && person.roles.includes(role),
  );
  if (found === undefined) throw new RangeError(`nobody in ${department} is ${role}`);
  return found;
}

export function act(at: Moment, perform: () => Promise<unknown>): Act {
  return { at, perform };
}
