import type { PlainDate } from '#law'
import { isHeld, type Membership } from '../akses/may.ts'
import type { Capacity } from '../akses/role.ts'
import type { OfficeId } from './office.ts'

/** The employer line of an office: whose PPK employs its people. Null where none is known. */
export type EmployerLine = { readonly office: OfficeId; readonly employer: OfficeId | null }

/** Who employs a person: a seconded one stays in the employ of the office he is lent from, whatever office he works at. */
export const employerOf = (
  { office, home = null }: Pick<Membership, 'office' | 'home'>,
  lines: readonly EmployerLine[],
): OfficeId | null => lines.find((line) => line.office === (home ?? office))?.employer ?? null

/** Somebody in the office of PPK, by decree, half-open: `until` is the first day no longer held. */
export type PpkHolder = {
  readonly name: string
  readonly capacity: Capacity
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/**
 * Who is PPK on a day. Nobody is an answer: a gap between two decrees is shown as one. Two are shown both, the later decree first: which
 * of them acts while a head is on leave no article seen says.
 */
export const ppkOn = (holders: readonly PpkHolder[], day: PlainDate): readonly PpkHolder[] =>
  holders.filter((holder) => isHeld(holder, day)).toSorted((a, b) => (a.from < b.from ? 1 : -1))
