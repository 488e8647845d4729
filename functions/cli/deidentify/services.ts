import type { CliServices } from '../services.ts';

/** What `tongbu deidentify` needs of the machine; little enough to be there at once. */
export type DeidentifyServices = Pick<
  CliServices,
  'terminal' | 'intake' | 'readFile' | 'writeFile' | 'isSameFile' | 'standardInput' | 'writeOut'
>;
