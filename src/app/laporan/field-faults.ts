import type { PlainDate } from '#law'
import type { FieldFault, ReportTold } from './report.ts'

/** What is wrong with a report whatever the offices and regions are. `today` is the day where it happened. */
export function fieldFaults(told: ReportTold, today: PlainDate): readonly FieldFault[] {
  return [...dayFaults(told, today), ...reporterFaults(told)]
}

function dayFaults({ happenedOn, knownOn }: ReportTold, today: PlainDate): readonly FieldFault[] {
  if (happenedOn > today) return [{ field: 'happenedOn', reason: 'in-future' }]
  if (knownOn > today) return [{ field: 'knownOn', reason: 'in-future' }]
  return knownOn < happenedOn ? [{ field: 'knownOn', reason: 'known-before-happened' }] : []
}

/**
 * A laporan has a reporter with a name (UU 1/2015 ps. 134(3), UU 7/2017 ps. 454(4)). An address that is missing can be
 * brought later and stands on the checklist; informasi awal needs neither.
 */
function reporterFaults({ lane, secrets: { reporter, sealed } }: ReportTold): readonly FieldFault[] {
  return lane === 'informasi' || sealed !== undefined || reporter?.name !== undefined ? [] : [{ field: 'reporter.name', reason: 'missing' }]
}
