import { patternsIn, type Pattern } from '#core'
import type { Instant } from '#law'
import { asActor, listFiled, listFiledPictures, type ActorId, type PatternCase } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** How far back, and how many reports and pictures at most are held against one another. */
export const patternReach = { days: 30, reports: 2_000, pictures: 2_000 } as const

export type SeenPatterns = {
  readonly asOf: Instant
  readonly reports: number
  readonly patterns: readonly { readonly pattern: Pattern; readonly cases: readonly PatternCase[] }[]
}

/** What stands out among the reports that the actor's own offices handle. A human looks: nothing is done by it. */
export async function seePatterns({ db, clock }: Desk, actor: ActorId): Promise<SeenPatterns> {
  const now = clock()
  const since = new Date(Date.parse(now) - patternReach.days * 86_400_000).toISOString()
  const { filed, pictures } = await asActor(db, actor, async (tx) => ({
    filed: await listFiled(tx, { since, most: patternReach.reports }),
    pictures: await listFiledPictures(tx, { since, most: patternReach.pictures }),
  }))
  const byCase = new Map<string, PatternCase>([...pictures, ...filed].map((one) => [one.caseId, one]))
  return {
    asOf: now,
    reports: filed.length,
    patterns: patternsIn(filed, pictures).map((pattern) => ({
      pattern,
      cases: pattern.caseIds.flatMap((id) => byCase.get(id) ?? []),
    })),
  }
}
