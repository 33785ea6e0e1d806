import { findDataset, findMeasure, hitMeasureIds, publishedRisks, rankLists, riskMeasureId } from '#core'
import { hasParts } from '#store/views'
import { m } from '#wording'

type Place = { readonly page: string; readonly file: string | null; readonly api?: string }

const reach: Place = { page: '/kegiatan/jangkauan', file: null }
const riskPage = '/kerawanan'
/** Of which methods the file of vulnerability has rows: what others published. Maps and stations of offices have files of their own. */
const riskRows: ReadonlySet<string> = new Set(publishedRisks.map(({ method }) => riskMeasureId(method)))
const ownRisk: ReadonlyMap<string, string> = new Map([
  [riskMeasureId('peta-daerah'), 'peta-kerawanan'],
  [hitMeasureIds.stations, 'tps-rawan'],
  [hitMeasureIds.hits, 'tps-rawan'],
])
const fileOfRisk = (id: string): string | null => ownRisk.get(id) ?? (riskRows.has(id) ? 'kerawanan' : null)
/** What stands on no page of a region, and whose rows are in a file of another name. */
const places: ReadonlyMap<string, Place> = new Map([
  ['jangka-tepat-waktu', { page: '/peringkat/tindak-lanjut', file: 'peringkat', api: '/api/v1/ranks/tindak-lanjut' }],
  ['dugaan-menurut-langkah', { page: '/angka/gambar#corong', file: 'corong' }],
  ['lama-tahap', { page: '/angka/gambar', file: 'lama-tahap' }],
  ['perkara-menurut-bulan', { page: '/angka/gambar#bulan', file: 'perkara-menurut-bulan' }],
  ['jangka-menurut-pemegang', { page: '/angka/gambar#tenggat', file: 'tenggat-dipenuhi' }],
  ['jangka-menurut-pemilihan', { page: '/peringkat/pemilihan', file: 'jangka-menurut-pemilihan' }],
  ['putusan-menurut-pemilihan', { page: '/peringkat/pemilihan', file: 'putusan-menurut-pemilihan' }],
  ['berkas-instansi', { page: '/lembaga', file: 'lembaga' }],
  ['wilayah-terjangkau', reach],
  ['kegiatan-tatap-muka', reach],
])

/** What has a file by region and month too. */
const byMonth: ReadonlySet<string> = new Set(['pakta-ditandatangani', 'pakta-dinyatakan'])

export type Elsewhere = {
  readonly links: readonly { readonly to: string; readonly says: string }[]
  /** The address for programs; null where there is none. */
  readonly api: string | null
}

const placeOf = (id: string, ownPage: string): Place =>
  places.get(id) ??
  (id.startsWith('kerawanan-')
    ? { page: riskPage, file: fileOfRisk(id) }
    : { page: ownPage, file: findDataset(id) ? id : null })

/** The dataset that has the rows of a definition, which may be named after what is drawn of it; null: there is no file. */
export const datasetOf = (id: string): string | null => placeOf(id, '/angka').file

/** Where else the rows of a definition stand: on a page, in a rank, in a file, for programs. */
export function elsewhereOf(id: string, region: string, per: string): Elsewhere {
  const ownPage = region === '00' ? '/angka' : `/angka/${region}`
  const known = placeOf(id, ownPage + per)
  const rank = rankLists.find(({ measure }) => measure.id === id)
  const isAnswered = findMeasure(id) !== null || hasParts(id)
  return {
    links: [
      { to: known.page, says: m.ukuran_page() },
      ...(rank === undefined ? [] : [{ to: `/peringkat/${rank.id}`, says: m.ukuran_rank() }]),
      ...(known.file === null ? [] : [{ to: `/data/${known.file}`, says: m.ukuran_file() }]),
      ...(byMonth.has(id) ? [{ to: '/data/pakta-menurut-bulan', says: m.ukuran_file_months() }] : []),
    ],
    api: known.api ?? (isAnswered ? `/api/v1/measures/${id}` : null),
  }
}
