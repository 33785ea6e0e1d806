import type { DelegatedFile } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import { hearingInWords, methodInWords, titleOfHearing } from './lembar/work.ts'

/** Hearings that wait to be held for another office: nothing to say where none does. */
export const delegatedInWords = (count: number) =>
  count === 0 ? null : m.klarif_inbox({ count: numberInWords(count) })

export const delegatedLine = (file: DelegatedFile) => ({
  id: file.hearingId,
  says: m.klarif_list_line({ party: hearingInWords(file.party), n: file.ordinal, office: file.fromOffice }),
  when: momentInWords(file.scheduledAt, file.zone),
})

/** One hearing as the office reads it that was asked to hold it. */
export const delegatedSheet = (file: DelegatedFile) => ({
  title: titleOfHearing(file),
  isOpen: file.state === 'diminta',
  isOnline: file.method === 'daring',
  asked: file.asked,
  clock: m.klarif_file_clock({ office: file.fromOffice }),
  returned: m.klarif_file_returned({ when: momentInWords(new Date(file.stateSince).toISOString(), file.zone) }),
  rows: [
    { term: m.klarif_file_from(), says: file.fromOffice },
    { term: m.klarif_file_number(), says: file.registerNumber ?? '' },
    {
      term: m.klarif_file_who(),
      says: [file.subject?.name, file.subject?.position, file.subject?.office].filter(Boolean).join(', '),
    },
    { term: m.klarif_file_when(), says: momentInWords(file.scheduledAt, file.zone) },
    { term: m.klarif_file_how(), says: methodInWords(file.method) },
    { term: m.klarif_file_where(), says: file.place ?? '' },
  ].filter(({ says }) => says !== ''),
})
