import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';
import type { Keys } from './keys.ts';
import { aliasArnOf, type LambdaFunction } from './lambda-function.ts';

interface SchedulesProps {
  readonly keys: Keys;
  readonly deadLetters: DeadLetters;
}

/**
 * Moments at which something is looked at: appointments that the application makes, in a group of
 * their own, and what runs every hour. Both are at least once and to the minute.
 */
export class Schedules extends Construct {
  /** The name of the function that keeps appointments; it makes later ones and so names itself. */
  readonly targetName: string;
  private readonly group: CfnScheduleGroup;
  private readonly role: Role;
  private readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { keys, deadLetters }: SchedulesProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.deadLetters = deadLetters;
    this.targetName = `${stack.stackName}-remind-obligation`;
    this.group = new CfnScheduleGroup(this, 'Appointments', {
      name: `${stack.stackName}-appointments`,
    });
    this.role = new Role(this, 'Role', {
      description: 'What EventBridge Scheduler may call',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    });
    this.allow(['lambda:InvokeFunction'], [this.targetArn]);
    this.allow(['sqs:SendMessage'], [deadLetters.queue.queueArn]);
    keys.grantWrite(this.role, 'sqs');
  }

  get settings() {
    return {
      TONGBU_SCHEDULE_GROUP: this.groupName,
      TONGBU_SCHEDULE_TARGET: this.targetArn,
      TONGBU_SCHEDULE_ROLE: this.role.roleArn,
      TONGBU_SCHEDULE_DEAD_LETTERS: this.deadLetters.queue.queueArn,
    } as const;
  }

  /** Of every appointment that was or will be made. */
  get appointmentsArn(): string {
    return Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.groupName}/*`,
    });
  }

  /** Lets a function make, move and cancel appointments, and hand the one role to them. */
  grantAppoint(appointing: LambdaFunction): void {
    appointing.allow(
      ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
      [this.appointmentsArn],
    );
    appointing.allow(['iam:PassRole'], [this.role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
  }

  /** Calls a function every hour; a run that fails is left to the dead letters. */
  everyHour(called: LambdaFunction, minute: number): void {
    this.allow(['lambda:InvokeFunction'], [called.alias.functionArn]);
    new CfnSchedule(this, `Hourly${called.node.id}`, {
      groupName: this.groupName,
      scheduleExpression: `cron(${minute} * * * ? *)`,
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: called.alias.functionArn,
        roleArn: this.role.roleArn,
        deadLetterConfig: { arn: this.deadLetters.queue.queueArn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3_600 },
      },
    });
    this.deadLetters.catchFailuresOf(called);
  }

  private get groupName(): string {
    return this.group.ref;
  }

  private get targetArn(): string {
    return aliasArnOf(this, this.targetName);
  }

  private allow(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
