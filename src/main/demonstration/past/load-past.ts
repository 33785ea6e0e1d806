import { readReckoning } from '#app'
import { localDay } from '#law'
import { asActor, systemActors } from '#store'
import { confirmForDemonstration } from '../confirm-law.ts'
import { storyDays } from '../story-days.ts'
import type { LoaderHands } from '../../loader.ts'
import { pastAccused } from './accused.ts'
import { pastPeople } from './people.ts'
import { pastPlaces, wholeProvinces, type PastPlace } from './places.ts'
import { planPast, planPresent, type Lot } from './plan.ts'
import { pastQuarters } from './quarters.ts'
import { keepRows, type PastRows } from './rows.ts'
import { bodyOf, tellPastCase } from './tell-case.ts'

/** By which the load is known. */
export const pastName = 'demonstration-past'
/** So many cases are written at once. */
const batch = 250

/**
 * The large past of a demonstration: some thousand invented cases that are over, in the tables in which those of the story are. They are written
 * in sets, for told one by one by the use cases they would take longer than anybody waits for a start.
 */
export async function loadPast({ client, tx, netra }: LoaderHands): Promise<void> {
  if (await isTold(tx)) return
  const days = storyDays(netra.clock())
  await confirmForDemonstration(netra, tx, days.at(200, '09:00'))
  const places = await pastPlaces(tx)
  const people = await pastPeople(
    tx,
    places.map(({ region }) => `BAWASLU-${region}`),
  )
  const reckoning = await asActor(netra.db, systemActors.loader, readReckoning)
  const regions = places.map(({ region: code, province }) => ({ code, isWhole: wholeProvinces.includes(province) }))
  const today = localDay(netra.clock(), 'WIB')
  const lots = Map.groupBy(
    [...planPast(regions, pastQuarters(today)), ...planPresent(regions, today)],
    ({ region }) => region,
  )
  let waiting: PastRows[] = []
  for (const place of places) {
    const serving = people.get(`BAWASLU-${place.region}`)
    if (serving === undefined) continue
    const desk = { place, people: serving, reckoning }
    casesOf(place, lots.get(place.region) ?? []).forEach((told, at) => {
      waiting.push(tellPastCase(desk, { ...told, number: at + 1 }))
    })
    if (waiting.length < batch) continue
    await keepRows(client, waiting)
    waiting = []
  }
  await keepRows(client, waiting)
}

/** A later version of this loader tells nothing beside what was told: nothing that was over happens twice. */
async function isTold(tx: LoaderHands['tx']): Promise<boolean> {
  const before = await tx.selectFrom('netra.loads').select('name').where('name', '=', pastName).executeTakeFirst()
  return before !== undefined
}

/**
 * Where a region has no such body the case is of somebody on whom every region has one to decide: of a kepala desa where it waits, for a file on an
 * ASN would wait with its clock running.
 */
const casesOf = (place: PastPlace, lots: readonly Lot[]) =>
  lots
    .map((lot): Lot => {
      if (bodyOf(place, pastAccused[lot.accused]) !== undefined) return lot
      return { ...lot, accused: lot.fate === 'menunggu' ? 'kades' : 'pns' }
    })
    .flatMap((lot) => Array.from({ length: lot.count }, (_, nth) => ({ lot, nth })))
