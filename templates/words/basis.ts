import { type Instrument, instruments } from '../../functions/domain/jurisdictions/instruments.ts';

const known: Readonly<Record<string, Instrument>> = instruments;

/**
 * A rule as lists name it: `NJ18 一(二)` is how heads keep it, and `《南京市2018年政务公开工作要点》 一(二)`
 * is what a reader knows. A city's own instruments go by the short names that it gave them.
 */
export function basisInFull(basis: string): string {
  const end = basis.indexOf(' ');
  const name = end === -1 ? basis : basis.slice(0, end);
  if (!Object.hasOwn(known, name)) return basis;
  const title = known[name]?.title.replace(/（[^（）]*）$/u, '') ?? name;
  return `${title}${basis.slice(name.length)}`;
}
