import type { Action } from '#core'

/** The last word of a step's address. Addresses are Indonesian and never change with the language. */
export const stepSlugs: Readonly<Record<Action, string>> = {
  formalise: 'resmikan',
  trace: 'telusuri',
  find: 'temuan',
  'confirm-at-counter': 'periksa-identitas',
  review: 'kajian-awal',
  'ask-completion': 'minta-perbaikan',
  complete: 'perbaikan',
  lapse: 'gugur',
  'lapse-to-info': 'gugur-informasi',
  'close-incomplete': 'tutup-tidak-lengkap',
  'keep-as-info': 'simpan-informasi',
  decline: 'tidak-diregistrasi',
  withdraw: 'pencabutan',
  link: 'tautkan',
  unlink: 'buka-tautan',
  'unlink-to-info': 'buka-tautan-informasi',
  'hand-over': 'pelimpahan',
  'take-over': 'pengambilalihan',
  forward: 'teruskan-langsung',
  'forward-without-pleno': 'teruskan-tanpa-pleno',
  register: 'registrasi',
  'discuss-gakkumdu': 'gakkumdu',
  'discuss-gakkumdu-again': 'gakkumdu-kedua',
  hear: 'klarifikasi',
  extend: 'perpanjangan',
  analyse: 'kajian',
  convene: 'pleno',
  'send-back': 'kembalikan',
  refer: 'penerusan',
  close: 'tutup',
  'return-refused': 'kembalikan-penolakan',
  'take-refused': 'ambil-alih-penolakan',
  announce: 'pengumuman',
  answer: 'jawaban',
  finish: 'tuntas',
}

/** The step an address names, or null. */
export function actionOf(slug: string): Action | null {
  const found = Object.entries(stepSlugs).find(([, word]) => word === slug)
  // `Object.entries` forgets that the keys are actions.
  return found === undefined ? null : (found[0] as Action)
}
