import { accept, refuse, type Result } from '#base'
import type { Instant, Zone } from '#law'
import {
  findReferralPage,
  linkDoor,
  noteReads,
  parseReceipt,
  printReceipt,
  systemActors,
  type LinkStanding,
  type Receipt,
  type ReferralPage,
} from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

export type LinkRefusal =
  | StatusRefusal
  /** Said to whoever holds the link: whom to ask for another, and of the file nothing. */
  | {
      readonly reason: 'link-expired' | 'link-revoked'
      readonly office: string
      readonly zone: Zone
      readonly since: Instant
    }
  /** The link is right, and the code beside it is not. */
  | { readonly reason: 'wrong-second'; readonly secondWay: LinkStanding['secondWay'] }

/** What was typed first, as it is printed: the link, or the code of the paper. The door then asks for the other. */
export type Half =
  | { readonly half: 'link'; readonly code: string; readonly standing: LinkStanding }
  | { readonly half: 'paper'; readonly code: string }

export type Codes = { readonly link: string; readonly second: string; readonly address: string }
export type OpenedByLink = {
  readonly linkId: string
  readonly page: ReferralPage
  readonly until: Instant
  readonly asOf: Instant
}

/** Which half of the key somebody has in hand. What is neither is one wrong code more from his address. */
export async function firstCode(netra: Netra, typed: string, address: string): Promise<Result<Half, LinkRefusal>> {
  const code = parseReceipt(typed)
  if (code !== null && (await linkDoor.isPaper(netra.db, code)))
    return accept({ half: 'paper', code: printReceipt(code) })
  const link = await standingLink(netra, typed, address)
  return link.ok ? accept({ half: 'link', code: printReceipt(link.value.link), standing: link.value.standing }) : link
}

type Standing = { readonly link: Receipt; readonly standing: LinkStanding }

/** A link that still opens. A changed one is none of ours. */
export async function standingLink(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<Standing, LinkRefusal>> {
  const link = parseReceipt(typed)
  const standing = link === null ? null : await linkDoor.standing(netra.db, link, netra.clock())
  if (link === null || standing === null) return refuse(await wrongReceipt(netra, address))
  const { state, office, zone, until } = standing
  return state === 'open' ? accept({ link, standing }) : refuse({ reason: `link-${state}`, office, zone, since: until })
}

/** The file as its addressee has it, for whoever brings both codes; noted as read. */
export async function openByLink(netra: Netra, codes: Codes): Promise<Result<OpenedByLink, LinkRefusal>> {
  const found = await standingLink(netra, codes.link, codes.address)
  if (!found.ok) return found
  const { link, standing } = found.value
  const now = netra.clock()
  const opened = await linkDoor.opening(netra.db, { link, second: codes.second, at: now }, async (tx) => {
    const one = await linkDoor.opened(tx)
    const page = one === null ? null : await findReferralPage(tx, one.referralId, now)
    if (one === null || page === null) return null
    const about = { referralId: page.id, officeId: page.receivingOfficeId, provinceOfficeId: null }
    await noteReads(tx, systemActors.tautan, 'penerusan', [about], now)
    return { linkId: one.linkId, page, until: standing.until, asOf: now }
  })
  return opened === null ? refuse(await wrongSecond(netra, codes.address, standing)) : accept(opened)
}

/** Counted with every other wrong code of this address. */
export async function wrongSecond(netra: Netra, address: string, { secondWay }: LinkStanding): Promise<LinkRefusal> {
  const refusal = await wrongReceipt(netra, address)
  return refusal.reason === 'slow-down' ? refusal : { reason: 'wrong-second', secondWay }
}
