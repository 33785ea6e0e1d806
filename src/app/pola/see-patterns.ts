import { patternsIn, type Pattern } from '#core'
import type { Instant } from '#law'
import { asActor, listFiled, type ActorId, type FiledCase } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** How far back, and how many reports at most are held against one another. */
export const patternReach = { days: 30, reports: 2_000 } as const

export type SeenPatterns = {
  readonly asOf: Instant
  readonly reports: number
  readonly patterns: readonly { readonly pattern: Pattern; readonly cases: readonly FiledCase[] }[]
}

/** What stands out among the reports that the actor's own offices handle. A human looks: nothing is done by it. */
export async function seePatterns({ db, clock }: Desk, actor: ActorId): Promise<SeenPatterns> {
  const now = clock()
  const since = new Date(Date.parse(now) - patternReach.days * 86_400_000).toISOString()
  const filed = await asActor(db, actor, (tx) => listFiled(tx, { since, most: patternReach.reports }))
  const byCase = new Map(filed.map((report) => [report.caseId, report]))
  return {
    asOf: now,
    reports: filed.length,
    patterns: patternsIn(filed).map((pattern) => ({
      pattern,
      cases: pattern.caseIds.flatMap((id) => byCase.get(id) ?? []),
    })),
  }
}
