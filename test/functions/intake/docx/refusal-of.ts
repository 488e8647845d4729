import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

/** The refusal that reading ended with, without the name of the file. */
export async function refusalOf(reading: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { fileName: _, ...details } = error.details;
    return { reason: error.reason, ...details };
  }
  return { reason: null };
}
