import { ruleInForce, type PlainDate, type RegimeId } from '#law'

export const hearingBasis = { pilkada: 'P11', pemilu: 'M13' } as const

export const noticeRule = 'M13-UNDANGAN'

/** No such rule was found for Pilkada: Kudus heard the parties the day after it had registered the finding. */
export const noticeOf = (regime: RegimeId, day: PlainDate) =>
  regime === 'pemilu' ? ruleInForce(noticeRule, day) : null

/** The second invitation, the recording and the delegation: an article was seen for Pemilu (C1), for Pilkada none was found. */
export const furtherBasis = { pilkada: 'N38', pemilu: noticeRule } as const satisfies Record<RegimeId, string>
