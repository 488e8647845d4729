import type { StreamName } from '../../ports/ledger.ts';

/** The city's own days, one history for the whole deployment. */
export const calendarStream: StreamName = 'registry/calendar';
