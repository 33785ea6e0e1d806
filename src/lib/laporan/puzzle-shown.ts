import type { PuzzleAsked, PuzzleVerdict } from '#app'

type Why = Exclude<PuzzleVerdict, { readonly passed: true }>['why']

/** What a page needs of a puzzle: the numbers for the browser, and the question for a person. */
export type PuzzleShown = Omit<PuzzleAsked, 'waitSeconds'> & {
  readonly seconds: number
  /** Why the form came back; null where it was not sent yet. */
  readonly why: Why | null
}

export const puzzleShown = ({ waitSeconds, ...asked }: PuzzleAsked, why: Why | null = null): PuzzleShown => ({
  ...asked,
  seconds: waitSeconds,
  why,
})
