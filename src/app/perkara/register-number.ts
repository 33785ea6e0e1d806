import type { Action } from '#core'
import { localDay, type Instant } from '#law'
import { findHandlingOffice, numberStore, type HeldCase, type Tx } from '#store'

/** A case keeps its first number: one that comes back to registration takes none. */
export const isNumbered = ({ registerNumber }: Pick<HeldCase, 'registerNumber'>, action: Action) =>
  registerNumber === null && (action === 'register' || action === 'find')

const contestCodes: Readonly<Record<string, string>> = { bupati: 'PB', gubernur: 'PG', 'wali-kota': 'PW' }
const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

const levelOf = (rank: string, regionLevel: string) => {
  if (rank === 'kabkota') return regionLevel === 'kota' ? 'Kota' : 'Kab'
  return { nasional: 'RI', provinsi: 'Prov', kecamatan: 'Kec' }[rank] ?? 'Kec'
}

/** `01/Reg/TM/PB/Kab/14.21/X/2024` (law register §4.7): the next number of the office in the year of registration. */
export async function takeRegisterNumber(tx: Tx, held: HeldCase, action: Action, at: Instant): Promise<string> {
  const [year = '', month = ''] = localDay(at, held.zone).split('-')
  const office = await findHandlingOffice(tx, held.officeId)
  if (office === null) throw new Error(`a case is handled by an office that is not there: ${held.officeId}`)
  const kind = action === 'find' ? 'TM' : 'LP'
  const contests = held.electionId === null ? [] : await numberStore.contestsAt(tx, held.electionId, held.regionCode)
  const contest = contestCodes[contests[0] ?? ''] ?? 'PL'
  const area = await numberStore.areaCode(tx, held.officeId)
  const seq = await numberStore.take(tx, held.officeId, kind, Number(year))
  return [String(seq).padStart(2, '0'), 'Reg', kind, contest, levelOf(office.rank, office.regionLevel), area, romanMonths[Number(month) - 1], year].join('/')
}
