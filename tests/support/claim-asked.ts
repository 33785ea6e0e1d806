import type { Claim } from '#core'
import { claimsAsTyped } from '../../src/lib/terbitan/claim-form.ts'

const numberOf = (claim: Claim): number | null => {
  if (claim.kind === 'sum' || claim.kind === 'distinct') return claim.total
  if (claim.kind === 'rank') return claim.position
  return claim.kind === 'limits' ? claim.value : null
}

/** What somebody types into the checker who read one claim: it alone, with the number that it is about. */
export function askedAs(claim: Claim): Readonly<Record<string, string>> {
  const value = numberOf(claim)
  const unit = claim.kind === 'rank' ? ('peringkat' as const) : null
  const typed = claimsAsTyped([claim], { value, unit })
  return { ...typed, angka: value === null ? '' : String(value), satuan: unit ?? '' }
}
