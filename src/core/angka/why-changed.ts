import type { Measure } from './measure.ts'

type Words = { readonly id: string; readonly en: string }

/** What is known of why a public figure is another than the day before. Null counts are hidden, and stay so: nothing is said of by how much. */
export type WhyChanged =
  | { readonly kind: 'method'; readonly note: Words }
  | { readonly kind: 'hidden-now' }
  | { readonly kind: 'shown-now' }
  | { readonly kind: 'more'; readonly by: number }
  /** A part, which grows also where nothing was recorded: what was in another part is in this one. */
  | { readonly kind: 'grown'; readonly by: number }
  /** Days in which a part of the files had a stage behind them: no count, which could be more or fewer. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'fewer'; readonly by: number; readonly because: Words | null }

type Changed = {
  readonly before: number | null
  readonly after: number | null
  readonly note: Words | null
  /** Empty: the number itself. */
  readonly part: string
}

export function whyChanged(
  { falls, unit }: Pick<Measure, 'falls' | 'unit'>,
  { before, after, note, part }: Changed,
): WhyChanged {
  if (note !== null) return { kind: 'method', note }
  if (after === null) return { kind: 'hidden-now' }
  if (before === null) return { kind: 'shown-now' }
  if (unit === 'hari') return { kind: 'moved' }
  if (after < before) return { kind: 'fewer', by: before - after, because: falls }
  return { kind: part === '' ? 'more' : 'grown', by: after - before }
}
