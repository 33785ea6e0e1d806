import { localDay, type PlainDate, type SubjectKind } from '#law'
import { findDoorReader, findCourseResult, keepCourse, type CourseResult } from '#store'
import type { Netra } from '../ports.ts'

type Here = Pick<Netra, 'db' | 'clock'>

/** Keeps that he finished a course, the first day of it; null: nobody stands in the door, or somebody who left, and nothing is kept. */
export async function finishCourse(
  { db, clock }: Here,
  token: Uint8Array | null,
  course: SubjectKind,
): Promise<{ readonly on: PlainDate } | null> {
  if (token === null) return null
  const at = clock()
  const person = await findDoorReader(db, { token, at })
  if (person === null) return null
  const finishedAt = await keepCourse(db, { token, at, pegawaiId: person.pegawaiId, course })
  return finishedAt === null ? null : { on: localDay(finishedAt, person.zone) }
}

/** What stands on his certificate; null: nobody in the door, or not finished. */
export const courseResult = async (
  { db, clock }: Here,
  token: Uint8Array | null,
  course: SubjectKind,
): Promise<CourseResult | null> => (token === null ? null : findCourseResult(db, { token, course, at: clock() }))
