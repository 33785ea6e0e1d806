import type { NaskahOf } from '#core'
import { startOfDay } from '#law'
import type { CasePage, FollowUpLine } from '#store/views'
import { dayInWords, m } from '#wording'
import { accusedInWords } from '../meja/lembar/allegations.ts'
import { followUpInWords } from '../meja/referral-words.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { numberOfCase } from './number-of-case.ts'

type Told = FollowUpLine & { readonly by: string }

/** What was decided on the files of the case, from whatever paper told it. */
export function decisionPapers(page: CasePage): readonly CasePaper[] {
  const newest = decisionsIn(page).at(-1)
  if (newest === undefined) return []
  return [
    {
      kind: 'ringkasan-keputusan',
      partId: page.held.id,
      versions: ['lengkap', 'keluar'],
      says: dayInWords(newest.happenedOn),
      write: (writing) => decisionPaper(newest, writing),
    },
  ]
}

const decisionsIn = ({ referrals }: CasePage): readonly Told[] =>
  referrals.flatMap(({ followUps, receivingOfficeName }) =>
    followUps
      .filter((line) => line.decreeNumber !== null || line.sanctionCode !== null || line.sanctionWords !== null)
      .map((line) => ({ ...line, by: receivingOfficeName })),
  )

function decisionPaper(newest: Told, { page, specimen }: Writing): NaskahOf<'ringkasan-keputusan'> {
  const { held, summary } = page
  return {
    ...headOf({
      officeName: summary.officeName,
      number: numberOfCase(page),
      writtenAt: startOfDay(newest.happenedOn, held.zone),
      specimen,
    }),
    kind: 'ringkasan-keputusan',
    facts: [{ term: m.meja_case_office(), says: summary.officeName }],
    decisions: decisionsIn(page).map((line) => ({
      title: line.by,
      lines: [
        { term: m.meja_case_subject(), says: accusedOf(page, line.allegationId) },
        { term: m.naskah_decision(), says: followUpInWords(line) },
        { term: m.naskah_according_to(), says: line.accordingTo },
        { term: m.naskah_told_by(), says: line.officeName },
      ].filter(({ says }) => says !== ''),
    })),
    signatures: [{ as: summary.officeName, name: null }],
  }
}

const accusedOf = ({ allegations }: CasePage, id: string | null): string =>
  allegations
    .filter((line) => id === null || line.id === id)
    .map(accusedInWords)
    .join('\n')
