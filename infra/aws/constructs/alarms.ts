import { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import { Indicators, type Watched } from './indicators.ts';

export interface AlarmsProps extends Watched {
  readonly data: DataStack;
  /** Where alarms are mailed to. */
  readonly address: string;
}

interface Condition {
  /** What happened, for who is woken by it. */
  readonly zh: string;
  readonly metric: IMetric;
  /** Rings at this value; 1 when left out. */
  readonly from?: number;
  /** Rings below this value instead, and when nothing is heard at all. */
  readonly below?: number;
  /** Periods in a row; 1 when left out. */
  readonly periods?: number;
}

/** Everything a person must hear of, to one topic. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { keys, data, address } = props;
    this.topic = new Topic(this, 'Topic', {
      displayName: '同步系统报警',
      masterKey: keys.data,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(address));
    this.alarms = Object.entries(conditions(new Indicators(props))).map(([name, condition]) =>
      this.alarm(name, condition),
    );
    this.watchKeys(data);
  }

  private alarm(name: string, { zh, metric, from, below, periods }: Condition): Alarm {
    const alarm = new Alarm(this, name, {
      alarmDescription: zh,
      metric,
      threshold: below ?? from ?? 1,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods ?? 1,
      treatMissingData:
        below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }

  /** Without its keys everything is lost; KMS waits a week at least, so there is time to object. */
  private watchKeys({ keys, signing, vault }: DataStack): void {
    const watched = [keys.data, signing.key, vault.key];
    const arns = watched.map(({ keyArn }) => keyArn);
    const ids = watched.map(({ keyId }) => keyId);
    new Rule(this, 'KeyEndangered', {
      description: '有人禁用或计划删除同步系统的密钥',
      eventPattern: {
        source: ['aws.kms'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventName: ['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy'],
          requestParameters: { keyId: [...arns, ...ids] },
        },
      },
      targets: [new SnsTopic(this.topic)],
    });
  }
}

const MINUTE_MS = 60_000;

function conditions(of: Indicators): Readonly<Record<string, Condition>> {
  return {
    Tampering: {
      zh: '账本中已记录的事件被改动或删除：立即停止发布并核对归档',
      metric: of.tampering,
    },
    ArchiveContradicted: {
      zh: '账本与归档不一致：立即停止发布，查明哪一方被改动',
      metric: of.archiveContradicted,
    },
    CheckpointContradicted: {
      zh: '账本与上一个已签名的检查点不一致，账本已被改写：立即停止发布并与归档、备份比对',
      metric: of.checkpointContradicted,
    },
    CheckpointMissing: {
      zh: '三小时没有新的签名检查点：查看检查点函数的日志',
      metric: of.checkpoints,
      below: 1,
      periods: 3,
    },
    DeadLetters: { zh: '有未能完成的后续工作：查看死信队列并重新投递', metric: of.deadLetters },
    MailRefused: {
      zh: 'SES拒收邮件：按后续工作函数日志中的说明处理；事项仍在门户的待办中，这些邮件不再补发',
      metric: of.mailRefused,
    },
    RelayBehind: {
      zh: '后续工作（流程、邮件、检索）落后账本15分钟以上',
      metric: of.relayAge,
      from: 15 * MINUTE_MS,
    },
    WitnessBehind: {
      zh: '归档落后账本15分钟以上',
      metric: of.witnessAge,
      from: 15 * MINUTE_MS,
    },
    ...Object.fromEntries(
      [...of.failedExecutions].map(([workflow, metric]) => [
        `Failed-${workflow}`,
        { zh: `流程 ${workflow} 有执行失败或超时：查看原因后由系统每小时自动补启`, metric },
      ]),
    ),
    WebErrors: {
      zh: '网页或接口持续出错（5分钟内5次以上）',
      metric: of.serverErrors,
      from: 5,
      periods: 2,
    },
    Throttled: { zh: '函数被限流：并发额度不足', metric: of.throttles, from: 10, periods: 2 },
    ResponseTooLarge: { zh: '有文件过大，无法在线发送', metric: of.tooLarge },
  };
}
