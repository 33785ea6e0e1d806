import type { SealedAnswer, SealedWords } from '#app'
import { isRecordId } from '#base'
import { textOf } from '../form/text-of.ts'

/** What a page sealed of a message, in the fields that by-receipt.ts fills; null where the server seals. */
export function sealedWordsIn(form: FormData): SealedWords | null {
  const forOffice = sealedToOffice(form)
  return forOffice && { ...forOffice, recipient: recipientIn(form), forReceipt: bytesIn(form, 'segel-salinan') }
}

/** The same of an officer's answer, by open-here.ts. */
export function sealedAnswerIn(form: FormData): SealedAnswer | null {
  const [forOffice, recipient] = [sealedToOffice(form), recipientIn(form)]
  const forReporter = recipient === '' ? null : { recipient, sealed: bytesIn(form, 'segel-salinan') }
  return forOffice && { ...forOffice, forReporter }
}

function sealedToOffice(form: FormData): Pick<SealedWords, 'officeKeyId' | 'forOffice'> | null {
  const officeKeyId = textOf(form, 'segel-kunci')
  return isRecordId(officeKeyId) ? { officeKeyId, forOffice: bytesIn(form, 'segel-kantor') } : null
}

const recipientIn = (form: FormData) => textOf(form, 'penerima').slice(0, 100)
const bytesIn = (form: FormData, name: string) => new Uint8Array(Buffer.from(textOf(form, name), 'base64'))

/** The file that goes with a message: as a page sealed it, or as it was chosen. Browsers send a file without a name for nothing. */
export async function fileIn(form: FormData): Promise<Uint8Array | null> {
  const [sealed, chosen] = [form.get('segel-berkas'), form.get('berkas')]
  const file = sealed instanceof File ? sealed : chosen
  return file instanceof File && file.name !== '' ? new Uint8Array(await file.arrayBuffer()) : null
}
