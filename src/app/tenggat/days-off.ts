import { daysOffOf, withDecreed, type DaysOff } from '#core'
import { holidays } from '#law'
import { calendarStore, type Db, type Tx } from '#store'

/** National holidays and cuti bersama as the catalogue has them, by day. */
export const catalogueDaysOff: DaysOff = daysOffOf(holidays)

/** The same as they hold now, with every decree that was entered since. */
export const readDaysOff = async (tx: Tx | Db): Promise<DaysOff> =>
  withDecreed(catalogueDaysOff, await calendarStore.listCurrent(tx))
