import {
  countCells,
  definitions,
  fileOf,
  publishedRisks,
  rankLists,
  riskSources,
  tableColumns,
  type DatasetRow,
  type MeasureId,
  type OtherDatasetId,
  type RiskSaid,
} from '#core'
import {
  allFigures,
  allRegions,
  allegationEditions,
  institutionRows,
  listFigureChanges,
  listPartChanges,
  listReleaseChanges,
  listReleaseNumbers,
  listReleases,
  numbersOfMeasure,
  partsOf,
  pictureRows,
  silenceOfAll,
  undoneByBody,
  type FigureChange,
} from '#store'
import type { Netra } from '../ports.ts'
import { historyRows } from './history-rows.ts'
import { rankRows } from './rank-rows.ts'
import { requestRows } from './request-rows.ts'

export type Batches = AsyncIterable<readonly DatasetRow[]>
type Reader = (netra: Netra) => Promise<readonly DatasetRow[]> | Batches

const inOrder = <Row>(rows: readonly Row[], ...of: readonly ((row: Row) => string)[]) =>
  rows.toSorted((a, b) => of.map((key) => compare(key(a), key(b))).find((sign) => sign !== 0) ?? 0)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One measure over the nation, its provinces and regencies: the rows of its page. */
export const measureRows = async ({ db }: Netra, id: MeasureId): Promise<readonly DatasetRow[]> =>
  inOrder(await numbersOfMeasure(db, id), ({ regionCode }) => regionCode).map(
    ({ measureId, regionCode, regionName, shown, isBehind, asOf }) => [
      measureId,
      regionCode,
      regionName,
      ...countCells(shown, asOf, isBehind),
    ],
  )

const fileRows = (rows: Awaited<ReturnType<typeof silenceOfAll>>): readonly DatasetRow[] =>
  inOrder(
    rows,
    ({ addressee }) => addressee,
    ({ band }) => band.padStart(5, '0'),
    ({ region }) => region,
  ).map(({ addressee, band, region, regionName, shown, asOf }) => [
    addressee,
    band,
    region,
    regionName,
    ...countCells(shown, asOf),
  ])

const picture = async ({ db }: Netra, name: string) =>
  inOrder(
    (await pictureRows(db)).filter((row) => row.picture === name),
    ({ step }) => step,
    ({ part }) => part,
  )

const byElection = async ({ db }: Netra, measure: string) =>
  inOrder(await partsOf(db, measure), ({ part }) => part).map(({ part, shown, asOf }) => {
    const [election = '', which = ''] = part.split(' ')
    return [election, which, ...countCells(shown, asOf)]
  })

