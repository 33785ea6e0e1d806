import { m } from './paraglide/messages.js'
import type { Sentences } from './refusals.ts'

/** Why a paper is not printed now. */
export const pressRefusals = {
  'press-busy': () => m.naskah_press_busy(),
  'press-too-slow': () => m.naskah_press_too_slow(),
} satisfies Sentences<{ readonly reason: 'press-busy' } | { readonly reason: 'press-too-slow' }>
