import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { PlainDate } from '#law'
import type { Db } from '../database.ts'

/** A sentence of ours in both languages; quotations stay as the source has them. */
export type Bilingual = { readonly id: string; readonly en: string }

type ActivityParty = {
  readonly part: string
  readonly institution: string | null
  readonly person: string | null
  readonly post: string | null
  readonly capacity: string | null
  readonly said: Bilingual | null
}

type Activity = {
  readonly code: string
  readonly kind: string
  readonly electionName: string | null
  readonly regionCode: string
  readonly regionName: string
  readonly heldOn: PlainDate | null
  readonly heldOnNote: Bilingual | null
  readonly place: string | null
  readonly organiser: string | null
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly preventionForm: number | null
  readonly formMark: string | null
  readonly sourceName: string
  readonly sourceNote: Bilingual | null
  readonly demonstration: boolean
  /** By an office of ours, and not read from the press. */
  readonly entered: boolean
  readonly corrected: boolean
  readonly audience: readonly string[]
  readonly subjects: readonly string[]
  readonly material: string | null
  readonly parties: readonly ActivityParty[]
  readonly commitments: readonly { readonly who: string; readonly promised: Bilingual }[]
  readonly numbers: readonly {
    readonly value: number
    readonly unit: Bilingual
    readonly claim: Bilingual
    readonly missing: readonly string[]
  }[]
}

/** Newest first; those without a day last. */
export const listActivities = (db: Db): Promise<readonly Activity[]> => activities(db).limit(mostActivities).execute()
/** As many as one page lists; the rest is in the recap, by region. */
const mostActivities = 200

export type PublicPromise = Pick<Activity, 'code' | 'title' | 'heldOn' | 'regionCode' | 'regionName'> & {
  readonly who: string
  readonly promised: Bilingual
}

/** What was promised aloud at public activities, newest first; those without a day last. */
export const listPromises = async (db: Db): Promise<readonly PublicPromise[]> =>
  (await listActivities(db)).flatMap(({ code, title, heldOn, regionCode, regionName, commitments }) =>
    commitments.map((promise) => ({ code, title, heldOn, regionCode, regionName, ...promise })),
  )

export const findActivity = async (db: Db, code: string): Promise<Activity | null> =>
  (await activities(db).where('a.code', '=', code).executeTakeFirst()) ?? null

export const findActivityId = async (db: Db, code: string): Promise<string | null> =>
  (await db.selectFrom('netra.activities').select('id').where('code', '=', code).executeTakeFirst())?.id ?? null

const activities = (db: Db) =>
  db
    .selectFrom('netra.activities as a')
    .innerJoin('netra.regions as r', 'r.code', 'a.region_code')
    .leftJoin('netra.elections as e', 'e.id', 'a.election_id')
    .select((eb) => [
      'a.code',
      'a.kind',
      'e.name as electionName',
      'a.region_code as regionCode',
      'r.name as regionName',
      eb.ref('a.held_on').$castTo<PlainDate | null>().as('heldOn'),
      eb.ref('a.held_on_note').$castTo<Bilingual | null>().as('heldOnNote'),
      'a.place',
      'a.organiser',
      eb.ref('a.title').$castTo<Bilingual>().as('title'),
      eb.ref('a.summary').$castTo<Bilingual>().as('summary'),
      'a.prevention_form as preventionForm',
      'a.form_mark as formMark',
      'a.source_name as sourceName',
      eb.ref('a.source_note').$castTo<Bilingual | null>().as('sourceNote'),
      'a.demonstration',
      'a.corrected',
      'a.audience',
      'a.subjects',
      'a.material',
      eb('a.office_id', 'is not', null).$castTo<boolean>().as('entered'),
      jsonArrayFrom(
        eb
          .selectFrom('netra.activity_parties as p')
          .whereRef('p.activity_id', '=', 'a.id')
          .select((row) => [
            'p.part',
            'p.institution',
            'p.person',
            'p.post',
            'p.capacity',
            row.ref('p.said').$castTo<Bilingual | null>().as('said'),
          ])
          .orderBy('p.ordinal'),
      ).as('parties'),
      jsonArrayFrom(
        eb
          .selectFrom('netra.activity_commitments as c')
          .whereRef('c.activity_id', '=', 'a.id')
          .select((row) => ['c.who', row.ref('c.promised').$castTo<Bilingual>().as('promised')])
          .orderBy('c.ordinal'),
      ).as('commitments'),
      jsonArrayFrom(
        eb
          .selectFrom('netra.activity_numbers as n')
          .whereRef('n.activity_id', '=', 'a.id')
          .select((row) => [
            row.ref('n.value').$castTo<number>().as('value'),
            row.ref('n.unit').$castTo<Bilingual>().as('unit'),
            row.ref('n.claim').$castTo<Bilingual>().as('claim'),
            'n.missing',
          ])
          .orderBy('n.ordinal'),
      ).as('numbers'),
    ])
    .orderBy('a.held_on', (order) => order.desc().nullsLast())
