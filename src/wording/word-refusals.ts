import { m } from './paraglide/messages.js'
import type { Sentences } from './refusals.ts'

type Plain =
  | 'word-not-a-file'
  | 'word-broken'
  | 'word-bomb'
  | 'word-macros'
  | 'word-without-mark'
  | 'word-marks-differ'
  | 'word-of-another-case'
  | 'word-without-section'
  | 'word-unchanged'
type WordReason =
  | { readonly [Reason in Plain]: { readonly reason: Reason } }[Plain]
  | { readonly reason: 'word-older'; readonly began: number; readonly now: number }
  | { readonly reason: 'scan-too-large'; readonly megabytes: number }

/** Why a Word file is not the next version of a kajian. */
export const wordRefusals = {
  'word-not-a-file': () => m.naskah_word_not_a_file(),
  'word-broken': () => m.naskah_word_broken(),
  'word-bomb': () => m.naskah_word_bomb(),
  'word-macros': () => m.naskah_word_macros(),
  'word-without-mark': () => m.naskah_word_without_mark(),
  'word-marks-differ': () => m.naskah_word_marks_differ(),
  'word-of-another-case': () => m.naskah_word_of_another_case(),
  'word-without-section': () => m.naskah_word_without_section(),
  'word-unchanged': () => m.naskah_word_unchanged(),
  'word-older': ({ began, now }) => m.naskah_word_older({ began, now }),
  'scan-too-large': ({ megabytes }) => m.loket_scan_too_large({ megabytes }),
} satisfies Sentences<WordReason>
