import { acts, subjectKinds, type Words } from '#law'
import { outcomeGroups, tableOutcomes, type TableStep } from './allegation-fact.ts'
import type { CoarseRow } from './coarsen.ts'
import { postClasses } from './post-class.ts'

/** `edition` is the quarter of registration, which every row tells. */
export type AllegationRow = { readonly edition: string } & Omit<CoarseRow, 'count'>

/** `period`: a month (`2026-04`), a quarter (`2026-T2`) or a year (`2026`), as exact as the column beside it says. */
export type TableColumn = {
  readonly name: keyof AllegationRow
  readonly type: 'text' | 'period'
  /** The values it may have, where these are a list. */
  readonly values?: readonly string[]
  /** Whether it may be empty: what is empty is not told, because too few would be meant. */
  readonly mayBeEmpty: boolean
  readonly meaning: Words
}

const step = (name: TableStep, id: string, en: string): TableColumn => ({
  name,
  type: 'period',
  mayBeEmpty: true,
  meaning: {
    id: `Kapan ${id}; “tidak” bila belum, “ya” bila hanya dikatakan bahwa sudah.`,
    en: `When ${en}; “tidak” (no) where it was not, “ya” (yes) where only that it was is told.`,
  },
})

/** Every column of the table of allegations, in the order of a file. */
export const tableColumns: readonly TableColumn[] = [
  {
    name: 'edition',
    type: 'period',
    mayBeEmpty: false,
    meaning: {
      id: 'Triwulan perkaranya diregister, atau beberapa triwulan (dari..sampai) bila satu saja terlalu sedikit.',
      en: 'The quarter in which its case was registered, or several (from..to) where one alone would be too few.',
    },
  },
  {
    name: 'region',
    type: 'text',
    mayBeEmpty: false,
    meaning: {
      id: 'Kode wilayah perkara (Kemendagri): kabupaten/kota, provinsi, atau 00 untuk Indonesia.',
      en: 'Code of the region of the case (Kemendagri): regency or city, province, or 00 for Indonesia.',
    },
  },
  {
    name: 'region_level',
    type: 'text',
    values: ['kabkota', 'provinsi', 'nasional'],
    mayBeEmpty: false,
    meaning: { id: 'Seberapa tepat wilayahnya dikatakan.', en: 'How exactly the region is told.' },
  },
  {
    name: 'happened',
    type: 'period',
    mayBeEmpty: true,
    meaning: { id: 'Kapan peristiwanya terjadi.', en: 'When it happened.' },
  },
  {
    name: 'happened_as',
    type: 'text',
    values: ['bulan', 'triwulan', 'tahun', 'tidak'],
    mayBeEmpty: false,
    meaning: {
      id: 'Seberapa tepat waktunya dikatakan: bulan, triwulan, tahun, atau tidak dikatakan.',
      en: 'How exactly that is told: month, quarter, year, or not told.',
    },
  },
  {
    name: 'service',
    type: 'text',
    values: subjectKinds,
    mayBeEmpty: true,
    meaning: { id: 'Jenis terlapor.', en: 'The kind of accused.' },
  },
  {
    name: 'post',
    type: 'text',
    values: postClasses,
    mayBeEmpty: true,
    meaning: {
      id: 'Golongan jabatan, dibaca dari kata-kata jabatannya; “lainnya” bila tidak ada yang cocok.',
      en: 'Class of post, read from the words of the post; “lainnya” (other) where none fits.',
    },
  },
  {
    name: 'act',
    type: 'text',
    values: [...new Set(acts.map(({ id }) => id)), 'belum-ditetapkan'],
    mayBeEmpty: true,
    meaning: {
      id: 'Perbuatan menurut katalog perbuatan; “belum-ditetapkan” bila belum ada.',
      en: 'The act, by the catalogue of acts; “belum-ditetapkan” where none was named yet.',
    },
  },
  {
    name: 'act_class',
    type: 'text',
    values: [...new Set(acts.map((act) => act.class)), 'belum-ditetapkan'],
    mayBeEmpty: true,
    meaning: { id: 'Golongan perbuatan itu.', en: 'The class of that act.' },
  },
  {
    name: 'route',
    type: 'text',
    mayBeEmpty: true,
    meaning: {
      id: 'Jalur menurut katalog jalur; “belum-ditetapkan” bila belum ada.',
      en: 'The route, by the catalogue of routes; “belum-ditetapkan” where none was named yet.',
    },
  },
  step('diteruskan', 'berkasnya dikirim ke instansi', 'its file was sent to a body'),
  step('berkabar', 'instansi pertama kali memberi kabar', 'the body first told anything of it'),
  step('diputus', 'instansi memutus', 'the body decided'),
  step('dilaksanakan', 'putusannya dilaksanakan', 'the decision was carried out'),
  {
    name: 'steps_as',
    type: 'text',
    values: ['bulan', 'triwulan', 'ada', 'tidak'],
    mayBeEmpty: false,
    meaning: {
      id: 'Seberapa tepat langkah dikatakan: bulan, triwulan, hanya ada atau tidaknya, atau tidak dikatakan.',
      en: 'How exactly steps are told: month, quarter, only whether they were taken, or not told.',
    },
  },
  {
    name: 'outcome',
    type: 'text',
    values: tableOutcomes,
    mayBeEmpty: true,
    meaning: {
      id: 'Hasil menurut catatan sampai akhir triwulan sesudah triwulan registrasi.',
      en: 'The outcome by what was recorded until the end of the quarter after that of registration.',
    },
  },
  {
    name: 'outcome_group',
    type: 'text',
    values: [...new Set(Object.values(outcomeGroups))],
    mayBeEmpty: true,
    meaning: {
      id: 'Golongan hasil itu; dikatakan juga di tempat hasilnya sendiri tidak.',
      en: 'The group of that outcome; told also where the outcome itself is not.',
    },
  },
]
