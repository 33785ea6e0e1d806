import type { LawRefused, Refused } from '#app'
import { m, say, type Sentences } from '#wording'
import { keep } from '../form/kept.ts'
import { lawValueInWords, partInWords } from '../words/law-values.ts'
import { answerRefused } from './refused.ts'

type OfLaw = Exclude<LawRefused, Refused>

const sentences = {
  'not-the-law-office': ({ office }) => m.meja_hukum_not_law_office({ office }),
  'decided-otherwise': ({ parameter, value }) =>
    m.meja_hukum_decided_otherwise({ part: partInWords(parameter), value: lawValueInWords(value) }),
  'replaces-nothing': () => m.meja_hukum_replaces_nothing(),
} satisfies Sentences<OfLaw>

const isOfLaw = (refused: LawRefused): refused is OfLaw => refused.reason in sentences

const fields: Readonly<Record<string, string>> = {
  reason: 'alasan',
  reference: 'rujukan',
  from: 'sejak',
  masa: 'masa-dari',
}

/** The form as it was filled, with the sentence beside the field that can mend it. */
export function answerLawRefused(form: FormData, refused: LawRefused) {
  if (!isOfLaw(refused)) return answerRefused(form, named(refused))
  const sentence = say<OfLaw>(sentences, refused)
  return refused.reason === 'not-the-law-office' ? keep(form, {}, sentence) : keep(form, { menggantikan: sentence })
}

const named = (refused: Refused): Refused =>
  refused.reason === 'field' ? { ...refused, field: fields[refused.field] ?? `nilai-${refused.field}` } : refused
