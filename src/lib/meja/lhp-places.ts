/** What Form A holds any number of: suspects, and lines of the checklist. A hidden field says how many places are open. */
export type Places = 'terduga' | 'periksa'
export type Most = Readonly<Record<Places, number>>

/** The numbers of the open places: at least one, and never more than the form takes, whatever the field says. */
export function openPlaces(said: string | undefined, most: number): readonly number[] {
  const count = Number(/^\d{1,9}$/.exec(said ?? '')?.[0] ?? 1)
  return Array.from({ length: Math.min(most, Math.max(1, count)) }, (_, at) => at + 1)
}
