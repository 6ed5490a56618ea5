import type { MembershipClass, Mode, Person } from '../equipment/types.js';
import { listOf } from '../from-outside.js';
import type { AskerCondition, Tariff } from './types.js';

/** Class under which someone asks; whoever has not signed in asks as `none`. */
export function membershipOf(asker: Person | null): MembershipClass {
  return asker?.membership ?? 'none';
}

/**
 * The tariff for a mode and an asker: one that names the asker's class goes before one for everybody, and the first
 * listed goes before later ones. Undefined when the owner stated none.
 */
export function chooseTariff(tariffs: readonly Tariff[], mode: Mode, asker: Person | null): Tariff | undefined {
  const membership = membershipOf(asker);
  const ofMode = listOf(tariffs).filter((tariff) => tariff && tariff.mode === mode);
  // What is no list of classes is no tariff for everybody: it is chosen and found wrong.
  return ofMode.find((tariff) => listOf(tariff.memberships).includes(membership)) ?? ofMode.find((tariff) => !Array.isArray(tariff.memberships));
}

/**
 * Whether a condition concerns the asker; all that it names must hold. Someone whose region is unknown counts as
 * outside, so that an estimate is never below what will be asked in the end.
 */
export function matchesAsker(when: AskerCondition, asker: Person | null): boolean {
  if (when.memberships && !when.memberships.includes(membershipOf(asker))) return false;
  if (when.companySizes && !(asker?.companySize && when.companySizes.includes(asker.companySize))) return false;
  if (when.regionIn && !(asker?.region && when.regionIn.includes(asker.region))) return false;
  if (when.regionNotIn && asker?.region && when.regionNotIn.includes(asker.region)) return false;
  return true;
}
