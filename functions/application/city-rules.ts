import type { Jurisdiction, JurisdictionId } from '../domain/jurisdictions/jurisdiction.ts';
import { withOverrides } from '../domain/jurisdictions/overrides.ts';
import { jurisdiction } from '../domain/jurisdictions/registry.ts';
import type { City } from './city.ts';

/**
 * The rules of each jurisdiction with the city's own laid over them. They are laid out now for the
 * city's own jurisdiction, so that a wrong one is told of at start and not in the middle of a day.
 *
 * @throws {Refusal} `overridesUnknown` or `overridesInvalid`
 */
export function cityRules(city: City): (id: JurisdictionId) => Jurisdiction {
  const laidOut = new Map<JurisdictionId, Jurisdiction>();
  const rulesOf = (id: JurisdictionId): Jurisdiction => {
    const known = laidOut.get(id);
    if (known !== undefined) return known;
    const rules = withOverrides(jurisdiction(id), city.rules ?? {});
    laidOut.set(id, rules);
    return rules;
  };
  rulesOf(city.jurisdiction);
  return rulesOf;
}
