import type { PrivacyContext } from '../../../../../functions/domain/privacy/personal-data.ts';
import { keptIn, maskedIn } from '../finding.ts';

/** What is masked beside names, as `type value`, in reading order. */
export function masked(text: string, context: PrivacyContext = 'ordinary'): readonly string[] {
  return maskedIn(text, context).filter(isNoName);
}

/** What is seen beside names and stays. */
export function kept(text: string, context: PrivacyContext = 'ordinary'): readonly string[] {
  return keptIn(text, context).filter(isNoName);
}

function isNoName(found: string): boolean {
  return !found.startsWith('person ');
}
