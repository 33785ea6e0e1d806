import { error } from '@sveltejs/kit'
import type { CircularField, CircularRefusal } from '#app'
import { m, say, verdictInWords, type Sentences } from '#wording'
import { keep } from '../form/kept.ts'

type Problem = Extract<CircularRefusal, { readonly reason: 'field' }>['problem']

const problems: Readonly<Record<Problem, () => string>> = {
  blank: m.refusal_field_blank,
  'too-long': m.refusal_field_too_long,
  unknown: m.refusal_field_unknown,
  'in-the-past': m.edaran_refused_past,
  'in-the-future': m.refusal_field_in_the_future,
  outside: m.refusal_field_unknown,
  'not-a-document': m.edaran_receipt_not_a_document,
  'told-before': m.edaran_receipt_kept_before,
}

const sentences: Sentences<CircularRefusal> = {
  'not-found': () => m.refusal_not_found(),
  field: ({ problem }) => problems[problem](),
  'not-a-pdf': () => m.edaran_refused_not_pdf(),
  'pdf-too-large': ({ megabytes }) => m.edaran_refused_large({ megabytes }),
  'words-needed': ({ verdict }) => m.edaran_refused_words({ verdict: verdictInWords(verdict) }),
  'sent-before': () => m.edaran_refused_sent(),
  'too-late': () => m.edaran_refused_past(),
  'no-text': () => m.edaran_refused_not_pdf(),
  nobody: () => m.edaran_refused_nobody(),
  'plan-changed': () => m.edaran_refused_plan(),
  'same-text': () => m.edaran_refused_same_text(),
  withdrawn: () => m.edaran_refused_withdrawn(),
  'not-acknowledged': () => m.edaran_refused_not_acknowledged(),
  'old-text': () => m.edaran_refused_old_text(),
  merged: () => m.edaran_refused_merged(),
  'not-sent': () => m.edaran_refused_not_sent(),
  'merger-loop': () => m.edaran_refused_merger_loop(),
  'merged-before': () => m.edaran_refused_merged_before(),
}

const circularRefused = (refusal: CircularRefusal): string => say<CircularRefusal>(sentences, refusal)

const fields: Readonly<Record<CircularField, string>> = {
  kind: 'jenis',
  number: 'nomor',
  letterOn: 'tanggal',
  subject: 'hal',
  basis: 'dasar',
  stage: 'tahapan',
  audience: 'kepada',
  people: 'pegawai',
  acts: 'perbuatan',
  deadline: 'tenggat',
  changes: 'perubahan',
  kinds: 'jenis-kantor',
  note: 'pengantar',
  capacity: 'kapasitas',
  accordingTo: 'menurut',
  happenedAt: 'terjadi',
  address: 'alamat',
  into: 'ke',
  office: 'kantor',
  reason: 'alasan-cabut',
  scan: 'pindaian',
}

/** The form as it was typed, with what was wrong beside its field or above all. */
export function answerCircularRefused(form: FormData, refusal: CircularRefusal) {
  if (refusal.reason === 'not-found') error(404)
  const says = circularRefused(refusal)
  if (refusal.reason === 'field') return keep(form, { [fields[refusal.field]]: says })
  if (refusal.reason === 'not-a-pdf' || refusal.reason === 'pdf-too-large') return keep(form, { naskah: says })
  if (refusal.reason === 'words-needed') return keep(form, { alasan: says })
  return keep(form, {}, says)
}
