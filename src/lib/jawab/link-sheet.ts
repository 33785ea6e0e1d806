import { isBefore } from '#core'
import type { Instant, Zone } from '#law'
import type { LinkLine } from '#store/views'
import { m, momentInWords } from '#wording'

const ways: Readonly<Record<LinkLine['secondWay'], { readonly says: () => string; readonly hint: () => string }>> = {
  naskah: { says: m.jawab_desk_way_naskah, hint: m.jawab_desk_way_naskah_hint },
  telepon: { says: m.jawab_desk_way_telepon, hint: m.jawab_desk_way_telepon_hint },
}

type Reader = { readonly now: Instant; readonly zone: Zone }

/** How the link of a file stands, and how its second code may travel. */
export const linkSheet = (link: LinkLine | null, office: string, reader: Reader) => ({
  lead: m.jawab_desk_lead({ office }),
  standing: link !== null,
  says: standingInWords(link, reader),
  ways: (['naskah', 'telepon'] as const).map((value) => ({
    value,
    says: ways[value].says(),
    hint: ways[value].hint(),
  })),
})

function standingInWords(link: LinkLine | null, { now, zone }: Reader): string {
  if (link === null) return m.jawab_desk_none()
  const until = momentInWords(link.expiresAt, zone)
  if (!isBefore(now, link.expiresAt)) return m.jawab_desk_expired({ until })
  return m.jawab_desk_open({ when: momentInWords(link.madeAt, zone), until, way: `${ways[link.secondWay].says()}.` })
}

/** The code stands behind `#`, as a reporter's does: no log and no proxy ever has it. */
export const linkAddress = (origin: string, code: string): string => `${origin}/jawab#${code}`
