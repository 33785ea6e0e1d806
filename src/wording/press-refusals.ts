import type { Instant } from '#law'
import { momentInWords } from './dates.ts'
import { m } from './paraglide/messages.js'
import type { Sentences } from './refusals.ts'

type PressReason = { readonly reason: 'press-busy' } | { readonly reason: 'press-too-slow' }

/** Why a paper is not printed now. */
export const pressRefusals = {
  'press-busy': () => m.naskah_press_busy(),
  'press-too-slow': () => m.naskah_press_too_slow(),
} satisfies Sentences<PressReason>

type Plain = 'p12-missing' | 'p12-broken' | 'p12-wrong-password' | 'p12-no-key' | 'p12-unsupported'
type SignerReason =
  | { readonly [Reason in Plain]: { readonly reason: Reason } }[Plain]
  | { readonly [Reason in 'p12-expired' | 'p12-not-yet']: { readonly reason: Reason; readonly on: Instant } }[
      'p12-expired' | 'p12-not-yet']

/** Why a paper cannot be sealed; whoever runs the machine reads it too. */
export const signerRefusals = {
  'p12-missing': () => m.naskah_p12_missing(),
  'p12-broken': () => m.naskah_p12_broken(),
  'p12-wrong-password': () => m.naskah_p12_wrong_password(),
  'p12-no-key': () => m.naskah_p12_no_key(),
  'p12-unsupported': () => m.naskah_p12_unsupported(),
  'p12-expired': ({ on }) => m.naskah_p12_expired({ when: momentInWords(on) }),
  'p12-not-yet': ({ on }) => m.naskah_p12_not_yet({ when: momentInWords(on) }),
} satisfies Sentences<SignerReason>
