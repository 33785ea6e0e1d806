import { outgoingOf, type Naskah } from '#core'
import { startOfDay } from '#law'
import type { LhpAdvice } from '#store/views'
import { dayInWords, m } from '#wording'
import type { Opened } from '../meja/lhp-page.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'
import { lhpPaper } from './lhp-paper.ts'

/** The saran perbaikan as it is sent (Perbawaslu 5/2022 ps. 18): to whom it is for, and without the finder. */
export function advicePaper(opened: Opened, advice: LhpAdvice, specimen: boolean): Naskah {
  const { page, zone } = opened
  const { protected: people, accused } = lhpPaper(opened, specimen)
  const due = page.clocks.findLast(({ owner }) => owner === 'penerima-saran')?.dueOn ?? null
  return outgoingOf({
    ...headOf({
      officeName: page.officeName,
      number: null,
      writtenAt: startOfDay(advice.advisedOn, zone),
      specimen,
    }),
    ...letterOf(page.officeName, advice.advisedOn),
    kind: 'saran-perbaikan',
    protected: people,
    accused,
    about: m.naskah_kind_saran_perbaikan(),
    to: [advice.addressedTo, 'di Tempat'],
    facts: [
      { term: m.naskah_kind_lhp(), says: page.number ?? '' },
      { term: m.meja_case_happened(), says: dayInWords(page.happenedOn) },
      { term: m.naskah_advice_due(), says: due === null ? '' : dayInWords(due) },
    ].filter(({ says }) => says !== ''),
    advice: advice.body,
  })
}
