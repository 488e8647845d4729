import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  InternalServerException,
  ResourceNotFoundException,
  SchedulerClient,
  ServiceQuotaExceededException,
  ThrottlingException,
  UpdateScheduleCommand,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { openEventBridgeSchedule } from '../../../../functions/adapters/eventbridge/schedule.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';

const now = instantSchema.parse('2026-11-02T01:00:00.000Z');
const answered = (httpStatusCode: number) => ({
  message: 'as EventBridge says it',
  Message: 'as EventBridge says it',
  $metadata: { httpStatusCode },
});
const conflict = new ConflictException(answered(409));
const gone = new ResourceNotFoundException(answered(404));
const timeout = Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
const lostConnection = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

const appointment = {
  name: 'jz-1.interpretation.0123456789ab',
  at: instantSchema.parse('2026-11-05T16:00:00.000Z'),
  input: { dossier: 'jz-1', kind: 'interpretation', subject: 'media' },
};
const whole = {
  GroupName: 'tongbu',
  Name: 'jz-1.interpretation.0123456789ab',
  ScheduleExpression: 'at(2026-11-05T16:00:00)',
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: 'arn:aws:lambda:eu-central-1:111122223333:function:remind',
    RoleArn: 'arn:aws:iam::111122223333:role/scheduler',
    Input: '{"dossier":"jz-1","kind":"interpretation","subject":"media"}',
    RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
    DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-central-1:111122223333:dead-letters' },
  },
};

function scheduleUnderTest() {
  const client = new SchedulerClient({ region: 'eu-central-1' });
  const schedule = openEventBridgeSchedule({
    client,
    groupName: whole.GroupName,
    targetArn: whole.Target.Arn,
    roleArn: whole.Target.RoleArn,
    deadLetterArn: whole.Target.DeadLetterConfig.Arn,
    clock: { now: () => now },
  });
  const service = mockClient(client);
  const sent = () => service.calls().map(({ args: [command] }) => command.constructor.name);
  const inputs = () => service.calls().map(({ args: [command] }) => command.input);
  return { schedule, service, sent, inputs };
}

describe('an appointment that is made', () => {
  test('is a one-time schedule in UTC that is dropped after it was kept', async () => {
    const { schedule, service, inputs } = scheduleUnderTest();
    service.on(CreateScheduleCommand).resolves({});
    await schedule.set(appointment);
    expect(inputs()).toEqual([whole]);
  });

  test('is never kept early: a fraction of a second counts as the next', async () => {
    const { schedule, service, inputs } = scheduleUnderTest();
    service.on(CreateScheduleCommand).resolves({});
    await schedule.set({ ...appointment, at: instantSchema.parse('2026-11-05T15:59:59.001Z') });
    expect(inputs()).toMatchObject([{ ScheduleExpression: 'at(2026-11-05T16:00:00)' }]);
  });

  test.each(['2025-01-01T00:00:00.000Z', now, '2026-11-02T01:00:59.000Z'])(
    'for a moment that is over or nearly (%s) is one in a minute',
    async (at) => {
      const { schedule, service, inputs } = scheduleUnderTest();
      service.on(CreateScheduleCommand).resolves({});
      await schedule.set({ ...appointment, at: instantSchema.parse(at) });
      expect(inputs()).toMatchObject([{ ScheduleExpression: 'at(2026-11-02T01:01:00)' }]);
    },
  );

  test('takes the place of one with the same name, also of our own whose answer was lost', async () => {
    const { schedule, service, sent, inputs } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejects(conflict);
    service.on(UpdateScheduleCommand).resolves({});
    await schedule.set(appointment);
    expect(sent()).toEqual(['CreateScheduleCommand', 'UpdateScheduleCommand']);
    expect(inputs()[1]).toEqual(whole);
  });

  test('is made anew when the one of the same name is dropped at that very moment', async () => {
    const { schedule, service, sent } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejectsOnce(conflict).resolves({});
    service.on(UpdateScheduleCommand).rejectsOnce(gone);
    await schedule.set(appointment);
    expect(sent()).toEqual([
      'CreateScheduleCommand',
      'UpdateScheduleCommand',
      'CreateScheduleCommand',
    ]);
  });

  test('is given up for now when others come and go under its name', async () => {
    const { schedule, service, sent } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejects(conflict);
    service.on(UpdateScheduleCommand).rejects(gone);
    const set = schedule.set(appointment);
    await expect(set).rejects.toMatchObject({ name: 'Unavailable', service: 'schedule' });
    expect(sent()).toHaveLength(10);
  });

  test('after a lost answer can be made again', async () => {
    const { schedule, service } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejectsOnce(timeout).rejects(conflict);
    service.on(UpdateScheduleCommand).resolves({});
    await expect(schedule.set(appointment)).rejects.toBeInstanceOf(Unavailable);
    await schedule.set(appointment);
  });
});

