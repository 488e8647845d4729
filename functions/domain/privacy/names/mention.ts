import type { Evidence } from '../explanation.ts';
import type { PersonRole, PrivacyContext } from '../personal-data.ts';
import type { Finding, Span } from '../reading/reading.ts';

/** A person's name at a place in the text, in a role. */
export interface Mention extends Span {
  readonly role: PersonRole;
  readonly rule: string;
  readonly score: number;
  readonly scoreBefore: number;
  readonly evidence: readonly Evidence[];
  readonly label?: Span | undefined;
  /** Too little speaks for it: shown to the reviewer, not proposed for masking. */
  readonly weak: boolean;
}

/**
 * What becomes of a name. 惩戒公示 shows who is punished, 强制性信息披露 whom the law discloses;
 * neither shows the people around them. Office-holders act in public everywhere.
 */
const ACTIONS: Readonly<Record<PersonRole, Readonly<Record<PrivacyContext, 'mask' | 'keep'>>>> = {
  official: { ordinary: 'keep', punishment: 'keep', mandatory: 'keep' },
  example: { ordinary: 'keep', punishment: 'keep', mandatory: 'keep' },
  masked: { ordinary: 'keep', punishment: 'keep', mandatory: 'keep' },
  private: { ordinary: 'mask', punishment: 'mask', mandatory: 'keep' },
  legalRepresentative: { ordinary: 'mask', punishment: 'keep', mandatory: 'keep' },
  punished: { ordinary: 'mask', punishment: 'keep', mandatory: 'keep' },
  disclosed: { ordinary: 'mask', punishment: 'mask', mandatory: 'keep' },
  bystander: { ordinary: 'mask', punishment: 'mask', mandatory: 'mask' },
};

const KEPT: Readonly<Partial<Record<PersonRole, Finding['kept']>>> = {
  official: 'official',
  example: 'example',
  masked: 'alreadyMasked',
  legalRepresentative: 'punished',
  punished: 'punished',
  disclosed: 'disclosed',
  private: 'disclosed',
};

export function actionFor(role: PersonRole, context: PrivacyContext): 'mask' | 'keep' {
  return ACTIONS[role][context];
}

export function findingOf(mention: Mention, context: PrivacyContext): Finding {
  const { start, end, role, rule, score, scoreBefore, evidence, label, weak } = mention;
  const action = weak ? 'keep' : actionFor(role, context);
  const kept = weak ? 'weak' : (KEPT[role] ?? null);
  const finding = {
    type: 'person' as const,
    action,
    start,
    end,
    rule,
    score,
    scoreBefore,
    evidence,
    label,
    role,
  };
  return action === 'keep' ? { ...finding, kept } : finding;
}
