import { z } from 'zod';
import { remindObligation } from '../../../functions/application/workflow/remind-obligation.ts';
import { start } from './environment.ts';
import { ledger } from './parts/ledger.ts';
import { mail } from './parts/mail.ts';
import { schedule } from './parts/schedule.ts';

const { environment } = start({ ledger, mail, schedule });
const inputSchema = z.record(z.string(), z.json());

/** What EventBridge Scheduler calls at the moment of an appointment, with its input. */
export const handler = (input: unknown) => remindObligation(environment, inputSchema.parse(input));
