import type { RecordFollowUp } from '#app'
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
import { answersOf, dayOf, given, oneOf, textOf } from './form-fields.ts'
import { followUpKind } from './referral-words.ts'

/** Passing on has a form of its own: it makes a new file. */
export const answerKinds = [
  'diterima',
  'mulai-diperiksa',
  'sanksi',
  'tidak-terbukti',
  'dikembalikan',
  'belum-ada-kabar',
] as const satisfies readonly RecordFollowUp['kind'][]
export type AnswerKind = (typeof answerKinds)[number]

/** One accused of the file, as far as a sanction depends on it. */
export type Accused = {
  readonly id: string
  readonly n: number
  readonly who: string
  readonly kind: string
  readonly actId: string | null
}

export function answerChoices(
  accused: readonly Accused[],
  today: PlainDate,
  kinds: readonly AnswerKind[] = answerKinds,
) {
  const found = accused.flatMap(({ kind, actId }) => sanctionsOf(kindOf(kind), actId, today))
  return {
    kinds: kinds.map((value) => ({ value, says: followUpKind(value) })),
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
type Scene = { readonly allegationIds: readonly string[]; readonly now: Instant; readonly zone: Zone }

/** What a body did, as its form says. A file with one allegation need not ask which; a day left out is today. */
export function readAnswer(form: FormData, { allegationIds, now, zone }: Scene): Read {
  const kind = oneOf(form, 'apa', answerKinds)
  const ends = kind === 'sanksi' || kind === 'tidak-terbukti'
  const allegationId = textOf(form, 'dugaan') || (ends && allegationIds.length === 1 ? allegationIds[0] : undefined)
  const happened = readDate(form, 'terjadi')
  const decree = dayOf(form, 'sk')
  const seen = answersOf(form)
  return {
    answer: {
      kind: kind ?? 'belum-ada-kabar',
      happenedOn: happened.date ?? localDay(now, zone),
      ...(ends && allegationId !== undefined ? { allegationId } : {}),
      ...(kind === 'sanksi'
        ? {
            ...given(form, 'sanksi', 'sanctionCode'),
            ...given(form, 'nomor-sk', 'decreeNumber'),
            ...(decree.on === undefined ? {} : { decreeOn: decree.on }),
          }
        : {}),
      ...given(form, 'keterangan', 'note'),
      ...given(form, 'menurut', 'accordingTo'),
      ...given(form, 'nomor', 'paperNumber'),
      ...(seen === undefined ? {} : { seenAnswers: seen }),
    },
    errors: {
      ...(kind === null ? { apa: m.refusal_field_unknown() } : {}),
      ...(ends && allegationId === undefined ? { dugaan: m.penerusan_choose_one() } : {}),
      ...(kind === 'sanksi' && textOf(form, 'sanksi') === '' ? { sanksi: m.penerusan_choose_sanction() } : {}),
      ...(kind === 'dikembalikan' && textOf(form, 'keterangan') === ''
        ? { keterangan: m.penerusan_note_required() }
        : {}),
      ...(!happened.empty && happened.date === null ? { terjadi: m.refusal_field_not_a_day() } : {}),
      ...decree.errors,
    },
  }
}

/** Which field of the form the rules mean. */
export const answerFields = {
  kind: 'apa',
  allegationId: 'dugaan',
  sanctionCode: 'sanksi',
  happenedOn: 'terjadi',
  note: 'keterangan',
  accordingTo: 'menurut',
} as const
