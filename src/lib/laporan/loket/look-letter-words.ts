import type { LetterRefusal, lookRanks } from '#app'
import { dayInWords, m, say, type Sentences } from '#wording'

type Field = Extract<LetterRefusal, { readonly reason: 'field' }>

const sentences: Sentences<LetterRefusal> = {
  'not-found': () => m.loket_no_counter(),
  field: (refusal) => fieldSentences[refusal.field]?.(refusal.problem) ?? m.tinjauan_ask_blank(),
  unknown: () => m.tinjauan_letter_unknown(),
  'refused-here': () => m.tinjauan_letter_refused_here(),
  'accused-here': () => m.tinjauan_letter_accused_here(),
  'asked-before': () => m.tinjauan_ask_before(),
  reopened: () => m.tinjauan_ask_reopened(),
  'too-late': ({ until }) => m.tinjauan_letter_too_late({ day: dayInWords(until) }),
  'nobody-above': () => m.tinjauan_letter_nobody(),
}

const fieldSentences: Readonly<Record<string, (problem: Field['problem']) => string>> = {
  number: () => m.tinjauan_letter_unnamed(),
  letterOn: (problem) =>
    problem === 'in-the-future'
      ? m.tinjauan_letter_day_future()
      : problem === 'too-early'
        ? m.tinjauan_letter_day_early()
        : m.tinjauan_letter_day_missing(),
  body: (problem) => (problem === 'too-long' ? m.tinjauan_ask_long() : m.tinjauan_letter_blank()),
}

export const letterRefusedInWords = (refusal: LetterRefusal): string => say<LetterRefusal>(sentences, refusal)

const fields: Readonly<Record<string, string>> = { number: 'nomor', letterOn: 'tanggal', body: 'alasan' }
const fieldOfReason: Readonly<Partial<Record<LetterRefusal['reason'], string>>> = {
  unknown: 'nomor',
  'too-late': 'tanggal',
}

/** The field that a refusal is about; null where it is about the letter as a whole. */
export const wrongField = (refusal: LetterRefusal): string | null =>
  (refusal.reason === 'field' ? fields[refusal.field] : fieldOfReason[refusal.reason]) ?? null

const ranks: Readonly<Record<(typeof lookRanks)[number], () => string>> = {
  regency: m.tinjauan_letter_rank_regency,
  province: m.tinjauan_letter_rank_province,
  national: m.tinjauan_letter_rank_national,
}
export const lookRankChoices = () => Object.entries(ranks).map(([value, says]) => ({ value, says: says() }))
