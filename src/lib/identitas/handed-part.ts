import type { HandedPart } from '#app'
import { inBase64 } from '../kunci/browser-try.ts'
import { fieldInWords, fieldsInWords, partInWords } from '../words/identitas.ts'

/** A part as the officer's page is handed it, with the words for what it may find in it: it has no others. */
export const handedPart = (handed: HandedPart) => ({
  judul: partInWords(handed.part),
  ...('lines' in handed
    ? { baris: handed.lines.map(({ field, says }) => ({ nama: fieldInWords(field), kata: says })) }
    : { kunci: handed.officeKeyId, isi: inBase64(handed.sealed), nama: fieldsInWords() }),
})
