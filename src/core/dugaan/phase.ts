import type { Act, ActClass, PlainDate } from '#law'

/** When an act was done, seen from the day the contest's candidates were fixed (penetapan). */
export type Moment = { readonly actedOn: PlainDate; readonly fixedOn: PlainDate | null }

/** Before the penetapan there is only a bakal calon; from its day on there is a calon. Null: the day is not known. */
export const phaseOn = ({ actedOn, fixedOn }: Moment): 'bakal-calon' | 'calon' | null =>
  fixedOn === null ? null : actedOn < fixedOn ? 'bakal-calon' : 'calon'

/**
 * Which class an act falls in on its day (SKB 2022; law.md §2.1): toward a bakal calon a breach of ethics, toward a
 * calon one of discipline. What the SKB bars in any phase, or bars as discipline even before the penetapan
 * (approaching parties, support letters), and what is no ASN matter at all, keeps the class of its row.
 */
export function classOf(act: Pick<Act, 'class' | 'phase'>, moment: Moment): ActClass | null {
  const turnsWithPhase = act.class === 'kode-etik' || (act.class === 'disiplin' && act.phase === 'calon')
  if (!turnsWithPhase) return act.class
  const phase = phaseOn(moment)
  return phase === null ? null : phase === 'bakal-calon' ? 'kode-etik' : 'disiplin'
}
