import { checkConditions, reportingLimit, type Condition, type ReportFacts, type ReportingLimit } from '#core'
import { localDay, type PlainDate } from '#law'
import type { Netra } from '../ports.ts'
import { electionFor } from './election-for.ts'
import { reference } from './reference.ts'

/** What a form holds so far, without a word of what it says. */
export type SoFar = Omit<ReportFacts, 'regime'> & {
  readonly regionCode: string | null
  readonly happenedOn: PlainDate | null
}

export type Checklist = { readonly conditions: readonly Condition[]; readonly limit: ReportingLimit | null }

/** The formal and material conditions of a report as it stands, and how many days are left from the day it was known. */
export async function checklist(netra: Netra, { regionCode, happenedOn, ...facts }: SoFar): Promise<Checklist> {
  const known = reference(netra)
  const place = regionCode === null ? null : await known.place(regionCode)
  const today = localDay(netra.clock(), place?.zone ?? 'WIB')
  const { regime } = electionFor(await known.elections(), happenedOn ?? today, place?.code ?? nation)
  const limitRule = regime === 'pilkada' ? 'P1' : 'M1'
  const confirmation = (await known.confirmed()).on(limitRule, facts.knownOn ?? today)
  const judged = { today, daysOff: await known.daysOff(), confirmation }
  return {
    conditions: checkConditions({ ...facts, regime }, judged),
    limit: facts.knownOn === null ? null : reportingLimit({ regime, knownOn: facts.knownOn, ...judged }),
  }
}

const nation = '00'
