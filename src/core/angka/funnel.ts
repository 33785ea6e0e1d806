import { smallestShown } from './suppress.ts'

/** How far an allegation came; each is among those of the step before. */
export const funnelSteps = ['dugaan', 'diteruskan', 'berkabar', 'diputus', 'sanksi', 'dilaksanakan'] as const
export type FunnelStep = (typeof funnelSteps)[number]
type FunnelNumber = { readonly step: FunnelStep; readonly shown: number | null }

/** What other public numbers say of the last two steps; null: it is not shown there. */
export type SaidOfSanctions = { readonly imposed: number | null; readonly notCarriedOut: number | null }

/**
 * What may be shown of the way from allegation to sanction. The last two steps are what the numbers of sanctions say anyway, and hidden where
 * those are. Of the others a step is shown only where it, and what was left behind between it and those shown beside it, is nobody or
 * at least `limit`: else a reader who subtracts would know of a few.
 */
export function publishableFunnel(
  counts: Readonly<Record<Exclude<FunnelStep, 'dilaksanakan'>, number>>,
  { imposed, notCarriedOut }: SaidOfSanctions,
  limit = smallestShown,
): readonly FunnelNumber[] {
  // Where the two counts do not agree, somebody wrote between them: nothing is said of the end this time.
  const agrees = imposed !== null && imposed === counts.sanksi
  const shown = new Map<FunnelStep, number>()
  if (agrees) shown.set('sanksi', imposed)
  if (agrees && notCarriedOut !== null) shown.set('dilaksanakan', imposed - notCarriedOut)

  // From the top, because the first is what all others are a part of.
  const end = agrees ? imposed : 0
  let above: number | null = null
  for (const step of ['dugaan', 'diteruskan', 'berkabar', 'diputus'] as const) {
    const count = counts[step]
    const leavesFew = [count, count - end, ...(above === null ? [] : [above - count])].some(
      (left) => !isSafe(left, limit),
    )
    if (leavesFew) continue
    shown.set(step, count)
    above = count
  }
  return funnelSteps.map((step) => ({ step, shown: shown.get(step) ?? null }))
}

const isSafe = (count: number, limit: number) => count === 0 || count >= limit
