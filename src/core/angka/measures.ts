import { riskMeasures } from '../kerawanan/risk-measures.ts'
import { falls } from './falls.ts'
import type { Measure, MeasureFilter } from './measure.ts'
import { ratingMeasures, type RatingMeasureId } from './rating-measures.ts'
import { notCompared } from './not-compared.ts'
import { pictureMeasures } from './picture-measures.ts'
import { askedMeasures, preventionMeasures, type PreventionMeasureId } from './prevention-measures.ts'
import { refusalMeasures, type RefusalMeasureId } from './refusal-measures.ts'
import { silenceMeasure } from './silence.ts'
import { onTimeMeasure } from './on-time.ts'
import { smallestShown } from './suppress.ts'
import { isToldByAccused } from './told-by-accused.ts'
import { undoneMeasure } from './undone.ts'

const everywhere = {
  id: 'semua kantor Bawaslu di wilayah itu, semua pemilihan',
  en: 'every Bawaslu office of the region, all elections',
}

const everyBody = {
  id: 'semua kantor, unit, dan wilayah yang mencatatnya di sini, semua pemilihan',
  en: 'every office, unit and region that records it here, all elections',
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
    happened: { id: 'hari peristiwa', en: 'day of the event' },
    known: { id: 'saat laporan diterima', en: 'moment the report was received' },
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
    happened: { id: 'hari registrasi', en: 'day of registration' },
    known: { id: 'saat registrasi dicatat', en: 'moment the registration was recorded' },
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
    happened: { id: 'hari pleno', en: 'day of the plenary' },
    known: { id: 'saat pleno dicatat', en: 'moment the plenary was recorded' },
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
    happened: { id: 'hari surat penerusan', en: 'day of the letter of referral' },
    known: { id: 'saat penerusan dicatat', en: 'moment the referral was recorded' },
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
    happened: { id: 'hari keputusan sanksi', en: 'day of the decision on the sanction' },
    known: { id: 'saat sanksi dicatat', en: 'moment the sanction was recorded' },
    query: 'sanctions',
  },
  {
    id: 'dugaan',
    unit: 'dugaan',
    title: { id: 'Dugaan dalam perkara', en: 'Allegations in cases' },
    definition: {
      id: 'Satu dugaan terhadap satu terlapor dalam satu perkara yang diregister, terbukti atau tidak; hanya untuk seluruh Indonesia, agar tidak terbaca berapa orang dalam satu perkara.',
      en: 'One allegation against one accused in one registered case, proven or not; for all of Indonesia alone, so that nobody reads how many people one case is about.',
    },
    happened: { id: 'hari registrasi perkaranya', en: 'day on which its case was registered' },
    known: { id: 'saat dugaan dicatat', en: 'moment the allegation was recorded' },
    query: 'dugaan',
  },
  {
    id: 'terlapor',
    unit: 'orang',
    title: { id: 'Orang yang menjadi terlapor', en: 'People accused' },
    definition: {
      id: 'Satu orang yang menjadi terlapor dalam perkara yang diregister, terbukti atau tidak; beberapa dugaan terhadapnya dalam satu perkara dihitung satu kali, dan beberapa perkara satu kali bila nomor induknya ada di daftar pegawai (N219); hanya untuk seluruh Indonesia.',
      en: 'One person accused in registered cases, proven or not; several allegations against him in one case count once, and several cases once where his personnel number is on a roll (N219); for all of Indonesia alone.',
    },
    happened: { id: 'hari registrasi perkaranya', en: 'day on which his case was registered' },
    known: { id: 'saat dugaan dicatat', en: 'moment the allegation was recorded' },
    query: 'terlapor',
  },
  {
    id: 'perkara-terlambat',
    unit: 'terlambat',
    title: { id: 'Perkara terlambat', en: 'Late cases' },
    definition: {
      id: 'Satu perkara atau laporan yang jangka milik kantor Bawaslu-nya lewat tanpa langkah yang ditunggu, juga bila kemudian diputus.',
      en: "One case or report in which a term of the Bawaslu office's own passed without the step that was due, also where it was decided later.",
    },
    more: {
      id: 'Hanya jangka dari aturan yang bertindak; lewatnya jangka tidak mengakhiri perkara. Ditempatkan di wilayah perkaranya.',
      en: 'Only terms of rules that act; a passed term ends no case. Placed in the region of the case.',
    },
    happened: { id: 'saat jangka lewat', en: 'moment the term passed' },
    known: { id: 'saat ditandai terlambat', en: 'moment it was marked late' },
    query: 'late',
  },
  {
    id: 'laporan-pembalasan',
    unit: 'pembalasan',
    title: { id: 'Laporan pembalasan', en: 'Reports of retaliation' },
    definition: {
      id: 'Satu laporan bahwa seseorang dipindahkan, diancam, diturunkan, atau dirugikan dengan cara lain karena sebuah laporan, terbukti atau tidak.',
      en: 'One report that somebody was transferred, threatened, demoted or otherwise harmed because of a report, proven or not.',
    },
    more: {
      id: 'Termasuk dalam laporan dan informasi masuk. Ditempatkan di wilayah peristiwanya.',
      en: 'It is among the reports and information received. Placed in the region of the event.',
    },
    happened: { id: 'hari peristiwa', en: 'day of the event' },
    known: { id: 'saat laporan diterima', en: 'moment the report was received' },
    query: 'retaliation',
  },
] as const satisfies readonly Omit<
  Measure,
  'topic' | 'population' | 'filters' | 'notAddedTo' | 'notCompared' | 'falls' | 'finest' | 'rhythm' | 'smallest'
