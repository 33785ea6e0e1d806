import { fileOf, findMeasure, rankLists } from '#core'
import { hasParts } from '#store/views'
import { m } from '#wording'

type Place = { readonly page: string; readonly api?: string }

const reach: Place = { page: '/kegiatan/jangkauan' }
const riskPage = '/kerawanan'
/** What stands on no page of a region. */
const places: ReadonlyMap<string, Place> = new Map([
  ['jangka-tepat-waktu', { page: '/peringkat/tindak-lanjut', api: '/api/v1/ranks/tindak-lanjut' }],
  ['dugaan-menurut-langkah', { page: '/angka/gambar#corong' }],
  ['lama-tahap', { page: '/angka/gambar' }],
  ['perkara-menurut-bulan', { page: '/angka/gambar#bulan' }],
  ['jangka-menurut-pemegang', { page: '/angka/gambar#tenggat' }],
  ['jangka-menurut-pemilihan', { page: '/peringkat/pemilihan' }],
  ['putusan-menurut-pemilihan', { page: '/peringkat/pemilihan' }],
  ['berkas-instansi', { page: '/lembaga' }],
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
  places.get(id) ?? { page: id.startsWith('kerawanan-') ? riskPage : ownPage }

/** Where else the rows of a definition stand: on a page, in a rank, in a file, for programs. */
export function elsewhereOf(id: string, region: string, per: string): Elsewhere {
  const ownPage = region === '00' ? '/angka' : `/angka/${region}`
  const known = placeOf(id, ownPage + per)
  const file = fileOf(id)
  const rank = rankLists.find(({ measure }) => measure.id === id)
  const isAnswered = findMeasure(id) !== null || hasParts(id)
  return {
    links: [
      { to: known.page, says: m.ukuran_page() },
      ...(rank === undefined ? [] : [{ to: `/peringkat/${rank.id}`, says: m.ukuran_rank() }]),
      ...(file === null ? [] : [{ to: `/data/${file}`, says: m.ukuran_file() }]),
      ...(byMonth.has(id) ? [{ to: '/data/pakta-menurut-bulan', says: m.ukuran_file_months() }] : []),
    ],
    api: known.api ?? (isAnswered ? `/api/v1/measures/${id}` : null),
  }
}
