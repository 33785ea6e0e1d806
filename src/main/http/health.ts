import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { Netra } from '#app'
import { migrationsDir } from '../folders.ts'
import { readMigrations } from '../migrate.ts'
import { answer } from './answer.ts'

const patienceMs = 2_000
const known = readMigrations(migrationsDir).map(({ name }) => name)

export const answerLive = (res: ServerResponse) => {
  answer(res, 200, 'application/json', '{"status":"live"}')
}

/** Ready means: the database answers, holds what this program expects, and we are not on our way out. */
export async function answerReady(res: ServerResponse, { db }: Netra, isDraining: boolean): Promise<void> {
  const database = await Promise.race([checkDatabase(db), late()])
  const checks = { serving: isDraining ? 'draining' : 'ok', ...database }
  const isReady = Object.values(checks).every((state) => state === 'ok')
  answer(
    res,
    isReady ? 200 : 503,
    'application/json',
    JSON.stringify({ status: isReady ? 'ready' : 'not-ready', checks }),
  )
}

async function checkDatabase(db: Netra['db']): Promise<Record<'database' | 'migrations', string>> {
  try {
    const { rows } = await sql<{ name: string }>`select name from migrations.applied`.execute(db)
    const applied = new Set(rows.map(({ name }) => name))
    const agrees = applied.size === known.length && known.every((name) => applied.has(name))
    return { database: 'ok', migrations: agrees ? 'ok' : 'differ' }
  } catch {
    return { database: 'unreachable', migrations: 'unknown' }
  }
}

const late = () =>
  new Promise<Record<'database' | 'migrations', string>>((resolve) => {
    setTimeout(() => {
      resolve({ database: 'slow', migrations: 'unknown' })
    }, patienceMs).unref()
  })