/** Who reads what. Each asks what its page asks, so that no file shows what no page does. */
export const readers: Readonly<Record<OtherDatasetId, Reader>> = {
  ukuran: () =>
    Promise.resolve(
      definitions.map(({ title, definition, more, population, happened, known, notCompared, falls, ...measure }) => [
        ...[measure.id, measure.topic, measure.unit, title.id, title.en, definition.id, definition.en],
        ...[more?.id ?? null, more?.en ?? null],
        ...[population.id, population.en, happened.id, happened.en, known.id, known.en],
        ...[listed(measure.filters), measure.finest, measure.rhythm],
        ...[measure.smallest, listed(measure.notAddedTo), listed(notCompared.with)],
        ...[notCompared.why.id, notCompared.why.en, falls?.id ?? null, falls?.en ?? null],
        ...[measure.query, fileOf(measure.id), measure.publishedBy ?? null],
      ]),
    ),
  ...historyRows,
  'penerusan-tanpa-kabar': async ({ db }) => fileRows(await silenceOfAll(db)),
  'sanksi-belum-dilaksanakan': async ({ db }) => fileRows(await undoneByBody(db)),
  corong: async (netra) =>
    (await picture(netra, 'corong')).map(({ step, shown, asOf }) => [step, ...countCells(shown, asOf)]),
  'lama-tahap': async (netra) =>
    [...Map.groupBy(await picture(netra, 'lama'), ({ step }) => step)].map(([stage, parts]) => {
      const of = (name: string) => parts.find(({ part }) => part === name)?.shown ?? 0
      return [stage, of('files'), of('quarter'), of('half'), of('most'), parts[0]?.asOf ?? null]
    }),
  'tenggat-dipenuhi': async (netra) =>
    (await picture(netra, 'tenggat')).map(({ step, part, shown, asOf }) => [step, part, ...countCells(shown, asOf)]),
  'jangka-menurut-pemilihan': (netra) => byElection(netra, 'jangka-menurut-pemilihan'),
  'putusan-menurut-pemilihan': (netra) => byElection(netra, 'putusan-menurut-pemilihan'),
  lembaga: async ({ db }) =>
    inOrder(
      await institutionRows(db),
      ({ code }) => code,
      ({ measure }) => measure,
    ).map(({ code, name, kind, measure, atLeast, asOf }) => [code, name, kind, measure, atLeast, asOf]),
  peringkat: (netra) => rankRows(netra, rankLists),
  // The rows of allegationTable, one after the other: all of them at once would be hundreds of megabytes.
  'tabel-dugaan': async function* ({ db }) {
    for (const { edition, rows } of await allegationEditions.list(db))
      for (const { count, ...cells } of rows) {
        const row = tableColumns.map(({ name }) => ({ edition, ...cells })[name])
        for (let left = count; left > 0; left -= alikeAtOnce)
          yield Array.from({ length: Math.min(left, alikeAtOnce) }, () => row)
      }
  },
  rilis: async ({ db }) =>
    (await releasesOf(db)).map(({ period, number, asOf, publicOn, books, offices, newBooks, reasons }) => [
      ...[period, number, asOf, publicOn, books, offices, newBooks, listed(reasons)],
    ]),
  'rilis-angka': async function* ({ db }) {
    for (const { id, period, number } of await releasesOf(db))
      yield inOrder(
        await listReleaseNumbers(db, id),
        ({ measure }) => measure,
        ({ region }) => region,
      ).map(({ measure, region, name, shown, isClosed }) => [
        ...[period, number, measure, region, name],
        ...(isClosed ? (shown === null ? [null, 'disembunyikan'] : [shown, 'tampil']) : [null, 'buku-belum-disahkan']),
      ])
  },
  'rilis-perubahan': async function* ({ db }) {
    for (const { id, period, number } of await releasesOf(db))
      yield inOrder(
        await listReleaseChanges(db, id),
        ({ measure }) => measure,
        ({ region }) => region,
      ).map(({ measure, region, name, appeared, movedIn, gone }) => [
        ...[period, number, measure, region, name, appeared, movedIn, gone],
      ])
  },
  'angka-berubah': async function* ({ db, clock }) {
    const now = clock()
    for (const { id: measure } of definitions) {
      const [numbers, parts] = await Promise.all([
        listFigureChanges(db, { of: { measure }, now, most: mostChanges }),
        listPartChanges(db, { of: { measure }, now }),
      ])
      yield changeRows([...numbers, ...parts])
    }
  },
  terbitan: async ({ db }) =>
    inOrder(await allFigures(db), ({ id }) => id).map((figure) => [
      ...[figure.id, figure.version, false, figure.publisher, figure.subject, figure.region],
      ...[figure.title.id, figure.title.en, figure.value, figure.unit, figure.asOf, figure.saidOn],
      ...[figure.source.name, figure.source.url, figure.mark, figure.measure, figure.reason, figure.enteredAt],
    ]),
  kerawanan: () =>
    Promise.resolve(
      publishedRisks.map(({ method, region, says, mark, sources, elsewhere }) => [
        ...[false, method, region, says.kind, ...saidCells(says), mark],
        listed(sources.map((source) => riskSources[source].address)),
        ...[elsewhere?.id ?? null, elsewhere?.en ?? null],
      ]),
    ),
  'permohonan-informasi': requestRows,
  wilayah: async function* ({ db }) {
    for await (const regions of allRegions(db))
      yield regions.map(({ code, level, name, parentCode, zone, validFrom }) => [
        ...[code, level, name, parentCode, zone, validFrom],
      ])
  },
}

const alikeAtOnce = 1_000

/** What changes of one measure within 31 days: 553 places, each at most once a day. */
const mostChanges = 100_000

const releasesOf = async (db: Netra['db']) =>
  inOrder(
    await listReleases(db),
    ({ period }) => period,
    ({ number }) => String(number).padStart(6, '0'),
  )

const changeRows = (changes: readonly FigureChange[]): readonly DatasetRow[] =>
  changes.map(({ day, measureId, regionCode, regionName, part, before, after, note }) => [
    ...[day, measureId, regionCode, regionName, part || null, before, after, note?.id ?? null, note?.en ?? null],
  ])

/** value, class, dimension in both languages. */
function saidCells(says: RiskSaid): readonly (string | number | null)[] {
  switch (says.kind) {
    case 'skor':
      return [says.value, says.class, null, null]
    case 'kelas':
      return [null, says.class, null, null]
    case 'urutan':
      return [says.position, null, null, null]
    case 'hitungan':
      return [says.count, null, null, null]
    case 'dimensi':
      return [says.value, null, says.dimension.id, says.dimension.en]
    case 'teratas':
      return [null, null, says.dimension.id, says.dimension.en]
  }
}

/** Several in one cell; none of ours has a semicolon. */
const listed = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join(';'))
