import type { KeyStand, PassphraseFault } from '#core'
import { passphraseLength, tries } from '#core'
import { m } from '#wording'

const stands: Readonly<Record<KeyStand, () => string>> = {
  'no-key': m.kunci_refused_no_key,
  'not-given': m.kunci_refused_not_given,
  'no-passkey': m.kunci_refused_no_passkey,
  closed: () => m.kunci_refused_closed({ most: tries.most, hours: tries.hours }),
  'passphrase-needed': m.kunci_refused_needed,
  'wrong-passphrase': () => m.kunci_refused_wrong({ most: tries.most }),
}
/** Why the key of an office does not open, and what to do now. */
export const keyStandInWords = (stand: KeyStand): string => stands[stand]()

const elsewhere = {
  'held-by-server': m.kunci_refused_by_server,
  'held-by-officers': m.kunci_refused_by_officers,
  'not-second': m.kunci_refused_not_second,
} as const
export const switchRefusalInWords = (stand: keyof typeof elsewhere): string => elsewhere[stand]()

const faults: Readonly<Record<PassphraseFault, () => string>> = {
  'too-short': () => m.kunci_too_short({ least: passphraseLength.least }),
  'too-long': () => m.kunci_too_long({ most: passphraseLength.most }),
  'not-the-same': m.kunci_not_the_same,
}
export const passphraseFaultInWords = (fault: PassphraseFault): string => faults[fault]()
