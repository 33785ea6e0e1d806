import { refusalReasons, type RefusalReasonId } from '#law'
import type { Measure } from './measure.ts'

type Counted = Omit<
  Measure,
  'population' | 'filters' | 'notAddedTo' | 'notCompared' | 'falls' | 'finest' | 'rhythm' | 'smallest'
>

export type ReasonMeasureId = `penolakan-${RefusalReasonId}`

/** A sentence inside another: KTP and ID stay what they are. */
const within = (says: string) => says.slice(0, 1).toLowerCase() + says.slice(1)

/** One for each reason of the list: their sum is told nowhere, so that none is left over by subtraction. */
const byReason = refusalReasons.map(({ id, says }): Counted & { readonly id: ReasonMeasureId } => ({
  id: `penolakan-${id}`,
  topic: 'penolakan',
  unit: 'penolakan',
  title: says,
  definition: {
    id: `Satu kali sebuah laporan tidak diterima di loket atau tidak diregistrasi, dengan alasan: ${within(says.id)}.`,
    en: `One time a report was turned away at a counter or not registered, for this reason: ${within(says.en)}.`,
  },
  more: {
    id: 'Satu laporan dapat ditolak lebih dari satu kali; yang dibatalkan tingkat di atas tetap dihitung. Ditempatkan di wilayah kantor yang menolak; jangan dibandingkan tanpa jumlah laporan masuk.',
    en: 'One report can be refused more than once; what the rank above undid still counts. Placed in the region of the office that refused; not to be compared without the number of reports received.',
  },
  happened: { id: 'hari penolakan', en: 'day of the refusal' },
  known: { id: 'saat penolakan dicatat', en: 'moment the refusal was recorded' },
  query: `penolakan-${id}`,
}))

const asked = {
  id: 'Satu permintaan pelapor agar tingkat di atas meninjau penolakan',
  en: 'One request of a reporter that the rank above look at a refusal',
}
const drawn = {
  id: 'Satu penolakan yang terundi untuk diperiksa tingkat di atas (aturan N28: satu dari sepuluh, paling sedikit satu, tiap kantor dan bulan)',
  en: 'One refusal that was drawn for review by the rank above (rule N28: one in ten, at least one, for each office and month)',
}
const placed = {
  id: 'Ditempatkan di wilayah kantor yang menolak.',
  en: 'Placed in the region of the office that refused.',
}

const looks = [
  {
    id: 'tinjauan-tetap',
    title: { id: 'Penolakan tetap', en: 'The refusal stands' },
    definition: {
      id: `${asked.id}, yang dijawab: penolakan tetap.`,
      en: `${asked.en}, answered: it stands.`,
    },
    more: placed,
  },
  {
    id: 'tinjauan-dikembalikan',
    title: { id: 'Dikembalikan untuk ditangani', en: 'Sent back to be handled' },
    definition: {
      id: `${asked.id}, yang dijawab: dikembalikan untuk ditangani.`,
      en: `${asked.en}, answered: sent back to be handled.`,
    },
    more: placed,
  },
  {
    id: 'tinjauan-diambil-alih',
    title: { id: 'Diambil alih tingkat di atas', en: 'Taken over by the rank above' },
    definition: {
      id: `${asked.id}, yang dijawab: diambil alih.`,
      en: `${asked.en}, answered: taken over.`,
    },
    more: placed,
  },
  {
    id: 'tinjauan-terlambat',
    title: { id: 'Belum dijawab dan terlambat', en: 'Unanswered and late' },
    definition: {
      id: `${asked.id}, yang jangkanya lewat dan belum dijawab sekarang.`,
      en: `${asked.en}, past its term and without an answer now.`,
    },
    more: placed,
  },
  {
    id: 'sampel-setuju',
    title: { id: 'Sampel: penolakan dinilai benar', en: 'Sample: the refusal was right' },
    definition: {
      id: `${drawn.id}, yang dinilai benar.`,
      en: `${drawn.en} and found right.`,
    },
    more: {
      id: `${placed.id} Sampel kecil tidak menggambarkan kantornya.`,
      en: `${placed.en} A small sample does not describe its office.`,
    },
  },
  {
    id: 'sampel-tidak-setuju',
    title: { id: 'Sampel: penolakan dibatalkan', en: 'Sample: the refusal was undone' },
    definition: {
      id: `${drawn.id}, yang dibatalkan: dikembalikan atau diambil alih.`,
      en: `${drawn.en} and undone: sent back or taken over.`,
    },
    more: {
      id: `${placed.id} Sampel kecil tidak menggambarkan kantornya.`,
      en: `${placed.en} A small sample does not describe its office.`,
    },
  },
] as const

export type LookMeasureId = (typeof looks)[number]['id']
export type RefusalMeasureId = ReasonMeasureId | LookMeasureId

export const refusalMeasures: readonly (Counted & { readonly id: RefusalMeasureId })[] = [
  ...byReason,
  ...looks.map((look) => ({
    ...look,
    topic: 'penolakan' as const,
    unit: look.id.startsWith('sampel-') ? ('sampel' as const) : ('tinjauan' as const),
    happened: { id: 'hari jawaban, atau hari jangkanya lewat', en: 'day of the answer, or on which its term passed' },
    known: { id: 'saat dicatat', en: 'moment it was recorded' },
    query: look.id,
  })),
]
