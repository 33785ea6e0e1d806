import type { SignatureVerdict } from '#core'

export type CircularField =
  | 'kind'
  | 'number'
  | 'letterOn'
  | 'subject'
  | 'basis'
  | 'stage'
  | 'audience'
  | 'people'
  | 'acts'
  | 'deadline'
  | 'changes'
  | 'kinds'
  | 'note'
  | 'capacity'
  | 'accordingTo'
  | 'happenedAt'
  | 'address'
  | 'into'
  | 'office'
  | 'reason'
  | 'scan'

/** Why a circular does not move. wording has a sentence for each. */
export type CircularRefusal =
  /** What the actor may not see is answered like what does not exist. */
  | { readonly reason: 'not-found' }
  | {
      readonly reason: 'field'
      readonly field: CircularField
      readonly problem:
        | 'blank'
        | 'too-long'
        | 'unknown'
        | 'in-the-past'
        | 'in-the-future'
        | 'outside'
        | 'not-a-document'
        | 'told-before'
    }
  | { readonly reason: 'not-a-pdf' }
  | { readonly reason: 'pdf-too-large'; readonly megabytes: number }
  /** The text is not the one that was signed, or nobody can tell: whoever sends it says in words why. */
  | { readonly reason: 'words-needed'; readonly verdict: SignatureVerdict }
  | { readonly reason: 'sent-before' | 'too-late' | 'no-text' | 'nobody' | 'plan-changed' | 'same-text' }
  | { readonly reason: 'not-acknowledged' | 'old-text' | 'merged' | 'not-sent' }
  /** Its sender has taken it back. */
  | { readonly reason: 'withdrawn' }
  /** An office would be merged into itself, by one step or several. */
  | { readonly reason: 'merger-loop' | 'merged-before' }

export const noCircular = { reason: 'not-found' } as const satisfies CircularRefusal

export const circularField = (
  field: CircularField,
  problem: Extract<CircularRefusal, { readonly reason: 'field' }>['problem'],
): CircularRefusal => ({ reason: 'field', field, problem })
