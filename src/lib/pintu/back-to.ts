import { plainPath } from '#wording'

/** Where somebody goes once he is in: a page that asks who he is, and never another site. */
export function backTo(asked: string): string {
  if (!asked.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return '/pegawai'
  return /^\/(?:pakta|baca|belajar|edaran|hadir)(?:[/?]|$)/.test(plainPath(asked)) ? asked : '/pegawai'
}
