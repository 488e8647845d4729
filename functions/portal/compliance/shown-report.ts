import type { viewCompliance } from '../../application/compliance/view-compliance.ts';

/** A report as the application gives it. */
export type ShownReport = Awaited<ReturnType<typeof viewCompliance.run>>;
