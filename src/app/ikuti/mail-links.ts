import { createHash, randomBytes } from 'node:crypto'
import type { Netra } from '../ports.ts'

/** Of a mail that can be ended: 160 random bits, of which the database has a hash. */
export const newMailToken = (): string => randomBytes(20).toString('hex')

export const mailTokenHash = (token: string): Buffer => createHash('sha256').update(`netra ikuti ${token}`).digest()

type Links = { readonly link: string; readonly endsAt: string }
/** What a mail leads to: the page of what is followed, and where one press ends it. */
export function linksOf({ origin }: Pick<Netra, 'origin'>, token: string): Links {
  const link = `${origin}/ikuti/${token}`
  return { link, endsAt: `${link}/henti` }
}

/** Whether the sender of a mail names this site already, so that an address of it in the head says no more. */
export function senderNames({ origin }: Pick<Netra, 'origin'>, domain: string): boolean {
  const host = new URL(origin).hostname
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`)
}
