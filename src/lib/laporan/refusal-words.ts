import type { LookOrigin, LookOutcome } from '#core'
import { findRefusalReason, refusalReasons, type RefusalKind, type RefusalReasonId, type RegimeId } from '#law'
import { basisOf, inTongue, m } from '#wording'

export const reasonInWords = (id: string): string => {
  const reason = findRefusalReason(id)
  return reason === null ? id : inTongue(reason.says)
}

export const reasonChoices = (at: RefusalKind) =>
  refusalReasons.filter((reason) => reason.at.includes(at)).map(({ id, says }) => ({ value: id, says: inTongue(says) }))

const regimes: readonly RegimeId[] = ['pilkada', 'pemilu']

/** The articles a reason stands on: of one regime, or of both where nobody knows yet in which the report would be. */
export function citesOf(id: RefusalReasonId, regime: RegimeId | null): string {
  const basis = findRefusalReason(id)?.basis
  if (basis === undefined) return ''
  const rows = (regime === null ? regimes : [regime]).map((one) => basis[one])
  return [...new Set(rows)].map((row) => `${row}, ${basisOf(row).cite ?? basisOf(row).title}`).join('; ')
}

const outcomes: Readonly<Record<LookOutcome, () => string>> = {
  tetap: m.tinjauan_outcome_tetap,
  dikembalikan: m.tinjauan_outcome_dikembalikan,
  'diambil-alih': m.tinjauan_outcome_diambil_alih,
}
const isOutcome = (word: string): word is LookOutcome => word in outcomes

export const outcomeInWords = (word: string | null): string =>
  word !== null && isOutcome(word) ? outcomes[word]() : (word ?? '')

const origins: Readonly<Record<LookOrigin, () => string>> = {
  pelapor: m.tinjauan_origin_pelapor,
  sampel: m.tinjauan_origin_sampel,
}
export const originOfLookInWords = (origin: LookOrigin): string => origins[origin]()
