import { checkConditions, type Condition } from '#core'
import { localDay, type PlainDate, type RegimeId } from '#law'
import type { CasePage } from '#store'
import { reference } from '../laporan/reference.ts'
import type { Netra } from '../ports.ts'

type Suggested = Pick<CasePage, 'held' | 'reports'>

/** Judged as of the day it came: an office that looks late does not make a report late. */
export async function suggestConditions(netra: Netra, { held, reports }: Suggested): Promise<readonly Condition[]> {
  const [report] = reports
  if (report === undefined) return []
  const known = reference(netra)
  const today = localDay(report.receivedAt, held.zone)
  const [daysOff, confirmed] = await Promise.all([known.daysOff(), known.confirmed()])
  return checkConditions(
    {
      regime: held.regime,
      lane: 'laporan',
      online: false,
      reporterNamed: report.identitySealed,
      subjectNamed: [report.subjectName, report.subjectPosition].some((words) => (words ?? '') !== ''),
      knownOn: report.knownOn as PlainDate,
      signed: report.identityCheckedOn !== null,
      identityShown: report.identityCheckedOn !== null,
      placeGiven: true,
      timeGiven: true,
      described: true,
      evidenceGiven: (report.evidence ?? '') !== '',
    },
    { today, daysOff, confirmation: confirmed.on(limitRule[held.regime], today) },
  )
}

const limitRule: Readonly<Record<RegimeId, string>> = { pilkada: 'P1', pemilu: 'M1' }
