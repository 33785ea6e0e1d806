import { findPlace, type Tx } from '#store'
import { accusedOffices, type AccusedWords } from '../laporan/handling-office.ts'

/** The offices that each of these subjects accuses, in the region of the case or LHP: chosen from a list, or only named in words. */
export async function accusedBy(
  tx: Tx,
  regionCode: string,
  subjects: readonly AccusedWords[],
): Promise<readonly (readonly string[])[]> {
  // Most LHPs suspect nobody, and the offices of a place are hundreds of rows.
  if (subjects.length === 0) return []
  const place = await findPlace(tx, regionCode)
  return subjects.map((subject) => [
    // An office far away is not of this place, and accused all the same.
    ...new Set([
      ...(subject.officeId ? [subject.officeId] : []),
      ...(place === null ? [] : accusedOffices(place, subject).map(({ id }) => id)),
    ]),
  ])
}
