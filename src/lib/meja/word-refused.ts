import type { Refused, WordRefusal } from '#app'
import { say, wordRefusals } from '#wording'
import { keep } from '../form/kept.ts'
import { answerRefused } from './refused.ts'

const isOfFile = (refusal: Refused | WordRefusal): refusal is WordRefusal => refusal.reason in wordRefusals

const sentence = (refusal: WordRefusal) => say<WordRefusal>(wordRefusals, refusal)

/** The form as it was, with what is wrong with the file beside its field. */
export const wordRefused = (form: FormData, refusal: Refused | WordRefusal) =>
  isOfFile(refusal) ? keep(form, { berkas: sentence(refusal) }) : answerRefused(form, refusal, { body: 'berkas' })

/** The same above the whole form, where the file came before. */
export const takingRefused = (form: FormData, refusal: Refused | WordRefusal) =>
  isOfFile(refusal) ? keep(form, {}, sentence(refusal)) : answerRefused(form, refusal)
