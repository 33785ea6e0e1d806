import { informationStand, type DaysOff, type InformationDecision, type InformationStand } from '#core'
import { localDay, type Instant } from '#law'
import type { PublicInformationRequest } from '#store/views'
import { dayInWords, m } from '#wording'

export const decisionInWords: Readonly<Record<InformationDecision, () => string>> = {
  dikabulkan: m.permohonan_granted,
  sebagian: m.permohonan_partly,
  ditolak: m.permohonan_refused,
  'tidak-dikuasai': m.permohonan_not_held,
}

/** What everybody sees of a request, in words, as it stands now at its office. */
export function listedRequest(request: PublicInformationRequest, now: Instant, daysOff: DaysOff) {
  const { id, office, zone, askedOn, steps } = request
  const decision = steps.find(({ kind }) => kind !== 'diperpanjang')
  const extension = steps.find(({ kind }) => kind === 'diperpanjang')
  const stand = informationStand(
    { askedOn, extended: extension !== undefined, decidedOn: decision?.takenOn ?? null },
    localDay(now, zone),
    daysOff,
  )
  return {
    ...{ id, code: codeOf(id), office, stand: standInWords(stand, decision?.kind) },
    askedOn: dayInWords(askedOn),
    title: decision?.matter ?? m.permohonan_waits_title({ code: codeOf(id) }),
    ...{ answer: decision?.answer ?? null, exemption: decision?.exemption ?? null, reason: decision?.reason ?? null },
    extended: extension?.reason ?? null,
  }
}

/** How people name a request: the end of its id, which is random. */
export const codeOf = (id: string): string => id.slice(-8).toUpperCase()

type Shown = { readonly says: string; readonly look: 'now' | 'good' | 'warn' | 'idle'; readonly more: string }

export function standInWords(stand: InformationStand, kind: string | undefined): Shown {
  const due = dayInWords(stand.due)
  if (stand.at === 'diputus') {
    const on = dayInWords(stand.on)
    return {
      says: kind !== undefined && kind in decisionInWords ? decisionInWords[kind as InformationDecision]() : '',
      look: kind === 'dikabulkan' ? 'good' : 'idle',
      more: stand.inTime ? m.permohonan_in_time({ day: on }) : m.permohonan_not_in_time({ day: on, due }),
    }
  }
  return stand.at === 'lewat'
    ? { says: m.permohonan_late(), look: 'warn', more: m.permohonan_late_since({ day: due }) }
    : {
        says: stand.extended ? m.permohonan_extended() : m.permohonan_waiting(),
        look: 'now',
        more: m.permohonan_due({ day: due }),
      }
}
