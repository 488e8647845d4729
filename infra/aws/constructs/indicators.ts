import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { WorkflowName } from '../../../functions/ports/workflow-engine.ts';
import { METRIC_NAMESPACE, type MetricName } from '../entries/log.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { Keys } from './keys.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Relay } from './relay.ts';
import type { WebFunctions } from './web-functions.ts';
import type { WebGateway } from './web-gateway.ts';
import type { Witness } from './witness.ts';
import type { Workflows } from './workflows.ts';

/** What is watched. */
export interface Watched {
  readonly keys: Keys;
  readonly workflows: Workflows;
  readonly deadLetters: DeadLetters;
  readonly relay: Relay;
  readonly witness: Witness;
  readonly housekeeping: Housekeeping;
  readonly webs: WebFunctions;
  readonly web: WebGateway;
}

const period = Duration.minutes(5);
const shown = { period, statistic: Stats.SUM } as const;

/** The figures by which one sees how the system is, the same for alarms and dashboard. */
export class Indicators {
  private readonly of: Watched;

  constructor(watched: Watched) {
    this.of = watched;
  }

  get tampering(): IMetric {
    return sum('tampering', '账本改动', this.whatWatchersCount('Tampering'));
  }

  get archiveContradicted(): IMetric {
    const counts = this.whatWatchersCount('ArchiveContradicted');
    return sum('archive_contradicted', '与归档不一致', counts);
  }

  /** The witness sees what is recorded; the checkpoint goes through what the witness missed. */
  private whatWatchersCount(metric: MetricName): readonly IMetric[] {
    const { witness, housekeeping } = this.of;
    const watchers = { 归档: witness.function, 检查点: housekeeping.checkpoint };
    return Object.entries(watchers).map(([label, by]) => counted(by, metric, label));
  }

  get checkpointContradicted(): IMetric {
    const { checkpoint } = this.of.housekeeping;
    return counted(checkpoint, 'CheckpointContradicted', '与检查点不一致');
  }

  get checkpoints(): IMetric {
    return counted(
      this.of.housekeeping.checkpoint,
      'CheckpointCurrent',
      '签名检查点（每小时）',
      Duration.hours(1),
    );
  }

  get revived(): IMetric {
    return counted(this.of.housekeeping.revive, 'ExecutionsRevived', '补启的流程');
  }

  /** Those whose appointment was not kept, or that a backup brought back. */
  get swept(): IMetric {
    const { sweepVault } = this.of.housekeeping;
    return counted(sweepVault, 'VaultEntriesSwept', '复核时补销毁的个人信息');
  }

  get deadLetters(): IMetric {
    const { queue } = this.of.deadLetters;
    return queue.metricApproximateNumberOfMessagesVisible({
      period,
      statistic: Stats.MAXIMUM,
      label: '待人工处理',
    });
  }

  get mailRefused(): IMetric {
    return counted(this.of.relay.function, 'MailRefused', '被拒收的邮件');
  }

  get relayAge(): IMetric {
    return iteratorAge(this.of.relay.function, '后续工作');
  }

  get witnessAge(): IMetric {
    return iteratorAge(this.of.witness.function, '归档');
  }

  /** Failed, timed out and aborted executions of each workflow. */
  get failedExecutions(): ReadonlyMap<WorkflowName, IMetric> {
    return new Map(
      [...this.of.workflows.machines].map(([name, machine]) => [
        name,
        sum(name.replaceAll('-', '_'), name, [
          machine.metricFailed(shown),
          machine.metricTimedOut(shown),
        ]),
      ]),
    );
  }

  get startedExecutions(): readonly IMetric[] {
    return [...this.of.workflows.machines].map(([name, machine]) =>
      machine.metricStarted({ ...shown, label: name }),
    );
  }

  get requests(): IMetric {
    return this.of.web.api.metricCount({ ...shown, label: '请求' });
  }

  get serverErrors(): IMetric {
    return this.of.web.api.metricServerError({ ...shown, label: '服务器错误' });
  }

  get refusals(): IMetric {
    return this.of.web.api.metricClientError({ ...shown, label: '被拒绝的请求' });
  }

  get latency(): IMetric {
    return this.of.web.api.metricLatency({ period, statistic: Stats.percentile(95), label: '95%' });
  }

  get throttles(): IMetric {
    const all = this.webFunctions.map((web) => web.function.metricThrottles(shown));
    return sum('throttles', '被限流', all);
  }

  get tooLarge(): IMetric {
    const all = this.webFunctions.map((web) => counted(web, 'ResponseTooLarge', '文件过大'));
    return sum('too_large', '文件过大', all);
  }

  private get webFunctions(): readonly LambdaFunction[] {
    const { portal, api, publicSite } = this.of.webs;
    return [portal, api, publicSite];
  }
}

function counted(by: LambdaFunction, metricName: MetricName, label: string, each = period): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { FunctionName: by.function.functionName },
    statistic: Stats.SUM,
    period: each,
    label,
  });
}

function iteratorAge(follower: LambdaFunction, label: string): Metric {
  return follower.function.metric('IteratorAge', { period, statistic: Stats.MAXIMUM, label });
}

/** The names of the parts begin with `id`, because all figures of one graph share their names. */
function sum(id: string, label: string, metrics: readonly IMetric[]): MathExpression {
  const names = metrics.map((metric, index) => [`${id}_${index}`, metric] as const);
  return new MathExpression({
    expression: names.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(names),
    period,
    label,
  });
}
