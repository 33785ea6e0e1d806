import { accept, refuse, type Result } from '#base'
import { parsePlainDate, type PlainDate, type Words } from '#law'
import { capacities, type Capacity } from '../akses/role.ts'
import {
  activityKinds,
  activitySubjects,
  audiences,
  figureKinds,
  numberGaps,
  preventionForms,
  speakerParts,
  type ActivityKind,
  type ActivitySubject,
  type Audience,
  type FigureKind,
  type NumberGap,
  type PreventionForm,
  type SpeakerPart,
} from './activity.ts'
import { sanctionedKinds, type RowsName } from './sections.ts'

/** What was typed, section by section, however little of it. Several words of one field are kept with blanks between them. */
export type Answers = {
  readonly fields: { readonly [name: string]: string }
  readonly rows: { readonly [name: string]: readonly AnswerRow[] }
}
export type AnswerRow = { readonly [name: string]: string }

export const noAnswers: Answers = { fields: {}, rows: {} }

type Speaker = {
  readonly part: SpeakerPart
  readonly name: string | null
  readonly post: string | null
  /** Null where nobody says in which capacity. */
  readonly capacity: Capacity | null
  readonly institution: string | null
  readonly said: string | null
}
export type Institution = {
  readonly name: string
  readonly invited: boolean
  readonly present: boolean
  /** Null where nobody counted. */
  readonly people: number | null
}
export type Figure = {
  readonly kind: FigureKind
  readonly name: string | null
  readonly invited: boolean
  readonly present: boolean
}
type Commitment = {
  readonly owner: string
  readonly says: string
  readonly dueOn: PlainDate | null
  /** A sanction as it was announced; null: none was. */
  readonly sanction: string | null
  readonly sanctionFor: readonly SanctionedKind[]
}
type SanctionedKind = (typeof sanctionedKinds)[number]
type HandedDocument = {
  readonly title: string
  readonly number: string | null
  readonly from: string
  readonly to: string
  readonly circular: string | null
}
type QuotedNumber = {
  readonly value: number
  readonly unit: string
  readonly claim: string
  readonly missing: readonly NumberGap[]
}

/** An activity, complete enough to stand. */
export type ActivityEntry = {
  readonly kind: ActivityKind
  readonly form: PreventionForm
  readonly electionId: string | null
  readonly regionCode: string
  readonly heldOn: PlainDate | null
  /** Why no day is given. */
  readonly heldOnNote: string | null
  readonly time: string | null
  readonly place: string | null
  readonly organiser: string | null
  readonly title: Words
  readonly summary: Words
  readonly audience: readonly Audience[]
  readonly subjects: readonly ActivitySubject[]
  readonly material: string | null
  readonly speakers: readonly Speaker[]
  readonly institutions: readonly Institution[]
  readonly figures: readonly Figure[]
  readonly commitments: readonly Commitment[]
  readonly documents: readonly HandedDocument[]
  readonly agenda: string | null
  readonly minutes: string | null
  readonly numbers: readonly QuotedNumber[]
}

/** What keeps an entry from standing: the field or the set of rows, and which row of it. */
export type EntryFault = {
  readonly field: string
  readonly row: number | null
  readonly problem: 'blank' | 'unknown' | 'not-a-day' | 'in-the-future' | 'not-a-number'
}

/** The entry that the answers give on a day, or all that is still in its way. */
export function readEntry(answers: Answers, today: PlainDate): Result<ActivityEntry, readonly EntryFault[]> {
  const faults = [...fieldFaults(answers, today), ...rowFaults(answers)]
  return faults.length > 0 ? refuse(faults) : accept(entryOf(answers))
}

const said = (row: AnswerRow, name: string): string => row[name]?.trim() ?? ''
const orNull = (row: AnswerRow, name: string): string | null => said(row, name) || null
const oneOf = <Word extends string>(text: string, words: readonly Word[]): Word | null =>
  words.find((word) => word === text) ?? null
const several = <Word extends string>(text: string, words: readonly Word[]): readonly Word[] =>
  words.filter((word) => text.split(' ').includes(word))
const isTicked = (row: AnswerRow, name: string) => said(row, name) !== ''
const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
/** As Indonesian papers write them: 7.487 and 0,5. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

/** The rows in which anything was typed, with their place on the page. */
export const typedRows = ({ rows }: Answers, name: RowsName): readonly (readonly [AnswerRow, number])[] =>
  (rows[name] ?? []).flatMap((row, at) =>
    Object.values(row).some((value) => value.trim() !== '') ? [[row, at + 1] as const] : [],
  )

function fieldFaults({ fields }: Answers, today: PlainDate): readonly EntryFault[] {
  const fault = (field: string, problem: EntryFault['problem']): EntryFault => ({ field, row: null, problem })
  const blank = ['jenis', 'bentuk', 'judul', 'wilayah', 'ringkasan', 'sasaran', 'pesan'].filter(
    (name) => said(fields, name) === '',
  )
  const typedDay = said(fields, 'tanggal')
  const day = parsePlainDate(typedDay)
  return [
    ...blank.map((name) => fault(name, 'blank')),
    ...(typedDay !== '' && day === null ? [fault('tanggal', 'not-a-day')] : []),
    ...(day !== null && day > today ? [fault('tanggal', 'in-the-future')] : []),
    ...(typedDay === '' && said(fields, 'tanpa-tanggal') === '' ? [fault('tanggal', 'blank')] : []),
  ]
}

