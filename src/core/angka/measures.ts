import type { Measure } from './measure.ts'
import { refusalMeasures, type RefusalMeasureId } from './refusal-measures.ts'
import { silenceMeasure } from './silence.ts'
import { undoneMeasure } from './undone.ts'

const everywhere = {
  id: 'semua kantor Bawaslu di wilayah itu, semua pemilihan',
  en: 'every Bawaslu office of the region, all elections',
}

const handling = [
  {
    id: 'laporan-masuk',
    unit: 'laporan',
    title: { id: 'Laporan dan informasi masuk', en: 'Reports and information received' },
    definition: {
      id: 'Satu laporan atau informasi awal yang diterima lewat satu pintu; peristiwa sama yang dilaporkan di dua pintu dan sudah ditautkan dihitung satu kali.',
      en: 'One report or piece of initial information received at one door; the same event told at two doors and linked counts once.',
    },
    happened: 'hari peristiwa',
    known: 'saat laporan diterima',
    query: 'reports',
  },
  {
    id: 'perkara-diregister',
    unit: 'perkara',
    title: { id: 'Perkara diregister', en: 'Cases registered' },
    definition: {
      id: 'Satu perkara yang telah mendapat nomor register, dari laporan maupun temuan.',
      en: 'One case that has been given a register number, from a report or a finding.',
    },
    happened: 'hari registrasi',
    known: 'saat registrasi dicatat',
    query: 'registered',
  },
  {
    id: 'temuan',
    unit: 'temuan',
    title: { id: 'Temuan pengawas', en: 'Findings by supervisors' },
    definition: {
      id: 'Satu perkara yang berasal dari hasil pengawasan dan ditetapkan pleno sebagai temuan.',
      en: 'One case that comes from supervision and that a plenary declared a finding.',
    },
    happened: 'hari pleno',
    known: 'saat pleno dicatat',
    query: 'findings',
  },
  {
    id: 'penerusan',
    unit: 'penerusan',
    title: { id: 'Penerusan ke instansi berwenang', en: 'Referrals to the competent body' },
    definition: {
      id: 'Satu berkas yang dikirim Bawaslu ke satu instansi yang berwenang memutus; penerusan lanjutan antarinstansi tidak dihitung lagi.',
      en: 'One file sent by Bawaslu to one body that may decide; passing it on between bodies is not counted again.',
    },
    happened: 'hari surat penerusan',
    known: 'saat penerusan dicatat',
    query: 'referrals',
  },
  {
    id: 'sanksi',
    unit: 'sanksi',
    title: { id: 'Sanksi dijatuhkan', en: 'Sanctions imposed' },
    definition: {
      id: 'Satu dugaan yang berakhir dengan sanksi yang dicatat bersama nomor keputusannya atau sumbernya, dan yang masih berlaku menurut catatan terakhir: sanksi yang diubah dihitung satu kali, yang dibatalkan tidak dihitung.',
      en: 'One allegation that ended with a sanction, recorded with its decree or its source, which stands by the last record: a changed sanction counts once, an annulled one does not.',
    },
    happened: 'hari keputusan sanksi',
    known: 'saat sanksi dicatat',
    query: 'sanctions',
  },
  {
    id: 'perkara-terlambat',
    unit: 'terlambat',
    title: { id: 'Perkara terlambat', en: 'Late cases' },
    definition: {
      id: 'Satu perkara atau laporan yang jangka milik kantor Bawaslu-nya lewat tanpa langkah yang ditunggu, juga bila kemudian diputus. Hanya jangka dari aturan yang bertindak; lewatnya jangka tidak mengakhiri perkara. Ditempatkan di wilayah perkaranya.',
      en: "One case or report in which a term of the Bawaslu office's own passed without the step that was due, also where it was decided later. Only terms of rules that act; a passed term ends no case. Placed in the region of the case.",
    },
    happened: 'saat jangka lewat',
    known: 'saat ditandai terlambat',
    query: 'late',
  },
  {
    id: 'laporan-pembalasan',
    unit: 'pembalasan',
    title: { id: 'Laporan pembalasan', en: 'Reports of retaliation' },
    definition: {
      id: 'Satu laporan bahwa seseorang dipindahkan, diancam, diturunkan, atau dirugikan dengan cara lain karena sebuah laporan, terbukti atau tidak. Termasuk dalam laporan dan informasi masuk. Ditempatkan di wilayah peristiwanya.',
      en: 'One report that somebody was transferred, threatened, demoted or otherwise harmed because of a report, proven or not. It is among the reports and information received. Placed in the region of the event.',
    },
    happened: 'hari peristiwa',
    known: 'saat laporan diterima',
    query: 'retaliation',
  },
] as const satisfies readonly Omit<Measure, 'topic' | 'population' | 'filters' | 'notAddedTo'>[]

type HandlingMeasureId = (typeof handling)[number]['id']
export type MeasureId = HandlingMeasureId | RefusalMeasureId

const catalogue: readonly (Omit<Measure, 'population' | 'filters' | 'notAddedTo'> & { readonly id: MeasureId })[] = [
  ...handling.map((measure) => ({ ...measure, topic: 'penanganan' }) as const),
  ...refusalMeasures,
]

/** The public numbers. None may be added to one of another unit. */
export const measures: readonly (Measure & { readonly id: MeasureId })[] = catalogue.map((measure) => ({
  ...measure,
  population: everywhere,
  filters: ['wilayah'],
  notAddedTo: catalogue.filter(({ unit }) => unit !== measure.unit).map(({ id }) => id),
}))

export const measuresOf = (topic: Measure['topic']) => measures.filter((measure) => measure.topic === topic)

export const findMeasure = (id: string): Measure | null => measures.find((measure) => measure.id === id) ?? null

/** What a page of a definition may be asked for: the measures, and what is broken down further than by region. */
export const findDefinition = (id: string): Measure | null =>
  [silenceMeasure, undoneMeasure].find((measure) => measure.id === id) ?? findMeasure(id)
