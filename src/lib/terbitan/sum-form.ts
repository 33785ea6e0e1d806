import { partsAre, type SumClaim } from '#core'
import { m } from '#wording'
import { besideAsTyped, besideIn, partsAsTyped, partsIn } from './parts-typed.ts'
import { isBlank, numberMaybeIn, printed, sortOf, valueOf, type Fields, type Reading } from './typed-reading.ts'

/** Fields of a sum that say nothing without its parts. */
const aroundParts = ['jumlah', 'lain', 'tempat', 'paling-banyak'] as const

/** A number and what it is made of. The total is the number itself, unless another was printed. */
export function sumIn(reading: Reading): SumClaim | null {
  const parts = partsIn(reading, 'bagian', sortOf(reading.unit))
  if (parts.length === 0) {
    if (!isBlank(reading, aroundParts)) reading.errors['bagian'] ??= m.refusal_field_blank()
    return null
  }
  const other = numberMaybeIn(reading, 'jumlah', sortOf(reading.unit))
  const [places, population] = ['tempat', 'paling-banyak'].map((name) => numberMaybeIn(reading, name))
  const total = other ?? valueOf(reading)
  if (total === null) return null
  const beside = besideIn(reading, 'lain')
  return {
    kind: 'sum',
    how: partsAre.find((one) => one === reading.typed('cara')) ?? 'each-once',
    ...{ parts, total },
    ...(beside.length === 0 ? {} : { beside }),
    ...(places == null ? {} : { places }),
    ...(population == null ? {} : { population }),
  }
}

export const sumAsTyped = ({ how, parts, total, places, beside = [], population }: SumClaim): Fields => ({
  bagian: partsAsTyped(parts),
  cara: how,
  jumlah: printed(total),
  lain: besideAsTyped(beside),
  tempat: places === undefined ? '' : String(places),
  'paling-banyak': population === undefined ? '' : String(population),
})
