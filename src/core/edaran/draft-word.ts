/** A draft of a circular as it goes out to be written on, numbered and signed in the office's own system. */
export type CircularDraft = {
  readonly issuer: string
  readonly kind: string
  readonly subject: string
  readonly addressees: string
  readonly basis: string
  /** A blank line ends a paragraph. */
  readonly body: string
  readonly specimen: boolean
}
