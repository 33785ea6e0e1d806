import { capacities } from '../akses/role.ts'
import {
  activityKinds,
  activitySubjects,
  audiences,
  figureKinds,
  numberGaps,
  preventionForms,
  speakerParts,
} from './activity.ts'

/**
 * The form of an activity, as a table: which pages it has, what each asks, how long an answer may be. The page draws it, the reader reads
 * it, and the entry is parsed from it.
 */
export type FieldSpec = { readonly name: string; readonly most: number } & (
  | { readonly kind: 'line' | 'text' | 'day' | 'count' | 'office' | 'region' | 'election' | 'tick' }
  | { readonly kind: 'one' | 'many'; readonly of: readonly string[] }
)
export type RowsSpec = { readonly name: string; readonly most: number; readonly fields: readonly FieldSpec[] }
export type SectionSpec = {
  readonly id: string
  readonly fields: readonly FieldSpec[]
  readonly rows: readonly RowsSpec[]
}

const line = (name: string, most = 300): FieldSpec => ({ name, kind: 'line', most })
const text = (name: string, most = 5_000): FieldSpec => ({ name, kind: 'text', most })
const office = (name: string): FieldSpec => ({ name, kind: 'office', most: 300 })
const one = (name: string, of: readonly string[]): FieldSpec => ({ name, kind: 'one', of, most: 60 })
const many = (name: string, of: readonly string[]): FieldSpec => ({ name, kind: 'many', of, most: 300 })
const tick = (name: string): FieldSpec => ({ name, kind: 'tick', most: 2 })
const day = (name: string): FieldSpec => ({ name, kind: 'day', most: 10 })
const count = (name: string): FieldSpec => ({ name, kind: 'count', most: 12 })

/** Whom a sanction may be announced for: the kinds whose sanctions the catalogue has. */
export const sanctionedKinds = ['pns', 'pppk', 'honorer', 'tni', 'polri', 'kades', 'perangkat-desa'] as const

export const sections = [
  {
    id: 'pokok',
    fields: [
      one('jenis', activityKinds),
      one('bentuk', preventionForms.map(String)),
      line('judul'),
      { name: 'wilayah', kind: 'region', most: 13 },
      day('tanggal'),
      line('tanpa-tanggal'),
      line('waktu', 100),
      line('tempat'),
      line('penyelenggara'),
      { name: 'pemilihan', kind: 'election', most: 60 },
    ],
    rows: [],
  },
  {
    id: 'isi',
    fields: [
      text('ringkasan'),
      many('sasaran', audiences),
      many('pesan', activitySubjects),
      text('materi'),
      line('judul-en'),
      text('ringkasan-en'),
    ],
    rows: [],
  },
  {
    id: 'pembicara',
    fields: [],
    rows: [
      {
        name: 'pembicara',
        most: 30,
        fields: [
          one('peran', speakerParts),
          line('nama', 200),
          line('jabatan', 200),
          one('kapasitas', capacities),
          office('instansi'),
          text('ucapan', 2_000),
        ],
      },
    ],
  },
  {
    id: 'hadir',
    fields: [],
    rows: [
      { name: 'lembaga', most: 80, fields: [office('instansi'), tick('diundang'), tick('hadir'), count('orang')] },
      {
        name: 'tokoh',
        most: 40,
        fields: [one('golongan', figureKinds), line('nama', 200), tick('diundang'), tick('hadir')],
      },
    ],
  },
  {
    id: 'kesepakatan',
    fields: [],
    rows: [
      {
        name: 'janji',
        most: 30,
        fields: [office('siapa'), text('janji', 2_000), day('tenggat'), line('sanksi'), many('untuk', sanctionedKinds)],
      },
    ],
  },
  {
    id: 'naskah',
    fields: [],
    rows: [
      {
        name: 'naskah',
        most: 20,
        fields: [line('naskah'), line('nomor', 200), office('dari'), office('kepada'), line('edaran', 60)],
      },
    ],
  },
  { id: 'rapat', fields: [text('agenda'), text('notula', 20_000)], rows: [] },
  {
    id: 'angka',
    fields: [],
    rows: [
      {
        name: 'angka',
        most: 20,
        fields: [count('nilai'), line('satuan', 200), line('pernyataan'), many('kurang', numberGaps)],
      },
    ],
  },
] as const satisfies readonly SectionSpec[]

export type SectionId = (typeof sections)[number]['id']
export type RowsName = (typeof sections)[number]['rows'][number]['name']

export const sectionIds: readonly SectionId[] = sections.map(({ id }) => id)

/** The section of this name, as its table; null for no section. */
export const findSection = (id: string): (SectionSpec & { readonly id: SectionId }) | null =>
  sections.find((section) => section.id === id) ?? null

/** In which section a field or a set of rows is asked. */
export const sectionOf = (field: string): SectionId =>
  sections.find(
    (section: SectionSpec) =>
      section.fields.some(({ name }) => name === field) || section.rows.some(({ name }) => name === field),
  )?.id ?? 'pokok'
