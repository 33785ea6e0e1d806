import { catalogueDaysOff, readDaysOff, readDecidedLaw } from '#app'
import type { DaysOff, DecidedValue } from '#core'
import { openDatabase } from '#store'
import type { Config } from './config.ts'
import { findDatabase } from './database-server.ts'

type CalendarHere = {
  readonly daysOff: DaysOff
  readonly decided: readonly DecidedValue[]
  readonly decreesRead: boolean
}

/** Calendar and law with every decree and decision entered, where a database runs on this data; else the catalogue's, said to be so. */
export async function calendarHere(config: Config): Promise<CalendarHere> {
  const found = await findDatabase(config).catch(() => null)
  if (found === null) return catalogueOnly
  const db = openDatabase({ connectionString: found.urls.app, max: 1, connectionTimeoutMillis: 2_000 })
  try {
    return { daysOff: await readDaysOff(db), decided: await readDecidedLaw(db), decreesRead: true }
  } catch {
    // Stopping, not migrated yet, or out of reach: the question has its answer without.
    return catalogueOnly
  } finally {
    await db.destroy()
  }
}

const catalogueOnly: CalendarHere = { daysOff: catalogueDaysOff, decided: [], decreesRead: false }
