import { contestCode, receiptNumber } from '#core'
import { localDay } from '#law'
import { findHandlingOffice, numberStore, type Tx } from '#store'
import { levelCode } from '../perkara/register-number.ts'
import type { Made } from './report-row.ts'
import type { Counter } from './report.ts'

/** `002/PL/PB/Kab/16.12/X/2020`: the counter's next number of the year. Its sequence stays locked: little may follow. */
export async function takeReceiptNumber(
  tx: Tx,
  { officeId }: Counter,
  { routed, now }: Omit<Made, 'receiptNumber'>,
): Promise<string | null> {
  const office = await findHandlingOffice(tx, officeId)
  // A counter below Bawaslu's own ranks (PKD) keeps no register.
  if (office === null) return null
  const day = localDay(now, office.zone)
  const [contest] =
    routed.electionId === null ? [] : await numberStore.contestsAt(tx, routed.electionId, routed.place.code)
  const areaCode = await numberStore.areaCode(tx, officeId)
  const seq = await numberStore.take(tx, officeId, 'PL', Number(day.slice(0, 4)))
  const level = levelCode(office)
  return receiptNumber({
    seq,
    contestCode: contestCode(routed.opened.regime, level, contest),
    levelCode: level,
    areaCode,
    day,
  })
}
