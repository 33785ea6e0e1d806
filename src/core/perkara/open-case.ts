import { accept, refuse, type Result } from '#base'
import type { Instant, RegimeId } from '#law'
import { isBefore } from '../tenggat/instants.ts'
import { entries, type Origin } from './entries.ts'
import type { Refusal } from './refusal.ts'
import type { CaseState, Party } from './transition.ts'

export type Opening = {
  readonly regime: RegimeId
  readonly origin: Origin
  readonly by: Party
  readonly now: Instant
  readonly happenedAt?: Instant
  readonly criminal?: boolean
  readonly plenoId?: string
  readonly registerNumber?: string
}

export type CaseOpened = {
  readonly regime: RegimeId
  readonly origin: Origin
  readonly state: CaseState
  readonly by: Party
  readonly basis: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly starts: readonly string[]
  readonly plenoId: string | null
  readonly registerNumber: string | null
}

/** How a case begins: a report in `diterima`, a temuan registered at once by its pleno. */
export function openCase(opening: Opening): Result<CaseOpened, Refusal> {
  const entry = entries[opening.regime][opening.origin]
  const { basis } = entry
  if (entry.by !== opening.by) return refuse({ reason: 'not-your-move', needs: entry.by, basis })
  if (entry.asks?.includes('pleno') && !opening.plenoId) return refuse({ reason: 'needs-pleno', basis })
  if (entry.asks?.includes('register-number') && !opening.registerNumber)
    return refuse({ reason: 'needs-register-number', basis })
  const happenedAt = opening.happenedAt ?? opening.now
  if (isBefore(opening.now, happenedAt)) return refuse({ reason: 'in-the-future', latest: opening.now, basis })
  const criminal = opening.criminal === true ? (entry.startsIfCriminal ?? []) : []
  return accept({
    regime: opening.regime,
    origin: opening.origin,
    state: entry.state,
    by: opening.by,
    basis,
    happenedAt,
    recordedAt: opening.now,
    starts: [...(entry.starts ?? []), ...criminal],
    plenoId: opening.plenoId ?? null,
    registerNumber: opening.registerNumber ?? null,
  })
}
