import type { Db } from '../database.ts'
import type { PartNumber } from './angka-bagian.ts'

/** The names of offices and elections by the codes that parts of measures have for them. */
export type PartNames = ReadonlyMap<string, string>
type Named = Pick<PartNumber, 'measureId' | 'part'>

const byElection = ['jangka-menurut-pemilihan', 'putusan-menurut-pemilihan']
/** A code may hold a blank itself; what is counted of it is the last word. */
const codeOf = ({ part }: Named): string => part.slice(0, part.lastIndexOf(' '))

/** What the codes in these parts stand for. Parts of other measures are words of the law or of our own, and need no name. */
export async function namesOfParts(db: Db, parts: readonly Named[]): Promise<PartNames> {
  const codesOf = (measures: readonly string[]) => [
    ...new Set(parts.filter(({ measureId }) => measures.includes(measureId)).map(codeOf)),
  ]
  const [elections, offices] = [codesOf(byElection), codesOf(['berkas-instansi'])]
  const found = await Promise.all([
    ...(elections.length === 0
      ? []
      : [db.selectFrom('netra.elections').select(['id as code', 'name']).where('id', 'in', elections).execute()]),
    ...(offices.length === 0
      ? []
      : [db.selectFrom('netra.offices').select(['code', 'name']).where('code', 'in', offices).execute()]),
  ])
  return new Map(found.flat().map(({ code, name }) => [code, name]))
}
