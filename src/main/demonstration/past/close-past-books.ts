import { certifyBooks, openBookPeriod, takeBookStep, type Netra } from '#app'
import type { Result } from '#base'
import { quarterBefore, type BookReason, type Quarter } from '#core'
import { addHours, localDay, startOfDay, type PlainDate } from '#law'
import type { Db } from '#store'
import type { LoaderHands } from '../../loader.ts'
import { actor } from '../cast.ts'
import { pastPeople, type PastPeople } from './people.ts'
import { pastPlaces, type PastPlace } from './places.ts'

type Closing = {
  readonly netra: Netra
  readonly places: readonly PastPlace[]
  readonly people: ReadonlyMap<string, PastPeople>
  readonly nation: string
}

/**
 * The books of the last two quarters, closed by the use cases: of the first, most regencies in one release and the rest in the next, of the second
 * all at once. A book that is open already was closed before.
 */
export async function closePastBooks({ netra, tx }: LoaderHands): Promise<void> {
  const places = await pastPlaces(tx)
  const provinces = new Set(places.map(({ province }) => province))
  const people = await pastPeople(
    tx,
    [...places.map(({ region }) => region), ...provinces].map((region) => `BAWASLU-${region}`),
  )
  const closing = { netra, places, people, nation: await nationOf(tx) }
  const last = quarterBefore(localDay(netra.clock(), 'WIB'))
  const former = quarterBefore(last.from)
  const wasOpened = await openBooks(closing, former, last.from)
  if (!wasOpened) return
  const early = places.filter((_place, at) => at % 4 < 2)
  const rest = places.filter((place) => !early.includes(place))
  await certify(closing, former, early, 9)
  await certify(closing, former, rest, 24 * 12 + 9)
  if (await openBooks(closing, last, last.until)) await certify(closing, last, places, 9)
}

async function nationOf(tx: Db): Promise<string> {
  const row = await tx
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', 'BAWASLU-RI')
    .executeTakeFirstOrThrow()
  return row.id
}

const head = () => actor('Contoh Utami Ketua Pusat')
const on = (netra: Netra, day: PlainDate, hours: number): Netra => ({
  ...netra,
  clock: () => addHours(startOfDay(day, 'WIB'), hours),
})

async function openBooks({ netra, nation }: Closing, { code }: Quarter, day: PlainDate): Promise<boolean> {
  const opened = await openBookPeriod(on(netra, day, 8), { actor: head(), officeId: nation, code })
  return opened.ok
}

/** Signed by the regencies, checked by their provinces, certified; `hours` after the quarter was over. */
async function certify(
  { netra, people, nation }: Closing,
  { code: period, until }: Quarter,
  places: readonly PastPlace[],
  hours: number,
): Promise<void> {
  for (const { region, province, officeId, provinceOfficeId } of places) {
    const [own, above] = [people.get(`BAWASLU-${region}`), people.get(`BAWASLU-${province}`)]
    if (own === undefined || above === undefined) continue
    const step = (step: 'tandatangani' | 'periksa', by: PastPeople, asOfficeId: string, reason: BookReason | null) =>
      takeBookStep(on(netra, until, hours), { actor: by.ketua, period, officeId, asOfficeId, step, reason })
    granted(await step('tandatangani', own, officeId, null))
    granted(await step('periksa', above, provinceOfficeId, null))
  }
  granted(await certifyBooks(on(netra, until, hours + 1), { actor: head(), officeId: nation, period }))
}

function granted(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(`the books of the past are not closed: ${JSON.stringify(result.refusal)}`)
}
