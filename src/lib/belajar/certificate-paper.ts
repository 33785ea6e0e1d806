import type { CourseResult } from '#app'
import type { NaskahOf } from '#core'
import { localDay, type SubjectKind } from '#law'
import { dayInWords, m } from '#wording'
import { headOf } from '../naskah/head-of.ts'
import { subjectInWords } from '../words/hukum.ts'

type Printed = { readonly course: SubjectKind; readonly specimen: boolean }

/** Name, unit, course and day; no answer is kept that could stand in it. */
export const certificatePaper = (
  { name, unit, employer, zone, finishedAt }: CourseResult,
  { course, specimen }: Printed,
): NaskahOf<'sertifikat-belajar'> => ({
  ...headOf({ officeName: employer, number: null, writtenAt: finishedAt, specimen }),
  kind: 'sertifikat-belajar',
  facts: [
    { term: m.belajar_certificate_name(), says: name },
    { term: m.belajar_certificate_unit(), says: unit },
    { term: m.belajar_certificate_course(), says: m.belajar_course_of({ who: subjectInWords(course) }) },
    { term: m.belajar_certificate_day(), says: dayInWords(localDay(finishedAt, zone)) },
  ],
  notes: [m.belajar_certificate_note()],
})
