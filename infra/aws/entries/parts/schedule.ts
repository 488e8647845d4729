import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { openEventBridgeSchedule } from '../../../../functions/adapters/eventbridge/schedule.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';

export const schedule = part(
  [
    'TONGBU_SCHEDULE_GROUP',
    'TONGBU_SCHEDULE_TARGET',
    'TONGBU_SCHEDULE_ROLE',
    'TONGBU_SCHEDULE_DEAD_LETTERS',
  ],
  (settings) =>
    openEventBridgeSchedule({
      client: new SchedulerClient(clientOptions),
      groupName: settings.TONGBU_SCHEDULE_GROUP,
      targetArn: settings.TONGBU_SCHEDULE_TARGET,
      roleArn: settings.TONGBU_SCHEDULE_ROLE,
      deadLetterArn: settings.TONGBU_SCHEDULE_DEAD_LETTERS,
    }),
);