>[]

type HandlingMeasureId = (typeof handling)[number]['id']
export type MeasureId = HandlingMeasureId | RatingMeasureId | RefusalMeasureId | PreventionMeasureId

/** What counts reports, or what a reporter does or lets pass: told once a day (N134). So are people, who are looked for among all cases, and who reads a circular or signs a pledge (N234). */
const daily: ReadonlySet<MeasureId> = new Set<MeasureId>([
  'laporan-masuk',
  'laporan-pembalasan',
  'perkara-terlambat',
  'terlapor',
  'edaran-diakui',
  'edaran-dibaca',
  'edaran-dinyatakan',
  'pakta-ditandatangani',
  'pakta-dinyatakan',
  ...ratingMeasures.map(({ id }) => id),
  ...refusalMeasures.map(({ id }) => id),
])
/** By place allegations and people would say of how many one case is; signed lists are told of the whole of a circular alone (N234). */
const overTheNation: ReadonlySet<MeasureId> = new Set<MeasureId>(['dugaan', 'terlapor', 'edaran-dinyatakan'])
/** Where one pledge or one list is all that runs, the nation is those few who could sign it: its number stands until it differs by the smallest that is told, and places with it (N243). */
const inSteps: ReadonlySet<MeasureId> = new Set<MeasureId>(['pakta-ditandatangani', 'pakta-dinyatakan'])
export const isNationInSteps = (id: MeasureId): boolean => inSteps.has(id)

const filtersOf = (id: MeasureId): readonly MeasureFilter[] => [
  ...(overTheNation.has(id) ? [] : (['wilayah'] as const)),
  ...(isToldByAccused(id) ? (['terlapor'] as const) : []),
]

const catalogue = [
  ...handling.map((measure) => ({ ...measure, topic: 'penanganan' as const, smallest: smallestShown })),
  ...ratingMeasures.map((measure) => ({ ...measure, smallest: smallestShown })),
  ...refusalMeasures.map((measure) => ({ ...measure, smallest: smallestShown })),
  ...preventionMeasures,
]

/** The public numbers. None may be added to one of another unit. */
export const measures: readonly (Measure & { readonly id: MeasureId })[] = catalogue.map((measure) => ({
  ...measure,
  population: measure.topic === 'pencegahan' ? everyBody : everywhere,
  filters: filtersOf(measure.id),
  finest: overTheNation.has(measure.id) ? 'nasional' : 'kabkota',
  rhythm: daily.has(measure.id) ? 'harian' : 'menit',
  notAddedTo: catalogue.filter(({ unit }) => unit !== measure.unit).map(({ id }) => id),
  notCompared: notCompared[measure.id],
  falls: falls[measure.id],
}))

export const measuresOf = (topic: Measure['topic']) => measures.filter((measure) => measure.topic === topic)

export const findMeasure = (id: string): Measure | null => measures.find((measure) => measure.id === id) ?? null

/** What a page of a definition may be asked for: the measures, and what is broken down further than by region. */
export const definitions: readonly Measure[] = [
  ...measures,
  silenceMeasure,
  undoneMeasure,
  onTimeMeasure,
  ...pictureMeasures,
  ...askedMeasures,
  ...riskMeasures,
]
export const findDefinition = (id: string): Measure | null => definitions.find((measure) => measure.id === id) ?? null