describe('an appointment that is cancelled', () => {
  test('is dropped by its group and name', async () => {
    const { schedule, service, inputs } = scheduleUnderTest();
    service.on(DeleteScheduleCommand).resolves({});
    await schedule.cancel(appointment.name);
    expect(inputs()).toEqual([{ GroupName: 'tongbu', Name: appointment.name }]);
  });

  test('may be over, or dropped already by a call whose answer was lost', async () => {
    const { schedule, service } = scheduleUnderTest();
    service.on(DeleteScheduleCommand).rejectsOnce(lostConnection).rejects(gone);
    await expect(schedule.cancel(appointment.name)).rejects.toBeInstanceOf(Unavailable);
    await schedule.cancel(appointment.name);
  });
});

describe('a scheduler that does not do what it is asked', () => {
  const passing = [
    new ThrottlingException(answered(429)),
    new InternalServerException(answered(500)),
    timeout,
    lostConnection,
  ];

  test.each(passing)('now, may in a moment: $name', async (error) => {
    const { schedule, service } = scheduleUnderTest();
    const unavailable = { name: 'Unavailable', service: 'schedule', cause: error };
    service.on(CreateScheduleCommand).rejects(error);
    await expect(schedule.set(appointment)).rejects.toMatchObject(unavailable);
    service.on(CreateScheduleCommand).rejects(conflict);
    service.on(UpdateScheduleCommand).rejects(error);
    await expect(schedule.set(appointment)).rejects.toMatchObject(unavailable);
    service.on(DeleteScheduleCommand).rejects(error);
    await expect(schedule.cancel(appointment.name)).rejects.toMatchObject(unavailable);
  });

  const lasting = [
    new ValidationException(answered(400)),
    new ServiceQuotaExceededException(answered(402)),
    Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' }),
  ];

  test.each(lasting)('nor ever will, says so itself: $name', async (error) => {
    const { schedule, service } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejects(error);
    await expect(schedule.set(appointment)).rejects.toBe(error);
    service.on(CreateScheduleCommand).rejects(conflict);
    service.on(UpdateScheduleCommand).rejects(error);
    await expect(schedule.set(appointment)).rejects.toBe(error);
    service.on(DeleteScheduleCommand).rejects(error);
    await expect(schedule.cancel(appointment.name)).rejects.toBe(error);
  });

  test('because the group is missing, is no appointment that is over', async () => {
    const { schedule, service } = scheduleUnderTest();
    service.on(CreateScheduleCommand).rejects(gone);
    await expect(schedule.set(appointment)).rejects.toBe(gone);
  });
});

test('without a clock of its own a schedule goes by that of the machine', async () => {
  const client = new SchedulerClient({ region: 'eu-central-1' });
  const service = mockClient(client);
  service.on(CreateScheduleCommand).resolves({});
  const arn = whole.Target.Arn;
  const targets = { targetArn: arn, roleArn: arn, deadLetterArn: arn, groupName: 'tongbu' };
  const schedule = openEventBridgeSchedule({ client, ...targets });
  const before = Date.now();
  await schedule.set({ ...appointment, at: instantSchema.parse('2020-01-01T00:00:00.000Z') });
  const [call] = service.commandCalls(CreateScheduleCommand);
  const { ScheduleExpression = '' } = call?.args[0].input ?? {};
  const moment = Date.parse(`${ScheduleExpression.slice('at('.length, -1)}.000Z`);
  expect(moment).toBeGreaterThanOrEqual(before + 60_000);
});
