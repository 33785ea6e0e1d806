import { APIError } from 'better-auth/api'
import type pg from 'pg'

/** Longer than the app's code is taken: half a minute, and one before and one after for clocks that differ. */
const dead = '2 minutes'

type Door = {
  readonly path?: string
  readonly body?: unknown
  readonly context?: { readonly session?: unknown }
} | null

/**
 * Marks the code that is about to open a session; one that opened a session already opens no other (RFC 6238 §5.2). Where the code sets up
 * the app, its owner is in already and it is only marked: what set it up signs nobody in.
 */
export async function spendCode(pool: pg.Pool, userId: string, door: Door): Promise<void> {
  if (door?.path !== '/two-factor/verify-totp') return
  const code = codeOf(door.body)
  await pool.query(`delete from "usedCode" where "usedAt" < now() - $1::interval`, [dead])
  const { rowCount } = await pool.query(
    `insert into "usedCode" ("userId", "code", "usedAt") values ($1, $2, now()) on conflict do nothing`,
    [userId, code],
  )
  if (rowCount === 0 && !door.context?.session)
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'This code was used before.' })
}

const codeOf = (body: unknown): string =>
  body !== null && typeof body === 'object' && 'code' in body && typeof body.code === 'string' ? body.code : ''
