import type { RefusalDetails } from '../../domain/kernel/refusal.ts';

/** Why a package is not read; becomes a refusal that names the file where it was opened. */
export type PackageTrouble = 'damaged' | 'encrypted' | 'limit' | 'trick';

export class PackageProblem extends Error {
  readonly trouble: PackageTrouble;
  readonly details: RefusalDetails;

  constructor(trouble: PackageTrouble, details: RefusalDetails = {}) {
    super(trouble);
    this.name = 'PackageProblem';
    this.trouble = trouble;
    this.details = details;
  }
}
