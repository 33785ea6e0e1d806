import { sql } from 'kysely'
import type { PegawaiKind } from '#core'
import type { SubjectKind } from '#law'
import type { Db, Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { bytea } from '../laporan/receive-report.ts'
import { readingEvent } from './reading-event.ts'

export type DoorReader = {
  readonly pegawaiId: string
  readonly name: string
  readonly kind: PegawaiKind
  readonly employer: string
  readonly zone: 'WIB' | 'WITA' | 'WIT'
  /** Null: by the roll he has left. */
  readonly post: { readonly officeId: string | null; readonly unit: string; readonly post: string } | null
}

type Held = { readonly token: Uint8Array; readonly at: string }

export async function findDoorReader(db: Db, { token, at }: Held): Promise<DoorReader | null> {
  const { rows } = await sql<{ found: DoorReader | null }>`
    select netra.pegawai_at_door(${Buffer.from(token)}, ${at}::timestamptz) as found`.execute(db)
  return rows[0]?.found ?? null
}

type Finished = Held & { readonly pegawaiId: string; readonly course: SubjectKind }

/** The moment he first finished it; null: nobody stands in the door, or somebody who left. */
export async function keepCourse(db: Db, { token, at, pegawaiId, course }: Finished): Promise<string | null> {
  const event = readingEvent({
    ...{ type: 'course-finished', edaran_id: null, node_id: null, office_id: null, version: null },
    ...{ pegawai_id: pegawaiId, happened_at: at, recorded_at: at, data: { course } },
  })
  const given = { id: newId(), token: bytea(token), pegawai_id: pegawaiId, course, at, event }
  const { rows } = await sql<{ kept: { readonly finishedAt: string } | null }>`
    select netra.finish_course(${JSON.stringify(given)}::jsonb) as kept`.execute(db)
  const kept = rows[0]?.kept ?? null
  return kept === null ? null : new Date(kept.finishedAt).toISOString()
}

export type CourseResult = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly employer: string
  readonly zone: 'WIB' | 'WITA' | 'WIT'
  readonly finishedAt: string
}
/** For the person whom the token stands for at that moment, and for nobody else. Null: there is none, or he has not finished. */
export async function findCourseResult(
  db: Db,
  { token, at, course }: Held & { readonly course: SubjectKind },
): Promise<CourseResult | null> {
  const { rows } = await sql<{ found: CourseResult | null }>`
    select netra.course_result(${Buffer.from(token)}, ${course}, ${at}::timestamptz) as found`.execute(db)
  const found = rows[0]?.found ?? null
  return found === null ? null : { ...found, finishedAt: new Date(found.finishedAt).toISOString() }
}

export type CourseReach = {
  readonly office_id: string
  readonly name: string
  readonly people: number
  readonly finished: number
}
/** Exact counts, for the core to hide what is too small; by the offices right below one in the actor's line. */
export async function listCourseReach(tx: Tx, officeId: string): Promise<readonly CourseReach[]> {
  const { rows } = await sql<CourseReach>`
    select office_id, name, people, finished from netra.course_reach(${officeId}::uuid) order by name, office_id`.execute(
    tx,
  )
  return rows
}
