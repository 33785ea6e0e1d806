import { Encrypter } from 'age-encryption'
import { secretFields, sealedFields, sealedToField, type SecretPart } from '../laporan/secret-fields.ts'

type OfficeRecipient = { readonly keyId: string; readonly recipient: string }

/** What was typed, part by part, as the server would have sealed it. */
export function partsOf(held: ReadonlyMap<string, string>): ReadonlyMap<SecretPart, Readonly<Record<string, string>>> {
  const parts = new Map<SecretPart, Record<string, string>>()
  for (const [name, value] of held) {
    const field = secretFields[name]
    if (field !== undefined) parts.set(field.part, { ...parts.get(field.part), [field.as]: value })
  }
  return parts
}

/** The fields that carry it to the office: an age file for each part in base64, and the id of the key. None where nothing is held. */
export async function sealHeld(
  held: ReadonlyMap<string, string>,
  { keyId, recipient }: OfficeRecipient,
): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>()
  for (const [part, told] of partsOf(held)) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    fields.set(sealedFields[part], inBase64(await encrypter.encrypt(JSON.stringify(told))))
  }
  if (fields.size > 0) fields.set(sealedToField, keyId)
  return fields
}

const inBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
