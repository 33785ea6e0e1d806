import { formerSanctions, sanctions, type FormerSanction, type Sanction, type SubjectKind } from '#law'

/**
 * What the catalogue says of a sanction that somebody announced, for one kind of person. `vague`: no sanction of any list is named
 * ("sanksi tegas"). `former`: of a list that is no longer in force, with what is said of it. `unknown`: the law knows no such sanction
 * for them, as far as the catalogue reaches.
 */
export type SanctionVerdict =
  | { readonly kind: 'known'; readonly for: SubjectKind; readonly sanctions: readonly Sanction[] }
  | { readonly kind: 'former'; readonly for: SubjectKind; readonly former: FormerSanction }
  | { readonly kind: 'unknown'; readonly for: SubjectKind; readonly named: readonly string[] }
  | { readonly kind: 'vague' }

type Announced = {
  readonly id: string
  /** Each list is one way of naming it: all of its words must be said. In small letters. */
  readonly ways: readonly (readonly string[])[]
  readonly codes: readonly Sanction['code'][]
}

/**
 * How sanctions are named aloud, and the rows of the catalogue that such a name may mean. Only what the catalogue's own titles say; a
 * word that no row has points at none. First the longer names: "pemberhentian sementara" is not "pemberhentian".
 */
export const announcedSanctions: readonly Announced[] = [
  {
    id: 'penundaan kenaikan pangkat',
    ways: [
      ['tunda', 'pangkat'],
      ['penundaan', 'pangkat'],
    ],
    codes: ['POL-D4', 'POL-E-S'],
  },
  {
    id: 'penundaan kenaikan gaji berkala',
    ways: [
      ['tunda', 'gaji'],
      ['penundaan', 'gaji'],
    ],
    codes: ['POL-D3'],
  },
  { id: 'penundaan pendidikan', ways: [['penundaan', 'pendidikan']], codes: ['POL-D2', 'POL-E-S'] },
  {
    id: 'penurunan pangkat',
    ways: [
      ['penurunan', 'pangkat'],
      ['turun', 'pangkat'],
    ],
    codes: [],
  },
  {
    id: 'penurunan jabatan',
    ways: [['penurunan', 'jabatan'], ['turun', 'jabatan'], ['demosi']],
    codes: ['PNS-B1', 'POL-D5', 'POL-E-S'],
  },
  {
    id: 'pembebasan dari jabatan',
    ways: [['pembebasan', 'jabatan'], ['dibebaskan', 'jabatan'], ['nonjob']],
    codes: ['PNS-B2', 'POL-D6'],
  },
  { id: 'pemberhentian sementara', ways: [['pemberhentian', 'sementara']], codes: ['DES-3'] },
  {
    id: 'pemberhentian tidak dengan hormat',
    ways: [['tidak dengan hormat'], ['ptdh'], ['dipecat'], ['pemecatan']],
    codes: ['PNS-PTDH', 'POL-E-B', 'PPPK-1'],
  },
  {
    id: 'pemberhentian',
    ways: [['pemberhentian'], ['diberhentikan'], ['pemutusan', 'perjanjian']],
    codes: ['PNS-B3', 'PNS-PTDH', 'POL-E-B', 'PPPK-1', 'DES-4'],
  },
  {
    id: 'pemotongan tunjangan kinerja',
    ways: [
      ['potong', 'tunjangan'],
      ['pemotongan', 'tunjangan'],
      ['pemotongan', 'tukin'],
      ['potong', 'tukin'],
    ],
    codes: ['PNS-S1', 'PNS-S2', 'PNS-S3'],
  },
  { id: 'teguran lisan', ways: [['teguran', 'lisan']], codes: ['PNS-R1', 'DES-1', 'TNI-H1'] },
  { id: 'teguran tertulis', ways: [['teguran', 'tertulis']], codes: ['PNS-R2', 'POL-D1', 'DES-2', 'TNI-H1'] },
  {
    id: 'teguran',
    ways: [['teguran'], ['ditegur']],
    codes: ['PNS-R1', 'PNS-R2', 'POL-D1', 'POL-E-R', 'DES-1', 'DES-2', 'TNI-H1'],
  },
  { id: 'pernyataan tidak puas', ways: [['tidak puas']], codes: ['PNS-R3'] },
  { id: 'sanksi moral', ways: [['moral'], ['permintaan maaf']], codes: ['MOR-T', 'MOR-B', 'MOR-ADM', 'POL-E-R'] },
  { id: 'penahanan', ways: [['penahanan'], ['ditahan']], codes: ['TNI-H2', 'TNI-H3'] },
  { id: 'penempatan khusus', ways: [['tempat khusus'], ['patsus']], codes: ['POL-D7'] },
]

/** A longer name covers the shorter one inside it. */
const covers: Readonly<Record<string, readonly string[]>> = {
  'pemberhentian sementara': ['pemberhentian'],
  'pemberhentian tidak dengan hormat': ['pemberhentian'],
  'teguran lisan': ['teguran'],
  'teguran tertulis': ['teguran'],
}

/** The sanctions that the words name, each by its own name, in the order of the table. */
export function namedSanctions(words: string): readonly Announced[] {
  // Each name is looked for in its own part: "penundaan kenaikan pangkat, penurunan jabatan" names no delay of posts.
  const parts = words
    .toLowerCase()
    .split(/[,;/]|\bdan\b|\batau\b|\bhingga\b|\bsampai\b|\bserta\b/)
    .map((part) => part.trim())
  const found = announcedSanctions.filter(({ ways }) =>
    ways.some((way) => parts.some((part) => way.every((word) => part.includes(word)))),
  )
  const covered = new Set(found.flatMap(({ id }) => covers[id] ?? []))
  return found.filter(({ id }) => !covered.has(id) || parts.some((part) => part === id))
}

/** Verdicts for each kind and each name, the kinds in the order given. */
export function checkSanction(words: string, kinds: readonly SubjectKind[]): readonly SanctionVerdict[] {
  const named = namedSanctions(words)
  if (named.length === 0) return [{ kind: 'vague' }]
  return kinds.flatMap((kind) => named.map((one) => verdictOf(one, kind)))
}

function verdictOf(announced: Announced, kind: SubjectKind): SanctionVerdict {
  const held = sanctions.filter(({ code, subjects }) => announced.codes.includes(code) && subjects.includes(kind))
  if (held.length > 0) return { kind: 'known', for: kind, sanctions: held }
  const former = formerSanctions.find(({ subjects, names }) => subjects.includes(kind) && names.includes(announced.id))
  return former === undefined
    ? { kind: 'unknown', for: kind, named: [announced.id] }
    : { kind: 'former', for: kind, former }
}
