import { evidenceKinds } from '#core'
import { m, numberInWords } from '#wording'
import { kindInWords } from './upload-refused.ts'

/** As an event or a row wrote it; a kind of a later version is shown by its own word. */
export function evidenceInWords(kind: string | null): string {
  const known = evidenceKinds.find((one) => one === kind)
  return known === undefined ? (kind ?? '') : kindInWords(known)
}

const kibibyte = 1024
const mebibyte = kibibyte * 1024

export const sizeInWords = (bytes: number): string =>
  bytes < mebibyte
    ? m.bukti_size_kb({ n: numberInWords(Math.max(1, Math.round(bytes / kibibyte))) })
    : m.bukti_size_mb({ n: numberInWords(Math.round((bytes / mebibyte) * 10) / 10) })

const refusals: Readonly<Record<string, () => string>> = {
  'image-too-large': m.bukti_copy_too_large,
  'image-unreadable': m.bukti_copy_unreadable,
  'image-too-slow': m.bukti_copy_too_slow,
  'image-no-decoder': m.bukti_copy_no_decoder,
}
/** Why a picture has no safe copy. */
export const copyRefusedInWords = (reason: string | null): string => refusals[reason ?? '']?.() ?? reason ?? ''
