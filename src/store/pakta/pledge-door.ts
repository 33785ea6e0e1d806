import { sql } from 'kysely'
import type { Instant, Zone } from '#law'
import type { Db } from '../database.ts'
import { doorTokenHash, type DoorToken } from '../pintu/door-store.ts'

/** A pakta that asks somebody, with the text of now. */
export type PaktaAsked = {
  readonly paktaId: string
  readonly textId: string
  readonly version: number
  readonly words: string
  readonly translation: string
  readonly sha256: string
  readonly election: string
  readonly electionId: string
  readonly office: string
  readonly openedAt: Instant
  readonly pledgeId: string | null
  readonly signedAt: Instant | null
}

/** What a certificate may tell; null is what its signer keeps to himself. */
export type PledgeShown = {
  readonly pledgeId: string
  readonly textId: string
  readonly version: number
  readonly sha256: string
  readonly words: string
  readonly election: string
  readonly office: string
  readonly zone: Zone
  readonly isCurrent: boolean
  readonly openedAt: Instant
  readonly name: string | null
  readonly unit: string | null
  readonly signedAt: Instant | null
  /** What opens the signature in the public log, as hexadecimal digits; null where he keeps the day to himself, which its place would tell. */
  readonly logged: { readonly leaf: string; readonly key: string } | null
  readonly demonstration: boolean
}

/** The public side of pledges: functions of the database, and no table. */
export const pledgeDoor = {
  async listFor(db: Db, token: DoorToken, at: Instant): Promise<readonly PaktaAsked[]> {
    const { rows } = await sql<{ asked: readonly PaktaAsked[] }>`
      select netra.paktas_for(${doorTokenHash(token)}, ${at}) as asked`.execute(db)
    return rows[0]?.asked ?? []
  },

  async find(db: Db, pledgeId: string): Promise<PledgeShown | null> {
    const { rows } = await sql<{
      shown: PledgeShown | null
    }>`select netra.pledge_shown(${pledgeId}::uuid) as shown`.execute(db)
    const shown = rows[0]?.shown ?? null
    if (shown === null) return null
    // JSON writes moments as PostgreSQL does; everywhere else they are in UTC.
    const inUtc = (moment: Instant) => new Date(moment).toISOString()
    const { openedAt, signedAt } = shown
    return { ...shown, openedAt: inUtc(openedAt), signedAt: signedAt === null ? null : inUtc(signedAt) }
  },
}
