import type { CasePage } from '#store/views'
import { dayInWords, here, m } from '#wording'
import { contestInWords } from '../../words/pemilihan.ts'
import { basisLine } from './basis-line.ts'

export type PpkSheet = ReturnType<typeof ppkSheet>
type Conflict = CasePage['ppkConflicts'][number]

/** Who decides on the accused and should not wait to be asked twice: what was recorded, and the ladder that starts with it. */
export const ppkSheet = ({ ppkConflicts, allegations, parties, held }: CasePage) => ({
  flags: ppkConflicts.map((conflict) => ({
    id: conflict.id,
    says: conflictInWords(conflict, allegations.find(({ id }) => id === conflict.allegationId)?.ordinal ?? 0),
  })),
  // What the ladder rests on: the house rule that starts it, and the rows of its rungs.
  basis: ['N11', 'F7b', 'F9'].map(basisLine),
  recordHref:
    parties.includes('penanganan') && allegations.some(({ subjectOfficeId }) => subjectOfficeId !== null)
      ? here(`/meja/perkara/${held.id}/ppk`)
      : null,
})

export function conflictInWords({ kind, employerName, contest, source, knownOn }: Conflict, n: number): string {
  const told = { n, employer: employerName, day: dayInWords(knownOn), source }
  if (kind === 'kerabat') return m.meja_ppk_kerabat(told)
  return m.meja_ppk_calon({
    ...told,
    contest: contest === null ? '' : m.meja_ppk_calon_in({ contest: seatInWords(contest) }),
  })
}

export const seatInWords = ({ kind, region, election }: NonNullable<Conflict['contest']>) =>
  m.meja_ppk_contest_option({ kind: contestInWords(kind), region, election })
