import type { Intake } from '../ports/intake.ts';

/** Reads a file where it stands: for hosts that have a place of their own for one request. */
export const directIntake: Intake = {
  read: async (bytes, fileName) => {
    // Loaded with the first file: most requests bring none.
    const { intakeDocument } = await import('./intake-document.ts');
    return intakeDocument(bytes, fileName);
  },
};
