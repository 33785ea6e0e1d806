import { transitions } from '#core'
import type { DeadlineOwner } from '#store'

/** The rules whose term is the reporter's: those, and only those, after which the clock itself may move a case. */
const reporterTerms: ReadonlySet<string> = new Set(
  Object.values(transitions)
    .flatMap((table) => Object.values(table))
    .flatMap((moves) => Object.values(moves))
    .flatMap(({ by, after }) => (by === 'jam' && after !== undefined ? [after] : [])),
)

const isReporterTerm = (ruleId: string) => reporterTerms.has(ruleId)

/** Whose clock a rule of the procedure starts; the clocks of receiving bodies are started with their referral. */
export const clockOwner = (ruleId: string): DeadlineOwner => (isReporterTerm(ruleId) ? 'pelapor' : 'kantor')
