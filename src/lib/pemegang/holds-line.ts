import type { HeldClock, Holding } from '#core'
import type { Instant, Zone } from '#law'
import { holderInWords, ifNotInWords, m, type HolderName, type Told } from '#wording'
import { dueInWords } from '../meja/due.ts'
import { basisLine, type BasisLine } from '../meja/lembar/basis-line.ts'

/** Who holds a record, what he must do, by when, on which row, and what follows if not: one sentence each. */
export type HoldsLine = {
  readonly says: string
  readonly by: string | null
  readonly late: boolean
  /** Said where the rule is not confirmed, so that no clock acts on it. */
  readonly doubt: string | null
  readonly ifNot: string | null
  /** Null where no article was read. */
  readonly basis: BasisLine | null
}

export type Reading = { readonly now: Instant; readonly zone: Zone }
type Bound = { readonly clock: HeldClock | null; readonly basis: string | null; readonly ifNot: readonly string[] }

export function holdsLine(says: string, { clock, basis, ifNot }: Bound, { now, zone }: Reading): HoldsLine {
  const due = clock === null ? null : dueInWords(clock, now, zone)
  const row = basis === null ? null : basisLine(basis)
  return {
    says,
    by: due?.says ?? null,
    late: due?.late ?? false,
    doubt: doubtOf(clock, row),
    ifNot: ifNotInWords(ifNot),
    basis: row,
  }
}

/** A rule that was confirmed acts, whatever its mark; the mark stands beside its article all the same. */
function doubtOf(clock: HeldClock | null, row: BasisLine | null): string | null {
  if (clock !== null) return clock.acting ? null : m.pegang_not_confirmed()
  if (row?.mark === 'X') return m.pegang_disputed()
  return row?.mark === 'U' ? m.pegang_unseen() : null
}

type Read = Reading & Pick<Told, 'office' | 'reader'>

export const holdsLines = <Who extends HolderName, Duty extends Told['duty']>(
  holdings: readonly Holding<Who, Duty>[],
  { office, reader, ...reading }: Read,
): readonly HoldsLine[] =>
  holdings.map((holding) =>
    holdsLine(
      holderInWords({ who: holding.who, duty: holding.duty, office, ...(reader === undefined ? {} : { reader }) }),
      holding,
      reading,
    ),
  )
