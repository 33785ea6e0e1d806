import { followUpSteps, type FollowUpStep } from './step.ts'
import { addressees, byKind, byRoute, rowsOf, type Addressee } from './tables.ts'

type MovingStep = { readonly n: number; readonly closes: boolean }

/** Steps that move a file, each with its place in the order of a file's life and whether nobody is waited for after it. */
const movingOf = (addressee: Addressee): Readonly<Partial<Record<FollowUpStep, MovingStep>>> =>
  Object.fromEntries(
    rowsOf(addressee)
      .filter(({ beside }) => beside !== true)
      .map(({ step, closes }) => [step, { n: followUpSteps.indexOf(step), closes: closes === true }]),
  )

/** The tables as data, for a question over very many files: what `standingOf` says of one, the database then says of all. */
export const fileTables = {
  byKind,
  byRoute,
  steps: Object.fromEntries(addressees.map((addressee) => [addressee, movingOf(addressee)])),
}
