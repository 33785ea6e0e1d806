import type { PlainDate } from '#law'
import type { Election } from './election.ts'
import { contestsIn } from './stages-on.ts'

/** The penetapan that counts in a region: of its own contest before that of a region above. Null where no source gives the day. */
export const fixedOn = (election: Election, regionCode: string): PlainDate | null =>
  [...contestsIn(election, regionCode)].sort((a, b) => b.regionCode.length - a.regionCode.length)[0]?.fixedOn ?? null
