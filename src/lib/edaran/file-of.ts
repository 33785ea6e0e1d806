import type { SentText } from '#app'
import { textOf } from '../form/text-of.ts'

/** The PDF of a form with the words that go with it; null where no file was chosen. */
export async function sentTextOf(form: FormData): Promise<SentText | null> {
  const file = form.get('naskah')
  if (!(file instanceof File) || file.size === 0) return null
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, senderWords: textOf(form, 'alasan') }
}
