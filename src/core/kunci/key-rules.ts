/** A passphrase is guessed offline by whoever has the database: its length is what stands against that (N49). */
export const passphraseLength = { least: 16, most: 200 } as const

/** So many tries without the right passphrase in a day close a key (N49). The database has the same numbers. */
export const tries = { most: 10, hours: 24 } as const

/** How long the server keeps an office's old key after the switch: until nothing that had it in memory still seals to it. */
export const releaseMinutes = 2

/** Why an office's key does not open for somebody. */
export type KeyStand =
  /** He has no key of his own. */
  | 'no-key'
  /** His key was not given this office's, or no longer counts: his post has ended, or he was cut off. */
  | 'not-given'
  /** Too many wrong passphrases. */
  | 'closed'
  /** No passkey closes his key. */
  | 'no-passkey'
  /** Nothing was typed. */
  | 'passphrase-needed'
  | 'wrong-passphrase'

export type PassphraseFault = 'too-short' | 'too-long' | 'not-the-same'

/** Its length in characters, whatever they are; nothing else is asked of it. */
export function passphraseFault(passphrase: string, again: string): PassphraseFault | null {
  const signs = [...passphrase].length
  if (signs < passphraseLength.least) return 'too-short'
  if (signs > passphraseLength.most) return 'too-long'
  return passphrase === again ? null : 'not-the-same'
}
