import type { Measure } from './measure.ts'

type Words = { readonly id: string; readonly en: string }

/** What is known of why a public figure is another than the day before. Null counts are hidden, and stay so: nothing is said of by how much. */
export type WhyChanged =
  | { readonly kind: 'method'; readonly note: Words }
  | { readonly kind: 'hidden-now' }
  | { readonly kind: 'shown-now' }
  | { readonly kind: 'more'; readonly by: number }
  | { readonly kind: 'fewer'; readonly by: number; readonly because: Words | null }

export function whyChanged(
  { falls }: Pick<Measure, 'falls'>,
  {
    before,
    after,
    note,
  }: { readonly before: number | null; readonly after: number | null; readonly note: Words | null },
): WhyChanged {
  if (note !== null) return { kind: 'method', note }
  if (after === null) return { kind: 'hidden-now' }
  if (before === null) return { kind: 'shown-now' }
  return after > before ? { kind: 'more', by: after - before } : { kind: 'fewer', by: before - after, because: falls }
}
