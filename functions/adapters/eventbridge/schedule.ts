import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Appointment, Schedule } from '../../ports/schedule.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { reach } from '../aws/reach.ts';

export interface EventBridgeScheduleOptions {
  readonly client: SchedulerClient;
  readonly groupName: string;
  /** The function that is called with the appointment's input. */
  readonly targetArn: string;
  /** Which EventBridge Scheduler takes on to call it. */
  readonly roleArn: string;
  /** The queue for what could not be delivered in a day. */
  readonly deadLetterArn: string;
  /** The machine's own when left out. */
  readonly clock?: Clock;
}

/** EventBridge keeps appointments to the minute and refuses a moment that is over. */
const SOONEST_MS = 60_000;
const RETRY_POLICY = { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 };
/** An appointment can be kept, and so dropped, between two calls; hardly twice in a row. */
const MOST_ATTEMPTS = 5;

const machineClock: Clock = { now: () => instantOf(Date.now()) };

/**
 * Appointments as one-time schedules of EventBridge Scheduler, which drops each after it was kept.
 * A moment that is over becomes one in a minute.
 *
 * @throws {Unavailable} `schedule`, from every method; repeating the call does it once
 */
export function openEventBridgeSchedule(options: EventBridgeScheduleOptions): Schedule {
  const { client, groupName, clock = machineClock } = options;
  return {
    set: async (appointment) => {
      const input = scheduleOf(options, appointment, clock.now());
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        if (await created(client, input)) return;
        if (await updated(client, input)) return;
      }
      const cause = new Error(`the schedule came and went ${MOST_ATTEMPTS} times`);
      throw new Unavailable('schedule', { cause });
    },
    cancel: async (name) => {
      const command = new DeleteScheduleCommand({ GroupName: groupName, Name: name });
      try {
        await reach('schedule', () => client.send(command));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

function scheduleOf(
  { groupName, targetArn, roleArn, deadLetterArn }: EventBridgeScheduleOptions,
  { name, at, input }: Appointment,
  now: Instant,
): CreateScheduleCommandInput {
  const moment = Math.max(epochMsOf(at), epochMsOf(now) + SOONEST_MS);
  return {
    GroupName: groupName,
    Name: name,
    ScheduleExpression: `at(${wholeSecond(moment)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: targetArn,
      RoleArn: roleArn,
      Input: JSON.stringify(input),
      RetryPolicy: RETRY_POLICY,
      DeadLetterConfig: { Arn: deadLetterArn },
    },
  };
}

/** Upwards, so that nobody is called before the moment has come. */
function wholeSecond(epochMs: number): string {
  const up = Math.ceil(epochMs / 1_000) * 1_000;
  return instantOf(up).slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

/** False when there is one of this name, perhaps our own of which we heard no answer. */
async function created(
  client: SchedulerClient,
  input: CreateScheduleCommandInput,
): Promise<boolean> {
  try {
    await reach('schedule', () => client.send(new CreateScheduleCommand(input)));
    return true;
  } catch (error) {
    if (error instanceof ConflictException) return false;
    throw error;
  }
}

/** False when there is none of this name any more. */
async function updated(
  client: SchedulerClient,
  input: CreateScheduleCommandInput,
): Promise<boolean> {
  try {
    await reach('schedule', () => client.send(new UpdateScheduleCommand(input)));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
