import type { RecordFollowUp } from '#app'
import { followUpSteps, judgeStep, rowFor, type FollowUpStep, type Lasts, type PaperField } from '#core'
import {
  actsFor,
  findAct,
  localDay,
  sanctions,
  sanctionsFor,
  subjectKinds,
  type Instant,
  type PlainDate,
  type Sanction,
  type SubjectKind,
  type Zone,
} from '#law'
import { inTongue, m } from '#wording'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'
import { answersOf, dayOf, given, oneOf } from './form-fields.ts'
import { scanOf } from '../laporan/loket/scan-of.ts'
import { followUpKind } from './referral-words.ts'

/** Passing on has a form of its own: it makes a new file. */
export type AnswerKind = Exclude<FollowUpStep, 'diteruskan'>
export const answerKinds: readonly AnswerKind[] = followUpSteps.filter((step) => step !== 'diteruskan')

/** One accused of the file, as far as a sanction depends on it. */
export type Accused = {
  readonly id: string
  readonly n: number
  readonly who: string
  readonly kind: string
  readonly actId: string | null
}

type Standing = { readonly subject: SubjectKind; readonly route: string }

/** The steps on the way of these accused, in the order of a file's life. */
export const tableSteps = (accused: readonly Standing[]): readonly AnswerKind[] =>
  answerKinds.filter((kind) => rowFor(kind, accused) !== null)

type AnswerScene = {
  readonly accused: readonly Accused[]
  readonly route: string
  readonly today: PlainDate
  /** What was told before; a step that speaks of an untold thing is not offered. */
  readonly told: readonly FollowUpStep[]
  readonly sentOn: PlainDate
}

export function answerChoices({ accused, route, today, told, sentOn }: AnswerScene) {
  const ways = accused.map(({ kind }) => ({ subject: kindOf(kind), route }))
  const open = tableSteps(ways).filter((step) => judgeStep({ step }, { accused: ways, told, sentOn }) === null)
  const isCourt = route === 'RUTE-PIDANA'
  const found = accused
    .flatMap(({ kind, actId }) => sanctionsOf(kindOf(kind), actId, today))
    .filter(({ level }) => (level === 'pidana') === isCourt)
  return {
    kinds: open.map((value) => ({ value, says: followUpKind(value), asks: rowFor(value, ways)?.asks ?? [] })),
    allegations: accused.map(({ id, n, who }) => ({ value: id, says: m.penerusan_allegation({ n }), hint: who })),
    sanctions: [
      ...new Map(
        found.map((sanction) => [
          sanction.code,
          { value: sanction.code, says: `${inTongue(sanction.title)} · ${sanction.code}` },
        ]),
      ).values(),
    ],
  }
}

const kindOf = (kind: string): SubjectKind => subjectKinds.find((known) => known === kind) ?? 'lain'

/** What the catalogue allows for the act; where it names none for this kind of person, all of the person's kind. */
function sanctionsOf(kind: SubjectKind, actId: string | null, today: PlainDate): readonly Sanction[] {
  const act = actId === null ? null : (actsFor(kind, today).find(({ id }) => id === actId) ?? findAct(actId))
  const exact = act === null ? [] : sanctionsFor(act, kind, today)
  return exact.length > 0 ? exact : sanctions.filter(({ subjects }) => subjects.includes(kind))
}

type Answer = Omit<RecordFollowUp, 'referralId' | 'actor'>
type Read = { readonly answer: Answer; readonly errors: Readonly<Record<string, string>> }
type Scene = {
  readonly accused: readonly Accused[]
  readonly route: string
  readonly allegationIds: readonly string[]
  readonly now: Instant
  readonly zone: Zone
}

/** What a paper says, as the form has it. A file with one allegation need not ask which; a day left out is today. */
export async function readAnswer(form: FormData, { accused, route, allegationIds, now, zone }: Scene): Promise<Read> {
  const kind = oneOf(form, 'apa', answerKinds)
  const ways = accused.map((one) => ({ subject: kindOf(one.kind), route }))
  const asks: readonly PaperField[] = (kind === null ? null : rowFor(kind, ways))?.asks ?? []
  const isOf = asks.includes('allegation')
  const only = isOf && allegationIds.length === 1 ? allegationIds[0] : undefined
  const allegationId = textOf(form, 'dugaan') || only
  const sanction = asks.includes('sanction')
  const happened = readDate(form, 'terjadi')
  const decree = dayOf(form, 'sk')
  const seen = answersOf(form)
  const lasts: Lasting = sanction ? lastsOf(form) : { errors: {} }
  const scan = await scanOf(form, 'pindaian')
  return {
    answer: {
      kind: kind ?? 'belum-ada-kabar',
      happenedOn: happened.date ?? localDay(now, zone),
      ...(allegationId === undefined ? {} : { allegationId }),
      ...(sanction ? { ...given(form, 'sanksi', 'sanctionCode'), ...given(form, 'sanksi-kata', 'sanctionWords') } : {}),
      ...(lasts.lasts === undefined ? {} : { lasts: lasts.lasts }),
      ...(asks.includes('decree') ? given(form, 'nomor-sk', 'decreeNumber') : {}),
      ...(asks.includes('decree') && decree.on !== undefined ? { decreeOn: decree.on } : {}),
      ...given(form, 'keterangan', 'note'),
      ...given(form, 'menurut', 'accordingTo'),
      ...given(form, 'nomor', 'paperNumber'),
      ...(isId(textOf(form, 'lembar')) ? { slipId: textOf(form, 'lembar') } : {}),
      ...(scan === null ? {} : { scan }),
      ...(seen === undefined ? {} : { seenAnswers: seen }),
    },
    errors: {
      ...(kind === null ? { apa: m.refusal_field_unknown() } : {}),
      ...(isOf && allegationId === undefined ? { dugaan: m.penerusan_choose_one() } : {}),
      ...(sanction && textOf(form, 'sanksi') === '' && textOf(form, 'sanksi-kata') === ''
        ? { sanksi: m.penerusan_choose_sanction() }
        : {}),
      ...(asks.includes('reason') && textOf(form, 'keterangan') === ''
        ? { keterangan: m.penerusan_note_required() }
        : {}),
      ...(!happened.empty && happened.date === null ? { terjadi: m.refusal_field_not_a_day() } : {}),
      ...decree.errors,
      ...lasts.errors,
    },
  }
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

type Lasting = { readonly lasts?: Lasts; readonly errors: Readonly<Record<string, string>> }

function lastsOf(form: FormData): Lasting {
  const typed = textOf(form, 'lamanya')
  if (typed === '') return { errors: {} }
  const unit = oneOf(form, 'satuan', ['days', 'months'])
  if (!/^[1-9]\d{0,2}$/.test(typed) || unit === null) return { errors: { lamanya: m.penerusan_lasts_error() } }
  return { lasts: { amount: Number(typed), unit }, errors: {} }
}

/** Which field of the form the rules mean. */
export const answerFields = {
  kind: 'apa',
  allegationId: 'dugaan',
  sanctionCode: 'sanksi',
  sanctionWords: 'sanksi-kata',
  decreeNumber: 'nomor-sk',
  decreeOn: 'sk',
  happenedOn: 'terjadi',
  note: 'keterangan',
  accordingTo: 'menurut',
  paperNumber: 'nomor',
  slipId: 'lembar',
} as const
