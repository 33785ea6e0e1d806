import { informationStand, type DatasetRow, type DaysOff } from '#core'
import { listInformationRequests, type PublicInformationRequest } from '#store'
import { localDay, type PlainDate } from '#law'
import type { Netra } from '../ports.ts'
import { readDaysOff } from '../tenggat/days-off.ts'

const atOnce = 100

/** Requests for information as their list shows them, the newest first. */
export async function* requestRows({ db, clock }: Netra): AsyncIterable<readonly DatasetRow[]> {
  const daysOff = await readDaysOff(db)
  const now = clock()
  for (let page = 1; ; page += 1) {
    const { requests } = await listInformationRequests(db, { now, page, size: atOnce })
    yield requests.map((request) => rowOf(request, localDay(now, request.zone), daysOff))
    if (requests.length < atOnce) return
  }
}

function rowOf(
  { id, office, askedOn, steps }: PublicInformationRequest,
  today: PlainDate,
  daysOff: DaysOff,
): DatasetRow {
  const decision = steps.find(({ kind }) => kind !== 'diperpanjang')
  const extension = steps.find(({ kind }) => kind === 'diperpanjang')
  const stand = informationStand(
    { askedOn, extended: extension !== undefined, decidedOn: decision?.takenOn ?? null },
    today,
    daysOff,
  )
  return [
    ...[id, office, askedOn, stand.due, extension?.reason ?? null],
    ...[decision?.kind ?? null, decision?.takenOn ?? null, stand.at === 'diputus' ? stand.inTime : null],
    ...[decision?.matter ?? null, decision?.answer ?? null, decision?.exemption ?? null, decision?.reason ?? null],
  ]
}
