import { countCells, mapDimensions, mapWeights, measures, toldByAccused, weighMap, type DatasetRow } from '#core'
import {
  accusedNumbersOf,
  activityMonths,
  coverageOf,
  heldFor,
  historyOf,
  historyOfParts,
  monthsOf,
  pictureRows,
  publishedStations,
  reachOfAll,
  reachSubjects,
  releasedFindings,
  releasedWeights,
} from '#store'
import type { Netra } from '../ports.ts'

type Rows = Promise<readonly DatasetRow[]>

/** What was told over time, by month, by kind of accused and of each circular: what their pages ask. */
export const historyRows = {
  riwayat: async function* ({ db, clock }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    const now = clock()
    for (const { id } of measures)
      yield (await historyOf(db, id, now)).map(({ measureId, regionCode, regionName, day, shown, asOf }) => [
        ...[measureId, regionCode, regionName, day],
        ...countCells(shown, asOf),
      ])
  },
  'riwayat-bagian': async function* ({ db, clock }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    for await (const rows of historyOfParts(db, clock()))
      yield rows.map(({ measureId, regionCode, regionName, part, day, shown, asOf }) => [
        ...[measureId, regionCode, regionName, part || null, day],
        ...countCells(shown, asOf),
      ])
  },
  'perkara-menurut-bulan': async ({ db }: Netra): Rows =>
    (await pictureRows(db))
      .filter(({ picture }) => picture === 'bulan')
      .toSorted((a, b) => (`${a.step} ${a.part}` < `${b.step} ${b.part}` ? -1 : 1))
      .map(({ step, part, shown, asOf }) => [step, part, ...countCells(shown, asOf)]),
  'menurut-terlapor': async function* ({ db }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    for (const measure of toldByAccused)
      yield (await accusedNumbersOf(db, measure)).map(({ accused, shown, asOf }) => [
        ...[measure, accused],
        ...countCells(shown, asOf),
      ])
  },
  'jangkauan-edaran': async ({ db }: Netra): Rows =>
    (await coverageOf(db, {}))
      .toSorted((a, b) => (`${a.circularId} ${a.regionCode}` < `${b.circularId} ${b.regionCode}` ? -1 : 1))
      .map(({ circularId, regionCode, regionName, units, acknowledged, people, read, asOf }) => [
        ...[circularId, regionCode, regionName, units, acknowledged, people, read, asOf],
      ]),
  'wilayah-terjangkau': async function* ({ db, clock }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    const asOf = clock()
    for (const about of reachSubjects)
      yield (await reachOfAll(db, { about })).map(({ regionCode, regionName, level, reached, places }) => [
        ...[regionCode, regionName, about, level, reached, places, asOf],
      ])
  },
  'kegiatan-tatap-muka': async function* ({ db, clock }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    const asOf = clock()
    for (const about of reachSubjects)
      yield (await heldFor(db, { about })).map(({ regionCode, regionName, activities }) => [
        ...[regionCode, regionName, about, activities, asOf],
      ])
  },
  'kegiatan-menurut-bulan': async ({ db }: Netra): Rows =>
    (await activityMonths(db)).map(({ regionCode, regionName, month, kind, activities }) => [
      ...[regionCode, regionName, month, kind, activities],
    ]),
  'pakta-menurut-bulan': async function* ({ db, clock }: Netra): AsyncGenerator<readonly DatasetRow[]> {
    const now = clock()
    for (const measure of ['pakta-ditandatangani', 'pakta-dinyatakan'])
      yield (await monthsOf(db, measure, now)).map(({ regionCode, regionName, month, shown, asOf }) => [
        ...[measure, regionCode, regionName, month],
        ...countCells(shown, asOf),
      ])
  },
  'peta-kerawanan': async ({ db }: Netra): Rows =>
    (await releasedFindings(db)).map((one) => [
      ...[one.releaseId, one.publishedAt, one.regionCode, one.regionName, one.election, one.office],
      ...[one.nth, one.name, one.dimension, one.verdict, one.evidence, one.evidenceOn],
    ]),
  'kerawanan-bobot-lokal': async ({ db }: Netra): Rows =>
    (await releasedWeights(db)).map(({ percents, findings, ...one }) => {
      const weights = mapWeights(percents)
      const range = weights === null ? null : weighMap(findings, weights)
      return [
        ...[one.releaseId, one.publishedAt, one.regionCode, one.regionName, one.election, one.office],
        ...mapDimensions.map((dimension) => percents[dimension]),
        ...[one.reason, range?.least ?? null, range?.most ?? null],
      ]
    }),
  'tps-rawan': async ({ db }: Netra): Rows =>
    (await publishedStations(db)).map((one) => [
      ...[one.releaseId, one.publishedAt, one.regionCode, one.regionName, one.election, one.office],
      ...[one.measure, one.indicator, one.count],
    ]),
}
