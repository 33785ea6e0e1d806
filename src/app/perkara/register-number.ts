import { contestCode, registerNumber, type Action, type RegisterOrigin } from '#core'
import { localDay, type Instant, type RegimeId } from '#law'
import { findHandlingOffice, numberStore, type HandlingOffice, type Tx } from '#store'

/** A case keeps its first number: one that comes back to registration takes none. */
export const isNumbered = ({ registerNumber: held }: { readonly registerNumber: string | null }, action: Action) =>
  held === null && (action === 'register' || action === 'find')

/** What a supervisor's decision brings to register is a temuan; what a reporter brought is a laporan. */
export const originOf = (action: Action): RegisterOrigin => (action === 'find' ? 'TM' : 'LP')

/** The level an office writes itself as: a kabkota is Kab or Kota by its region. */
export const levelCode = ({ rank, regionLevel }: Pick<HandlingOffice, 'rank' | 'regionLevel'>) =>
  rank === 'kabkota' ? (regionLevel === 'kota' ? 'Kota' : 'Kab') : ({ nasional: 'RI', provinsi: 'Prov' }[rank] ?? 'Kec')

export type Numbered = {
  readonly officeId: string
  readonly regime: RegimeId
  readonly electionId: string | null
  readonly regionCode: string
  readonly origin: RegisterOrigin
  readonly at: Instant
}

/** `01/Reg/TM/PB/Kab/14.21/X/2024`: the office's next number in the year of registration. Its sequence stays locked: ask last. */
export async function takeRegisterNumber(
  tx: Tx,
  { officeId, regime, electionId, regionCode, origin, at }: Numbered,
): Promise<string> {
  const office = await findHandlingOffice(tx, officeId)
  if (office === null) throw new Error(`a case is handled by an office that is not there: ${officeId}`)
  const day = localDay(at, office.zone)
  const [contest] = electionId === null ? [] : await numberStore.contestsAt(tx, electionId, regionCode)
  const areaCode = await numberStore.areaCode(tx, officeId)
  const seq = await numberStore.take(tx, officeId, origin, Number(day.slice(0, 4)))
  const level = levelCode(office)
  return registerNumber({
    seq,
    origin,
    contestCode: contestCode(regime, level, contest),
    levelCode: level,
    areaCode,
    day,
  })
}
