import type { Environment } from '../../../functions/application/environment.ts';
import type { Instant, LocalDate } from '../../../functions/domain/kernel/time.ts';
import type { PackageName } from './city-packages.ts';
import type { ReadPackage } from './demo-package.ts';

/** What every teller of a part of the story needs. */
export interface Scene {
  readonly environment: Environment;
  /** The first day of the story. */
  readonly start: LocalDate;
  /** The present, at which the story ends. */
  readonly now: Instant;
  /** Works off what an act set in motion. */
  settle(): Promise<void>;
  read(name: PackageName): Promise<ReadPackage>;
}
