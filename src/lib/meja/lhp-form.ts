import {
  activityForms,
  mostChecks,
  mostSuspects,
  type ChecklistLine,
  type LhpFields,
  type LhpParts,
  type Suspect,
} from '#app'
import { localDay, reportKinds, subjectKinds, type Instant, type PlainDate, type Zone } from '#law'
import { m } from '#wording'
import { partsOf, readDate } from '../form/date-parts.ts'
import { typed, type Kept } from '../form/kept.ts'
import { textOf } from '../form/text-of.ts'
import { oneOf } from './form-fields.ts'
import { openPlaces, type Most, type Places } from './lhp-places.ts'

export const mostPlaces: Most = { terduga: mostSuspects, periksa: mostChecks }

const placesOf = (form: FormData, what: Places): readonly number[] => openPlaces(textOf(form, what), mostPlaces[what])

/** One more place where its button asked for it: the form as it was typed, nothing wrong and nothing stored. Null for a form that is to be saved. */
export function addPlace(form: FormData): Kept | null {
  const what = oneOf(form, 'tambah', ['terduga', 'periksa'])
  if (what === null) return null
  const { values, lists } = typed(form)
  return {
    values: { ...values, [what]: String(Math.min(mostPlaces[what], placesOf(form, what).length + 1)) },
    lists,
    errors: {},
  }
}

type Read = { readonly fields: LhpFields; readonly errors: Readonly<Record<string, string>> }
type Place = { readonly regionCode: string; readonly now: Instant; readonly zone: Zone }

/** Form A as typed. A draft may be half-empty; only a day that is no day is an error here. */
export function readLhp(form: FormData, { regionCode, now, zone }: Place): Read {
  const today = localDay(now, zone)
  const happened = readDate(form, 'terjadi')
  const found = readDate(form, 'ditemukan')
  const form_ = oneOf(form, 'bentuk', activityForms)
  return {
    fields: {
      electionId: textOf(form, 'pemilihan'),
      regionCode,
      stage: textOf(form, 'tahapan'),
      happenedOn: happened.date ?? today,
      discoveredOn: found.date ?? happened.date ?? today,
      parts: {
        supervisor: {
          name: textOf(form, 'nama-pengawas'),
          position: textOf(form, 'jabatan'),
          assignmentLetter: textOf(form, 'surat-tugas'),
          address: textOf(form, 'alamat'),
        },
        activity: {
          form: form_ ?? 'langsung',
          purpose: textOf(form, 'tujuan'),
          target: textOf(form, 'sasaran'),
          time: textOf(form, 'waktu'),
          place: textOf(form, 'tempat'),
        },
        account: {
          narrative: textOf(form, 'uraian'),
          checklist: placesOf(form, 'periksa').flatMap((n) => checkOf(form, n)),
        },
        suspicion: form.get('ada') === 'ya' ? suspicionOf(form) : null,
        dispute: textOf(form, 'sengketa') || null,
        signed: { place: textOf(form, 'tempat-tanda'), on: today },
      },
    },
    errors: {
      ...dateError('terjadi', happened),
      ...dateError('ditemukan', found),
      ...(form.get('ada') !== 'ya' && isSuspicionTyped(form) ? { ada: m.lhp_suspected_error() } : {}),
      ...(form_ === null ? { bentuk: m.refusal_field_unknown() } : {}),
      ...(textOf(form, 'tahapan') === '' ? { tahapan: m.refusal_field_blank() } : {}),
      ...(form.get('ada') === 'ya' && oneOf(form, 'jenis', reportKinds) === null
        ? { jenis: m.refusal_field_unknown() }
        : {}),
      ...checkErrors(form),
      ...(form.get('ada') === 'ya' ? suspectErrors(form) : {}),
    },
  }
}

const dateError = (name: string, { date, empty }: { date: PlainDate | null; empty: boolean }) =>
  date === null && !empty ? { [name]: m.refusal_field_not_a_day() } : {}

const suspicionNames = (form: FormData) => [
  'peristiwa',
  'waktu-dugaan',
  'tempat-dugaan',
  'bukti',
  'saksi',
  'analisis',
  ...placesOf(form, 'terduga').flatMap((n) => [`golongan-${n}`, `nama-${n}`, `jabatan-${n}`, `unit-${n}`]),
]

/** Whoever wrote a suspicion under "none" has forgotten the choice above it: to save would lose what he wrote. */
const isSuspicionTyped = (form: FormData) =>
  suspicionNames(form).some((name) => textOf(form, name) !== '' && textOf(form, name) !== '0')

const suspicionOf = (form: FormData): LhpParts['suspicion'] => ({
  kind: oneOf(form, 'jenis', reportKinds) ?? 'netralitas',
  event: textOf(form, 'peristiwa'),
  time: textOf(form, 'waktu-dugaan'),
  place: textOf(form, 'tempat-dugaan'),
  suspects: placesOf(form, 'terduga').flatMap((n) => suspectOf(form, n)),
  evidence: textOf(form, 'bukti'),
  witnesses: Number(/^\d{1,3}$/.exec(textOf(form, 'saksi'))?.[0] ?? 0),
  analysis: textOf(form, 'analisis'),
})

function suspectOf(form: FormData, n: number): readonly Suspect[] {
  const kind = oneOf(form, `golongan-${n}`, subjectKinds)
  const orNull = (name: string) => textOf(form, name) || null
  if (kind === null) return []
  return [
    {
      kind,
      name: orNull(`nama-${n}`),
      position: orNull(`jabatan-${n}`),
      officeId: null,
      officeName: orNull(`unit-${n}`),
      actId: orNull(`perbuatan-${n}`),
    },
  ]
}

