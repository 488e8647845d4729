import { Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { City } from '../../../functions/application/city.ts';
import type { Alarms } from './alarms.ts';
import { Indicators, type Watched } from './indicators.ts';

export interface DashboardProps extends Watched {
  readonly alarms: Alarms;
  readonly city: City;
}

const WIDTH = 24;
const HALF = 12;

/** One page on which whoever is on duty sees whether all is well, and if not, where. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const of = new Indicators(props);
    const board = new CloudWatchDashboard(this, 'Board', {
      dashboardName: `${Stack.of(this).stackName}-duty`,
    });
    board.addWidgets(
      new TextWidget({
        markdown: `# ${props.city.name.zh} · 同步系统值班看板`,
        width: WIDTH,
        height: 1,
      }),
    );
    board.addWidgets(
      new AlarmStatusWidget({
        title: '报警（红色须处理）',
        alarms: [...props.alarms.alarms],
        width: WIDTH,
      }),
    );
    board.addWidgets(
      new SingleValueWidget({
        title: '账本是否可信（前三项应为0，检查点每小时至少1）',
        metrics: [of.tampering, of.archiveContradicted, of.checkpointContradicted, of.checkpoints],
        width: HALF,
      }),
      new SingleValueWidget({
        title: '是否有事等人处理（应为0）',
        metrics: [of.deadLetters, of.throttles, of.tooLarge],
        width: HALF,
      }),
    );
    board.addWidgets(
      graph('流程启动数', of.startedExecutions),
      graph('流程失败数与补启数', [...of.failedExecutions.values(), of.revived]),
    );
    board.addWidgets(
      graph('后续工作与归档落后账本的时间（毫秒）', [of.relayAge, of.witnessAge]),
      graph('网页请求与错误', [of.requests, of.refusals, of.serverErrors]),
    );
    board.addWidgets(
      graph('网页响应时间（毫秒，95%的请求不超过）', [of.latency]),
      graph('每小时复核时补销毁的个人信息原始数据（应为0）', [of.swept]),
    );
  }
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: HALF });
}
