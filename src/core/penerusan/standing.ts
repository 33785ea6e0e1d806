import type { BodyKind, PlainDate } from '#law'
import type { Statement } from './statement.ts'
import { followUpSteps, type FollowUpPlace, type FollowUpStep, type ReferralState, type Taker } from './step.ts'
import { followUpTables, rowsOf, type Addressee } from './tables.ts'

/** What is waited for: a step of the table, or that whoever sent the file finds it another addressee. */
export type AwaitedStep = FollowUpStep | 'dikirim-ulang'

/** Who must act, on which row, and what follows if not. */
export type Awaited = {
  readonly who: Taker
  readonly steps: readonly AwaitedStep[]
  readonly basis: string
  readonly ifNot: string | null
}

export type FileStanding = {
  readonly at: FollowUpPlace
  /** The day of the last news; null: none since it was sent. No news is a state, never a zero. */
  readonly newsOn: PlainDate | null
  readonly closed: boolean
  readonly awaited: readonly Awaited[]
}

type Told = Pick<Statement, 'step' | 'happenedOn' | 'recordedAt'>

/** By the day it happened, then by the order of a file's life, then by when we knew. */
const inOrder = (a: Told, b: Told) =>
  a.happenedOn.localeCompare(b.happenedOn) ||
  followUpSteps.indexOf(a.step) - followUpSteps.indexOf(b.step) ||
  a.recordedAt.localeCompare(b.recordedAt)

/** Where a file stands with a body of these kinds, by what was told of it there. */
export function standingOf(addressee: Addressee, told: readonly Told[], bodies: readonly BodyKind[]): FileStanding {
  const { steps } = followUpTables[addressee]
  const news = told.filter(({ step }) => step !== 'belum-ada-kabar').toSorted(inOrder)
  const at = news.findLast(({ step }) => steps[step] !== undefined && steps[step].beside !== true)?.step ?? 'dikirim'
  const row = at === 'dikirim' ? undefined : steps[at]
  const closed = row?.closes === true
  return {
    at,
    newsOn: news.at(-1)?.happenedOn ?? null,
    closed,
    awaited: closed ? [] : (elsewhere[row?.leaves ?? 'dikirim'] ?? awaitedFrom(addressee, at, bodies)),
  }
}

const sendAgain: Awaited = { who: 'bawaslu', steps: ['dikirim-ulang'], basis: 'N13', ifNot: 'N4' }

/** Sent back, it waits for who sent it; passed on, it waits with the next body, as a file of its own. */
const elsewhere: Readonly<Partial<Record<ReferralState, readonly Awaited[]>>> = {
  dikembalikan: [sendAgain],
  diteruskan: [],
}

function awaitedFrom(addressee: Addressee, at: FollowUpPlace, bodies: readonly BodyKind[]): readonly Awaited[] {
  const open = rowsOf(addressee).filter(
    ({ optional, after, where }) =>
      optional !== true && after.includes(at) && (where === undefined || bodies.includes(where)),
  )
  // A paper may skip a step; whoever is waited for may not: what follows another open step is not due yet.
  const due = open.filter(({ after }) => !open.some(({ step }) => after.includes(step)))
  return [...new Set(due.map(({ by }) => by))].flatMap((who) => {
    const theirs = due.filter(({ by }) => by === who)
    const first = theirs[0]
    return first === undefined
      ? []
      : [{ who, steps: theirs.map(({ step }) => step), basis: first.basis, ifNot: first.ifNot ?? null }]
  })
}
