import { describe, expect, it } from 'vitest';
import {
  attributeOfNotation,
  disclosureAttributes,
  moreRestrictive,
  releaseNotations,
} from '../../../../functions/domain/disclosure/attributes.ts';

describe('disclosure attributes', () => {
  it.each(disclosureAttributes)('%s is read back from its printed notation', (attribute) => {
    expect(attributeOfNotation(`（${releaseNotations[attribute]}）`)).toBe(attribute);
    expect(attributeOfNotation(`(${releaseNotations[attribute]})`)).toBe(attribute);
  });

  it('are not guessed from another annotation', () => {
    expect(attributeOfNotation('（联系电话：0600-8765432）')).toBeNull();
  });

  it('are ordered from open to closed', () => {
    expect(moreRestrictive('withheld', 'onRequest')).toBe(true);
    expect(moreRestrictive('proactive', 'proactive')).toBe(false);
  });
});
