import { acts, type Act, type ActArticle } from '#law'
import { classOf, type Moment } from './phase.ts'

/** The same act in the ethics list and in the discipline list of SKB 2022, Lampiran II (law.md §2.2, §2.3). */
const twins: readonly (readonly [ethics: string, discipline: string])[] = [
  ['SKB-E-01', 'SKB-D-01'],
  ['SKB-E-02', 'SKB-D-02'],
  ['SKB-E-03', 'SKB-D-04'],
  ['SKB-E-04', 'SKB-D-06'],
  ['SKB-E-05a', 'SKB-D-07a'],
  ['SKB-E-05b', 'SKB-D-07b'],
  ['SKB-E-05c', 'SKB-D-07c'],
]

const twinOf = (id: string) => twins.flatMap(([e, d]) => (e === id ? [d] : d === id ? [e] : []))[0]

/** The row of the list that applies on the day: the act itself, or its twin in the other list; null where there is none. */
export function actOn(act: Act, moment: Moment): Act | null {
  if (classOf(act, moment) === act.class) return act
  const twin = twinOf(act.id)
  return acts.find(({ id }) => id === twin) ?? null
}

/** The articles a letter cites for the act on its day; none where the day's class is unknown or has no row. */
export const articlesFor = (act: Act, moment: Moment): readonly ActArticle[] => actOn(act, moment)?.articles ?? []
