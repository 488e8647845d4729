import type { ObligationStanding } from '../deadlines/obligation.ts';

/** How what was due in a year ended; what is not over yet is pending. */
export const endings = ['met', 'metLate', 'overdue', 'pending', 'ceased'] as const;
type Ending = (typeof endings)[number];
export type EndingSums = Readonly<Record<Ending, number>>;

export const endingOf: Readonly<Record<ObligationStanding, Ending>> = {
  met: 'met',
  metLate: 'metLate',
  overdue: 'overdue',
  ceased: 'ceased',
  soon: 'pending',
  due: 'pending',
};

/** The figure that tells of the others which rest on a day that was entered only after its time. */
export const ENTERED_LATE = 'enteredLate';

/** Endings of what has fallen due, of which the share in time is reckoned. */
export const fallenDue = ['met', 'metLate', 'overdue'] as const;
export type FallenDue = Pick<EndingSums, (typeof fallenDue)[number]>;

/** What figures by these names come to; others are left out. */
export function endingSums(
  figures: readonly { readonly name: string; readonly value: number }[],
): EndingSums {
  const sum = (name: string) =>
    figures.reduce((total, figure) => total + (figure.name === name ? figure.value : 0), 0);
  return {
    met: sum('met'),
    metLate: sum('metLate'),
    overdue: sum('overdue'),
    pending: sum('pending'),
    ceased: sum('ceased'),
  };
}

/** What several sums come to together. */
export function together(all: readonly EndingSums[]): EndingSums {
  return endingSums(all.flatMap((sums) => endings.map((name) => ({ name, value: sums[name] }))));
}

/** How many have fallen due, however they ended. */
export function wholeOf(sums: FallenDue): number {
  return fallenDue.reduce((sum, ending) => sum + sums[ending], 0);
}

/** 0…1; null where nothing has fallen due. */
export function onTimeRate(sums: FallenDue): number | null {
  const whole = wholeOf(sums);
  return whole === 0 ? null : sums.met / whole;
}
