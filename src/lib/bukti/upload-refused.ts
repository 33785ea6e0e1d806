import type { UploadRefusal } from '#app'
import type { EvidenceKind } from '#core'
import { m, type Locale } from '#wording'

type Said = { readonly status: number; readonly says: string }
/** Given where no page speaks a language. */
type In = { readonly locale?: Locale }
type Words = {
  readonly [Reason in UploadRefusal['reason']]: (
    refusal: Extract<UploadRefusal, { readonly reason: Reason }>,
    inside: In,
  ) => Said
}

const kinds: Readonly<Record<EvidenceKind, (inputs: object, inside: In) => string>> = {
  gambar: m.bukti_kind_gambar,
  video: m.bukti_kind_video,
  audio: m.bukti_kind_audio,
  dokumen: m.bukti_kind_dokumen,
  lain: m.bukti_kind_lain,
}
export const kindInWords = (kind: EvidenceKind, inside: In = {}): string => kinds[kind]({}, inside)

const answers: Words = {
  unknown: (_, inside) => ({ status: 404, says: m.status_unknown({}, inside) }),
  'slow-down': ({ retryAfter }, inside) => ({ status: 429, says: m.status_slow_down({ seconds: retryAfter }, inside) }),
  'no-upload': (_, inside) => ({ status: 404, says: m.bukti_refused_no_upload({}, inside) }),
  'empty-file': (_, inside) => ({ status: 422, says: m.bukti_refused_empty({}, inside) }),
  'file-too-large': ({ kind, megabytes }, inside) => ({
    status: 413,
    says: m.bukti_refused_too_large({ kind: kindInWords(kind, inside), megabytes }, inside),
  }),
  full: ({ files, gigabytes }, inside) => ({ status: 422, says: m.bukti_refused_full({ files, gigabytes }, inside) }),
  'case-over': (_, inside) => ({ status: 422, says: m.bukti_refused_over({}, inside) }),
  'no-room': (_, inside) => ({ status: 507, says: m.bukti_refused_no_room({}, inside) }),
  'upload-ended': (_, inside) => ({ status: 410, says: m.bukti_refused_ended({}, inside) }),
  'other-offset': (_, inside) => ({ status: 409, says: m.bukti_refused_offset({}, inside) }),
  'more-than-announced': (_, inside) => ({ status: 413, says: m.bukti_refused_more({}, inside) }),
  'part-too-large': ({ megabytes }, inside) => ({
    status: 413,
    says: m.bukti_refused_part({ megabytes }, inside),
  }),
  'not-a-safe-copy': (_, inside) => ({ status: 422, says: m.bukti_refused_copy({}, inside) }),
  'wrong-checksum': (_, inside) => ({ status: 460, says: m.bukti_refused_checksum({}, inside) }),
}

/** Why a file is not taken, with the number by which a program tells it (460: tus 1.0.0, checksum). */
export function uploadRefused(refusal: UploadRefusal, inside: In = {}): Said {
  // The table is keyed by the reason it is asked for, which the compiler cannot follow through a union.
  const answer = answers[refusal.reason] as (refusal: UploadRefusal, inside: In) => Said
  return answer(refusal, inside)
}
