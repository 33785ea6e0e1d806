import { checkChange, checkSpan, checkVersions } from './check-change.ts'
import { checkClasses, checkDistinct, checkLimits, checkNormalised, checkRank } from './check-index.ts'
import { checkRatio, checkShare } from './check-share.ts'
import { checkSum } from './check-sum.ts'
import type { Claim, ClaimKind } from './claim.ts'
import type { FigureVerdict } from './verdict.ts'

type ClaimOf<Kind extends ClaimKind> = Extract<Claim, { readonly kind: Kind }>

const checks: { readonly [Kind in ClaimKind]: (claim: ClaimOf<Kind>) => FigureVerdict } = {
  sum: checkSum,
  share: checkShare,
  ratio: checkRatio,
  change: checkChange,
  versions: checkVersions,
  span: checkSpan,
  limits: checkLimits,
  distinct: checkDistinct,
  classes: checkClasses,
  normalised: checkNormalised,
  rank: checkRank,
}

/** Works one claim out again, from what was printed alone. */
export const checkClaim = <Kind extends ClaimKind>(claim: ClaimOf<Kind>): FigureVerdict => checks[claim.kind](claim)
