import { sql } from 'kysely'
import { hitMeasureIds, riskMeasureId, silenceMeasure, undoneMeasure, type Counted, type PictureMeasureId } from '#core'
import type { Instant } from '#law'
import type { Db } from '../database.ts'
import { silenceOfAll, undoneByBody, type SilenceRow } from './angka.ts'
import { riskParts, riskTimes } from './kerawanan-bagian.ts'
import { institutionRows, institutionRowsAt, pictureRows, pictureRowsAt, pictureTimes } from './gambar.ts'

/** A part of a measure that is broken down further than by region. What has no row is zero, or is not told at all. */
export type PartNumber = {
  readonly measureId: string
  readonly regionCode: string
  readonly part: string
  readonly shown: number | null
  /** Of how many, where it is a share of so many and says nothing without them. */
  readonly of?: number
  readonly asOf: Instant
}

type Asked = Instant | null
type Source = {
  readonly list: (db: Db, at: Asked) => Promise<readonly PartNumber[]>
  readonly times: (db: Db) => Promise<Counted>
}

const nation = '00'
const steps = (
  measureId: string,
  picture: string,
  partOf: (row: { step: string; part: string }) => string,
  isOwn: (part: string) => boolean = () => true,
): Source => ({
  list: async (db, at) => {
    const rows = await (at === null ? pictureRows(db) : pictureRowsAt(db, at))
    return rows
      .filter((row) => row.picture === picture && isOwn(row.part))
      .map((row) => ({ measureId, regionCode: nation, part: partOf(row), shown: row.shown, asOf: row.asOf }))
  },
  times: pictureTimes,
})

/** What is told by election stands together, each measure by its own two parts. */
const byElection = (measureId: string, parts: readonly string[]): Source =>
  steps(
    measureId,
    'pemilihan',
    ({ step, part }) => `${step} ${part}`,
    (part) => parts.includes(part),
  )

const institutions: Source = {
  list: async (db, at) =>
    (await (at === null ? institutionRows(db) : institutionRowsAt(db, at))).map(({ code, measure, atLeast, asOf }) => ({
      ...{ measureId: 'berkas-instansi', regionCode: nation, part: `${code} ${measure}`, shown: atLeast, asOf },
    })),
  times: pictureTimes,
}

const files = (measureId: string, now: (db: Db) => Promise<readonly SilenceRow[]>): Source => ({
  list: async (db, at) =>
    (await (at === null ? now(db) : waitingAt(db, measureId, at))).map(({ region, addressee, band, shown, asOf }) => ({
      ...{ measureId, regionCode: region, shown, asOf },
      // Of all kinds and ages together it is the measure itself.
      part: addressee === 'semua' ? '' : `${addressee} ${band}`,
    })),
  times: (db) => timesOfFiles(db, measureId),
})

/** What a region published with its own map. */
const ownMaps = (measureId: string): Source => ({ list: (db, at) => riskParts(db, measureId, at), times: riskTimes })

const sources: Readonly<Record<PictureMeasureId | 'penerusan-tanpa-kabar' | 'sanksi-belum-dilaksanakan', Source>> = {
  'dugaan-menurut-langkah': steps('dugaan-menurut-langkah', 'corong', ({ step }) => step),
  'lama-tahap': steps('lama-tahap', 'lama', ({ step, part }) => `${step} ${part}`),
  'perkara-menurut-bulan': steps('perkara-menurut-bulan', 'bulan', ({ step, part }) => `${step} ${part}`),
  'jangka-menurut-pemegang': steps('jangka-menurut-pemegang', 'tenggat', ({ step, part }) => `${step} ${part}`),
  'jangka-menurut-pemilihan': byElection('jangka-menurut-pemilihan', ['tepat', 'lewat']),
  'putusan-menurut-pemilihan': byElection('putusan-menurut-pemilihan', ['diputus', 'belum']),
  'berkas-instansi': institutions,
  'penerusan-tanpa-kabar': files(silenceMeasure.id, silenceOfAll),
  'sanksi-belum-dilaksanakan': files(undoneMeasure.id, undoneByBody),
}
const ofMaps = [riskMeasureId('peta-daerah'), ...Object.values(hitMeasureIds)].map((id) => [id, ownMaps(id)] as const)
const sourceOf = (id: string): Source | null =>
  new Map<string, Source>([...Object.entries(sources), ...ofMaps]).get(id) ?? null

/** Whether a measure is told by its parts. */
export const hasParts = (measure: string): boolean => sourceOf(measure) !== null

/** The parts of a measure now, or as they stood in public at a past moment; none of a measure without. */
export const partsOf = (db: Db, measure: string, at: Asked = null): Promise<readonly PartNumber[]> =>
  sourceOf(measure)?.list(db, at) ?? Promise.resolve([])

/** From when they were counted, and when last. */
export const partTimes = (db: Db, measure: string): Promise<Counted> =>
  sourceOf(measure)?.times(db) ?? Promise.resolve(null)

async function waitingAt(db: Db, measure: string, at: Instant): Promise<readonly SilenceRow[]> {
  const { rows } = await sql<SilenceRow>`
    select s.addressee, s.band, s.region_code as region, '' as "regionName", s.shown, ${at}::timestamptz as "asOf"
    from (
      select distinct on (region_code, addressee, band) region_code, addressee, band, shown
      from netra.published_files where measure_id = ${measure} and as_of <= ${at}
      order by region_code, addressee, band, as_of desc
    ) s
    where s.shown is distinct from 0 or s.addressee = 'semua'
    order by s.addressee, s.band, s.region_code`.execute(db)
  return rows
}

async function timesOfFiles(db: Db, measure: string): Promise<Counted> {
  const { rows } = await sql<{ first: Instant | null; last: Instant | null }>`
    select (select min(as_of) from netra.published_files where measure_id = ${measure}) as first,
      (select max(as_of) from netra.${sql.raw(measure === silenceMeasure.id ? 'public_silence' : 'public_undone')}) as last`.execute(
    db,
  )
  const [{ first, last } = { first: null, last: null }] = rows
  return first === null || last === null ? null : { first, last }
}
