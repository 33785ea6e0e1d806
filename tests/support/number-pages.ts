import { definitions, rankLists } from '#core'
import { inLanguage } from '#wording'
import { demonstrationPages, publicPages } from '../e2e/pages.ts'

const more = [
  '/angka/penolakan/64.01',
  '/wilayah/82.04',
  '/kegiatan/jangkauan?wilayah=64',
  '/kegiatan/jangkauan?wilayah=64.01',
  '/kegiatan/jangkauan?wilayah=64.01.04',
  ...definitions.map(({ id }) => `/angka/definisi/${id}`),
  ...rankLists.flatMap(({ id, over }) => over.map((one) => `/peringkat/${id}?untuk=${one}`)),
  '/peringkat/laporan-masuk?untuk=provinsi&satuan=seribu',
]

/** Pictures that newsrooms put into a frame, and of which each number stands in the table beside it. */
export const drawnEmbeds: readonly string[] = ['corong', 'bulan', 'lama', 'tenggat', 'pemegang'].map(
  (name) => `/sematkan/${name}`,
)
const embeds = [...drawnEmbeds, '/sematkan/peta-sanksi', '/sematkan/peta-laporan-masuk']

/** Every public page, each definition, each list over each of its units, and what goes out in frames; in both languages. */
export const numberPages: readonly string[] = [
  ...new Set([...publicPages, ...demonstrationPages, ...more, ...embeds]),
].flatMap((path) => [path, inLanguage(path, 'en')])
