import type { Answered, AskedOf, Asks, Choice, Question } from '#core'
import type { RegimeId } from '#law'
import { inTongue, m } from '#wording'
import { classInWords, rowInWords, severityInWords } from '../boleh/answer-in-words.ts'
import { subjectInWords } from '../words/hukum.ts'

const choices: Readonly<Record<Choice, () => string>> = {
  forbidden: m.baca_choice_forbidden,
  'forbidden-in-part': m.baca_choice_part,
  excepted: m.baca_choice_excepted,
  'kode-etik': () => classInWords('kode-etik'),
  disiplin: () => classInWords('disiplin'),
  pidana: () => classInWords('pidana'),
  'larangan-jabatan': () => classInWords('larangan-jabatan'),
  moral: () => severityInWords('moral'),
  sedang: () => severityInWords('sedang'),
  'sedang-berat': () => severityInWords('sedang-berat'),
  berat: () => severityInWords('berat'),
  ptdh: () => severityInWords('ptdh'),
}
const times: Readonly<Record<AskedOf, () => string>> = {
  any: () => '',
  'bakal-calon': m.baca_time_before,
  calon: m.baca_time_after,
  kampanye: m.baca_time_campaign,
}
const elections: Readonly<Record<RegimeId, () => string>> = { pilkada: m.baca_in_pilkada, pemilu: m.baca_in_pemilu }

type Blanks = { readonly who: string; readonly conduct: string; readonly time: string; readonly before: string }
const sentences: Readonly<Record<Asks, (blanks: Blanks) => string>> = {
  reach: m.baca_ask_reach,
  class: m.baca_ask_class,
  change: m.baca_ask_change,
  severity: m.baca_ask_severity,
}

function sentenceOf({ asks, kind, conduct, of, before, regime }: Question): string {
  const says = sentences[asks]({
    who: subjectInWords(kind),
    conduct: inTongue(conduct.says),
    time: times[of](),
    before: before === null ? '' : classInWords(before),
  })
  return regime === null ? says : `${elections[regime]()} ${says}`
}

const choiceInWords = (choice: Choice) => choices[choice]()

/** The name of its field: the questions of one seed always come in the same order. */
export const fieldOf = (at: number) => `soal${String(at + 1)}`

/** A question as its field shows it, and once it was answered what the catalogue says. */
export function questionInWords(question: Question, at: number, answered?: Answered) {
  const { asks, options, right, by } = question
  return {
    name: fieldOf(at),
    says: `${String(at + 1)}. ${sentenceOf(question)}`,
    options: options.map((option) => ({ value: option, says: choiceInWords(option) })),
    value: answered?.given ?? '',
    told: answered?.given
      ? {
          isRight: answered.isRight,
          right: m.baca_explain({ right: choiceInWords(right) }),
          row: rowInWords(by, { situation: { kind: 'none' } }),
          inPart: asks === 'reach' && right === 'forbidden-in-part',
        }
      : null,
  }
}
export type QuestionInWords = ReturnType<typeof questionInWords>

/** A sentence for each that is not answered, or not rightly. */
export const errorsOf = (answered: readonly Answered[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answered.flatMap(({ given, isRight }, at) => {
      const n = at + 1
      if (isRight) return []
      return [[fieldOf(at), given === null ? m.baca_question_missing({ n }) : m.baca_question_wrong({ n })]]
    }),
  )
