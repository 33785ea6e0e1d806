import type { Words } from '#law'

/** An installation: with invented cases to look at, or at work. */
export type Mode = 'demonstration' | 'production'
export type Teller = { readonly mode: Mode; readonly origin: string }

/** Who counted: this installation, by its address. No body stands behind a number because the program knows its name. */
export const publisherOf = ({ mode, origin }: Teller): string => {
  const host = origin.replace(/^https?:\/\//, '')
  return mode === 'demonstration' ? `Peragaan Netra (${host})` : `Netra (${host})`
}

/** What numbers say of themselves wherever they leave the site and its banner stays behind. Null: nothing in them is invented. */
export const inventedIn = (mode: Mode): Words | null => (mode === 'demonstration' ? invented : null)

const invented: Words = {
  id: 'Peragaan: laporan, perkara, dan orang di sini rekaan. Jangan mengutip angkanya.',
  en: 'Demonstration: reports, cases and people here are invented. Do not quote these numbers.',
}
