import { accept, refuse, type Result } from '#base'
import { isAbove, upward, type HandlingRank, type OfficeChain, type OfficeId } from './office.ts'

/** The level of the region where the act happened. */
export type RegionLevel = 'desa' | 'kecamatan' | 'kabkota' | 'provinsi' | 'nasional'

type Happening = {
  readonly level: RegionLevel
  readonly chain: OfficeChain
  /** Offices the report accuses, or whose people it accuses. */
  readonly accused: readonly OfficeId[]
  /** The reporter came to the Panwascam: it handles what happened in its kecamatan. */
  readonly atPanwascam?: boolean
}

export type Handling = {
  readonly office: OfficeId
  readonly rank: HandlingRank
  /** `accused-below`: the office of the place, or one between, is accused. */
  readonly why: 'place' | 'accused-below'
}

const rankOf: Readonly<Record<RegionLevel, HandlingRank>> = {
  desa: 'kabKota',
  kecamatan: 'kabKota',
  kabkota: 'kabKota',
  provinsi: 'provinsi',
  nasional: 'ri',
}

/**
 * Which office handles a report: Bawaslu of the regency for what happened in it, the province's or RI's for what
 * happened there. Never an office it accuses, and never one below an accused office of the chain: only upward.
 */
export function handlingOffice({
  level,
  chain,
  accused,
  atPanwascam = false,
}: Happening): Result<Handling, { readonly reason: 'no-office-above' }> {
  const first: HandlingRank = atPanwascam && (level === 'desa' || level === 'kecamatan') ? 'panwascam' : rankOf[level]
  const steps = upward(chain)
  const blocked = steps.findLast(({ office }) => accused.includes(office))
  const open = steps.filter(
    ({ rank }) => !isAbove(first, rank) && (blocked === undefined || isAbove(rank, blocked.rank)),
  )
  const step = open[0]
  if (step === undefined) return refuse({ reason: 'no-office-above' })
  const lifted = blocked !== undefined && !isAbove(first, blocked.rank)
  return accept({ ...step, why: lifted ? 'accused-below' : 'place' })
}
