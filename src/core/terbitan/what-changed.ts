import { daysBetween, parsePlainDate } from '#law'
import type { FigureUnit, PublishedFigure } from './figure.ts'

export type Changed = {
  /** Null: one of the two is in words. */
  readonly by: number | null
  /** Null: a day is not known. */
  readonly days: number | null
  /** What was counted before, where it is something else or was not said. */
  readonly unit: { readonly was: FigureUnit | null; readonly is: FigureUnit | null } | null
  readonly otherStage: boolean
  readonly otherPublisher: boolean
  /** The two speak of one day and do not say the same. */
  readonly contradicts: boolean
}

export type Told = { readonly figure: PublishedFigure; readonly since: Changed | null }

const dayOf = ({ saidOn, asOf }: PublishedFigure) => saidOn ?? asOf

/** Statements on one subject in the order in which they were made, each with what it changed. Undated ones stand last. */
export function whatChanged(figures: readonly PublishedFigure[]): readonly Told[] {
  const inOrder = figures.toSorted((one, other) =>
    `${dayOf(one) ?? '9999'} ${one.id}`.localeCompare(`${dayOf(other) ?? '9999'} ${other.id}`),
  )
  return inOrder.map((figure, at) => {
    const before = inOrder[at - 1]
    return { figure, since: before === undefined ? null : changedBetween(before, figure) }
  })
}

function changedBetween(before: PublishedFigure, now: PublishedFigure): Changed {
  const by = before.value === null || now.value === null ? null : now.value - before.value
  const [from, to] = [parsePlainDate(dayOf(before) ?? ''), parsePlainDate(dayOf(now) ?? '')]
  return {
    by,
    days: from === null || to === null ? null : daysBetween(from, to),
    unit: before.unit === now.unit ? null : { was: before.unit, is: now.unit },
    otherStage: before.stage?.id !== now.stage?.id,
    otherPublisher: before.publisher !== now.publisher,
    contradicts: before.asOf !== null && before.asOf === now.asOf && by !== 0 && before.unit === now.unit,
  }
}
