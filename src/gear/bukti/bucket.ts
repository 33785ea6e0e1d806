import type { Source } from './source.ts'

/** A store of somebody else's where the bodies of sealed files may lie. What it does with them is not trusted: who reads, checks. */
export type Bucket = {
  /** As an administrator knows it: where, and which. */
  readonly name: string
  /** Lays down what stands in `source` from `from` on. What was under this key before is replaced, and half of it is never seen. */
  readonly put: (key: string, source: Source, from: number) => Promise<void>
  /** Null: nothing lies under this key. */
  readonly open: (key: string) => Promise<Source | null>
  /** What is not there is no fault. */
  readonly remove: (key: string) => Promise<void>
  /** Whether anybody answers there who takes our key: null, or why not. */
  readonly reach: () => Promise<BucketAway['why'] | null>
}

const words = {
  'no-answer': 'does not answer',
  refused: 'does not take our key',
  'other-bytes': 'did not keep what it was given',
} as const

/** The bucket did not do what it was asked. Asked again later, it may; nothing is lost meanwhile. */
export class BucketAway extends Error {
  readonly why: keyof typeof words
  constructor(why: BucketAway['why'], cause: unknown) {
    super(`the store of evidence ${words[why]}`, { cause })
    this.why = why
  }
}