/** Somebody typed about a suspect without saying of which kind: he would be lost. */
function suspectErrors(form: FormData): Readonly<Record<string, string>> {
  const begun = (n: number) =>
    ['nama', 'jabatan', 'unit', 'perbuatan'].some((field) => textOf(form, `${field}-${n}`) !== '')
  return Object.fromEntries(
    placesOf(form, 'terduga').flatMap((n) =>
      begun(n) && oneOf(form, `golongan-${n}`, subjectKinds) === null
        ? [[`golongan-${n}`, m.lhp_suspect_kind_error({ n })]]
        : [],
    ),
  )
}

const checkAnswers = ['ya', 'tidak'] as const

function checkOf(form: FormData, n: number): readonly ChecklistLine[] {
  const [question, answer, note] = [
    textOf(form, `periksa-${n}`),
    oneOf(form, `jawaban-${n}`, checkAnswers),
    textOf(form, `keterangan-${n}`),
  ]
  return question === '' || answer === null ? [] : [{ question, answer, note }]
}

/** A line is a question and its answer: half of one would be lost. One without a question is taken out, for a radio cannot be unticked. */
function checkErrors(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    placesOf(form, 'periksa').flatMap((n) => {
      const [question, answer, note] = [
        textOf(form, `periksa-${n}`),
        oneOf(form, `jawaban-${n}`, checkAnswers),
        textOf(form, `keterangan-${n}`),
      ]
      if (question === '' && note !== '') return [[`periksa-${n}`, m.lhp_check_question_error({ n })]]
      return question !== '' && answer === null ? [[`jawaban-${n}`, m.lhp_check_answer_error({ n })]] : []
    }),
  )
}

/** What was written, as the fields of the form hold it. */
export function lhpValues({
  electionId,
  stage,
  happenedOn,
  discoveredOn,
  parts,
}: Pick<LhpFields, 'electionId' | 'stage' | 'happenedOn' | 'discoveredOn' | 'parts'>): Readonly<
  Record<string, string>
> {
  const { supervisor, activity, account, suspicion, dispute, signed } = parts
  const suspects = (suspicion?.suspects ?? []).flatMap(({ kind, name, position, officeName, actId }, at) => [
    [`golongan-${at + 1}`, kind],
    [`nama-${at + 1}`, name ?? ''],
    [`jabatan-${at + 1}`, position ?? ''],
    [`unit-${at + 1}`, officeName ?? ''],
    [`perbuatan-${at + 1}`, actId ?? ''],
  ])
  const checks = account.checklist.flatMap(({ question, answer, note }, at) => [
    [`periksa-${at + 1}`, question],
    [`jawaban-${at + 1}`, answer],
    [`keterangan-${at + 1}`, note],
  ])
  return {
    terduga: String(Math.max(1, suspicion?.suspects.length ?? 1)),
    periksa: String(Math.max(1, account.checklist.length)),
    ...(Object.fromEntries(checks) as Readonly<Record<string, string>>),
    pemilihan: electionId,
    tahapan: stage,
    ...dayValues('terjadi', happenedOn),
    ...dayValues('ditemukan', discoveredOn),
    'nama-pengawas': supervisor.name,
    jabatan: supervisor.position,
    'surat-tugas': supervisor.assignmentLetter,
    alamat: supervisor.address,
    bentuk: activity.form,
    tujuan: activity.purpose,
    sasaran: activity.target,
    waktu: activity.time,
    tempat: activity.place,
    uraian: account.narrative,
    ada: suspicion === null ? 'tidak' : 'ya',
    sengketa: dispute ?? '',
    'tempat-tanda': signed.place,
    ...(suspicion === null
      ? {}
      : {
          jenis: suspicion.kind,
          peristiwa: suspicion.event,
          'waktu-dugaan': suspicion.time,
          'tempat-dugaan': suspicion.place,
          bukti: suspicion.evidence,
          saksi: String(suspicion.witnesses),
          analisis: suspicion.analysis,
          ...(Object.fromEntries(suspects) as Readonly<Record<string, string>>),
        }),
  }
}

function dayValues(name: string, day: PlainDate): Readonly<Record<string, string>> {
  const parts = partsOf(day)
  return { [`${name}-day`]: parts.day, [`${name}-month`]: parts.month, [`${name}-year`]: parts.year }
}

/** Which field of the form the rules mean. */
export const lhpFields: Readonly<Record<string, string>> = {
  stage: 'tahapan',
  happenedOn: 'terjadi',
  discoveredOn: 'ditemukan',
  electionId: 'pemilihan',
  parts: 'uraian',
  suspects: 'golongan-1',
  checklist: 'periksa-1',
  'activity.form': 'bentuk',
  'supervisor.name': 'nama-pengawas',
  'supervisor.position': 'jabatan',
  'supervisor.assignmentLetter': 'surat-tugas',
  'activity.purpose': 'tujuan',
  'activity.place': 'tempat',
  'account.narrative': 'uraian',
  'signed.place': 'tempat-tanda',
  'suspicion.kind': 'jenis',
  'suspicion.event': 'peristiwa',
  'suspicion.evidence': 'bukti',
  'suspicion.analysis': 'analisis',
  'suspicion.suspects': 'golongan-1',
  classification: 'klasifikasi',
}
