import type { PersonRole, PrivacyContext } from '../personal-data.ts';
import type { Finding, Span } from '../reading.ts';

/** A person's name at a place in the text, in a role. */
export interface Mention extends Span {
  readonly role: PersonRole;
  readonly rule: string;
  readonly score: number;
  readonly label?: Span | undefined;
}

/**
 * Whether the role shows the name. 惩戒公示 shows who is punished, 强制性信息披露 whom the law
 * discloses; neither shows the people around them. Office-holders act in public everywhere.
 */
export function actionFor(role: PersonRole, context: PrivacyContext): 'mask' | 'keep' {
  if (role === 'official') return 'keep';
  if (role === 'bystander') return 'mask';
  if (context === 'mandatory') return 'keep';
  return context === 'punishment' && role === 'punished' ? 'keep' : 'mask';
}

export function findingOf(mention: Mention, context: PrivacyContext): Finding {
  const { start, end, role, rule, score, label } = mention;
  const action = actionFor(role, context);
  return { type: 'person', action, start, end, rule, score, label, role };
}
