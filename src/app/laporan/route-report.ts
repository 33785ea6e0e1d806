import { accept, refuse, type Result } from '#base'
import { checkReport, openCase, type CaseOpened, type Deadline, type ReportInput } from '#core'
import { findAct, localDay, type Instant, type PlainDate } from '#law'
import type { Place, PlaceOffice } from '#store'
import type { Netra } from '../ports.ts'
import { clocksStarting } from './clocks-starting.ts'
import { electionFor } from './election-for.ts'
import { accusedOffices, handlingOffice } from './handling-office.ts'
import { firstReport, type FirstReport } from './first-report.ts'
import { reference } from './reference.ts'
import type { FieldFault, Receiving, ReportTold } from './report.ts'

/** Where a report goes and what begins there. */
export type Routed = {
  readonly place: Place
  readonly handling: PlaceOffice
  readonly accused: readonly PlaceOffice[]
  /** To whose people the case does not exist: the accused, and whom the report accuses that this one was made to pay for. */
  readonly walled: readonly string[]
  /** The report that this one tells of paying for. */
  readonly first: FirstReport | null
  readonly electionId: string | null
  /** The penetapan of that election there, where one is known. */
  readonly fixedOn: PlainDate | null
  readonly opened: CaseOpened
  readonly clocks: readonly Deadline[]
}

/** The region, the office that may handle it, the procedure of that day, and the clocks that start. Writes nothing. */
export async function routeReport(
  netra: Netra,
  told: ReportTold,
  receiving: Receiving,
  now: Instant,
): Promise<Result<Routed, readonly FieldFault[]>> {
  const known = reference(netra, now)
  const place = await known.place(told.regionCode)
  // A region nobody knows has no zone; the easternmost day is the latest that a report may name.
  const checked = checkReport(inputOf(told), {
    today: localDay(now, place?.zone ?? 'WIT'),
    regionExists: place !== null,
    actExists: told.actId === undefined || findAct(told.actId) !== null,
  })
  if (!checked.ok) return checked
  if (place === null) throw new Error(`a report of no region passed: ${told.regionCode}`)
  if (told.subject.officeCode !== undefined && !place.offices.some(({ code }) => code === told.subject.officeCode)) {
    return refuse([{ field: 'subject.officeCode', reason: 'no-such-office' }])
  }
  const first = await firstReport(netra, told.retaliation, receiving)
  if (!first.ok) return first
  const accused = accusedOffices(place, told.subject)
  const walled = [...new Set([...accused.map(({ id }) => id), ...(first.value?.walled ?? [])])]
  const handling = handlingOffice(place, walled)
  if (handling === null) return refuse([{ field: 'subject.officeName', reason: 'no-office-above' }])
  const { regime, electionId, fixedOn } = electionFor(await known.elections(), told.happenedOn, told.regionCode)
  const opened = openCase({ regime, ...entranceOf(told, receiving), now })
  if (!opened.ok) throw new Error(`no report opens a case: ${opened.refusal.reason}`)
  const clocks = await clocksStarting(known, opened.value.starts, handling.zone, now)
  return accept({
    place,
    handling,
    accused,
    walled,
    first: first.value,
    electionId,
    fixedOn,
    opened: opened.value,
    clocks,
  })
}

/** For the rules, only who reports in clear words counts; what came sealed cannot be read here. */
function inputOf({ secrets: { reporter, sealed }, retaliation, ...told }: ReportTold): ReportInput {
  const { name, address } = reporter ?? {}
  return {
    ...given(told),
    subject: given(told.subject),
    ...(retaliation === undefined ? {} : { retaliation: given(retaliation) }),
    reporter: given({ name, address }),
    reporterSealed: sealed?.reporter !== undefined,
  }
}

/** Without the fields that are there and undefined, which the rules' types do not know. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }

/** A laporan is formally received only where its ID was seen and its paper signed: at a counter. */
function entranceOf({ lane }: ReportTold, { counter }: Receiving) {
  if (lane === 'informasi') return { origin: 'informasi', by: 'pelapor' } as const
  return counter?.identityChecked === true
    ? ({ origin: 'laporan', by: 'penerima' } as const)
    : ({ origin: 'laporan-daring', by: 'pelapor' } as const)
}