/** What a row must say once anything is said in it. */
const asked = {
  pembicara: (row) => (said(row, 'nama') + said(row, 'instansi') === '' ? 'blank' : null),
  lembaga: (row) =>
    said(row, 'instansi') === ''
      ? 'blank'
      : said(row, 'orang') !== '' && wholeNumber(said(row, 'orang')) === null
        ? 'not-a-number'
        : null,
  tokoh: (row) => (oneOf(said(row, 'golongan'), figureKinds) === null ? 'unknown' : null),
  janji: (row) =>
    said(row, 'siapa') === '' || said(row, 'janji') === ''
      ? 'blank'
      : said(row, 'tenggat') !== '' && parsePlainDate(said(row, 'tenggat')) === null
        ? 'not-a-day'
        : null,
  naskah: (row) => (said(row, 'naskah') === '' || said(row, 'kepada') === '' ? 'blank' : null),
  angka: (row) =>
    readNumber(said(row, 'nilai')) === null
      ? 'not-a-number'
      : said(row, 'satuan') === '' || said(row, 'pernyataan') === ''
        ? 'blank'
        : null,
} as const satisfies Readonly<Record<RowsName, (row: AnswerRow) => EntryFault['problem'] | null>>

const rowsNames = Object.keys(asked) as readonly RowsName[]

const rowFaults = (answers: Answers): readonly EntryFault[] =>
  rowsNames.flatMap((name) =>
    typedRows(answers, name).flatMap(([row, at]) => {
      const problem = asked[name](row)
      return problem === null ? [] : [{ field: name, row: at, problem }]
    }),
  )

function entryOf(answers: Answers): ActivityEntry {
  const { fields } = answers
  const both = (name: string): Words => ({
    id: said(fields, name),
    en: said(fields, `${name}-en`) || said(fields, name),
  })
  const rows = <Value>(name: RowsName, read: (row: AnswerRow) => Value): readonly Value[] =>
    typedRows(answers, name).map(([row]) => read(row))
  return {
    kind: oneOf(said(fields, 'jenis'), activityKinds) ?? 'lainnya',
    form: preventionForms.find((form) => String(form) === said(fields, 'bentuk')) ?? 7,
    electionId: orNull(fields, 'pemilihan'),
    regionCode: said(fields, 'wilayah'),
    heldOn: parsePlainDate(said(fields, 'tanggal')),
    heldOnNote: orNull(fields, 'tanpa-tanggal'),
    time: orNull(fields, 'waktu'),
    place: orNull(fields, 'tempat'),
    organiser: orNull(fields, 'penyelenggara'),
    title: both('judul'),
    summary: both('ringkasan'),
    audience: several(said(fields, 'sasaran'), audiences),
    subjects: several(said(fields, 'pesan'), activitySubjects),
    material: orNull(fields, 'materi'),
    speakers: rows('pembicara', (row) => ({
      part: oneOf(said(row, 'peran'), speakerParts) ?? 'pembicara',
      name: orNull(row, 'nama'),
      post: orNull(row, 'jabatan'),
      capacity: oneOf(said(row, 'kapasitas'), capacities),
      institution: orNull(row, 'instansi'),
      said: orNull(row, 'ucapan'),
    })),
    institutions: rows('lembaga', (row) => ({
      name: said(row, 'instansi'),
      invited: isTicked(row, 'diundang'),
      // Whoever is counted came.
      present: isTicked(row, 'hadir') || (wholeNumber(said(row, 'orang')) ?? 0) > 0,
      people: wholeNumber(said(row, 'orang')),
    })),
    figures: rows('tokoh', (row) => ({
      kind: oneOf(said(row, 'golongan'), figureKinds) ?? 'masyarakat',
      name: orNull(row, 'nama'),
      invited: isTicked(row, 'diundang'),
      present: isTicked(row, 'hadir'),
    })),
    commitments: rows('janji', (row) => ({
      owner: said(row, 'siapa'),
      says: said(row, 'janji'),
      dueOn: parsePlainDate(said(row, 'tenggat')),
      sanction: orNull(row, 'sanksi'),
      sanctionFor: several(said(row, 'untuk'), sanctionedKinds),
    })),
    documents: rows('naskah', (row) => ({
      title: said(row, 'naskah'),
      number: orNull(row, 'nomor'),
      from: said(row, 'dari'),
      to: said(row, 'kepada'),
      circular: orNull(row, 'edaran'),
    })),
    agenda: orNull(fields, 'agenda'),
    minutes: orNull(fields, 'notula'),
    numbers: rows('angka', (row) => ({
      value: readNumber(said(row, 'nilai')) ?? 0,
      unit: said(row, 'satuan'),
      claim: said(row, 'pernyataan'),
      missing: several(said(row, 'kurang'), numberGaps),
    })),
  }
}
