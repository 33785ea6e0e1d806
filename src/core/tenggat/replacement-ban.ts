import {
  daysBetween,
  findInstrument,
  findProvision,
  monthsBefore,
  replacementBanTerm,
  type Mark,
  type MonthsBack,
  type PlainDate,
} from '#law'

/** From which day a regional head may not replace officials, month by month back from the day the candidates are fixed. */
type ReplacementBan = {
  readonly provision: string
  readonly article: string
  readonly mark: Mark
  readonly fixedOn: PlainDate
  readonly firstBarred: PlainDate
  readonly months: readonly MonthsBack[]
}

/**
 * The months before `fixedOn` in which officials may not be replaced. Faults where the catalogue has lost the provision: without its article nothing is
 * said.
 */
export function replacementBan({ fixedOn }: { readonly fixedOn: PlainDate }): ReplacementBan {
  const { provision: id, months: length } = replacementBanTerm
  const provision = findProvision(id)
  if (provision === null) throw new Error(`the catalogue has no provision ${id}`)
  const months = Array.from({ length: length.value }, (_, n) => monthsBefore(fixedOn, n + 1))
  return {
    provision: id,
    article: `${findInstrument(provision.instrument)?.cite ?? provision.instrument} ps. ${provision.article ?? '?'}`,
    mark: provision.mark,
    fixedOn,
    firstBarred: monthsBefore(fixedOn, length.value).day,
    months,
  }
}

/** The minister's written consent, as whoever asks has it before him. */
export type MinisterConsent = { readonly number: string; readonly on: PlainDate }

export type Replacement = {
  readonly on: PlainDate
  /** The last day of the regional head's term; null when it is not known. */
  readonly termEndsOn: PlainDate | null
  readonly consent: MinisterConsent | null
}

export type ReplacementVerdict =
  | { readonly state: 'before-the-ban'; readonly days: number }
  | { readonly state: 'after-the-term'; readonly termEndsOn: PlainDate }
  | { readonly state: 'consented'; readonly consent: MinisterConsent }
  | { readonly state: 'consented-later'; readonly consent: MinisterConsent }
  | { readonly state: 'barred' }

/** Whether officials may be replaced on that day. A consent that came later was not there on the day, and lifts nothing. */
export function judgeReplacement(
  { firstBarred }: Pick<ReplacementBan, 'firstBarred'>,
  { on, termEndsOn, consent }: Replacement,
): ReplacementVerdict {
  if (on < firstBarred) return { state: 'before-the-ban', days: daysBetween(on, firstBarred) }
  if (termEndsOn !== null && on > termEndsOn) return { state: 'after-the-term', termEndsOn }
  if (consent === null) return { state: 'barred' }
  return { state: consent.on <= on ? 'consented' : 'consented-later', consent }
}
