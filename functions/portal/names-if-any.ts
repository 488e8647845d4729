import type { StaffNames } from '../ports/staff-names.ts';

/**
 * The same names, for pages that must open and people who must get in also without any: what goes
 * wrong is reported, and pages show ids.
 */
export function namesIfAny(names: StaffNames, report: (error: Error) => void): StaffNames {
  const reported = (cause: unknown) =>
    report(cause instanceof Error ? cause : new Error('names of staff failed', { cause }));
  return {
    remember: (id, name) => names.remember(id, name).catch(reported),
    of: async (ids) => {
      try {
        return await names.of(ids);
      } catch (error) {
        reported(error);
        return new Map();
      }
    },
  };
}
