import { z } from 'zod';
import { keepAppointment } from '../../../functions/application/workflow/keep-appointment.ts';
import { start } from './environment.ts';
import { ledger } from './parts/ledger.ts';
import { schedule } from './parts/schedule.ts';
import { vault } from './parts/vault.ts';

const { environment } = start({ ledger, schedule, vault });
const inputSchema = z.record(z.string(), z.json());

/** What EventBridge Scheduler calls at the moment of an appointment, with its input. */
export const handler = (input: unknown) => keepAppointment(environment, inputSchema.parse(input));
