import { sql } from 'kysely'
import type { Action, Attendance } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** A pleno as it is kept. `attendance` says who sat and who stood aside, with the reason. */
export type NewPleno = {
  readonly id: string
  readonly subject: { readonly caseId: string } | { readonly lhpId: string } | { readonly lookId: string }
  readonly officeId: string
  readonly heldOn: string
  readonly recordedAt: Instant
  readonly openness: 'terbuka' | 'tertutup'
  readonly chairId: string
  readonly size: number
  readonly quorum: number
  readonly quorumRule: string
  readonly attendance: readonly Attendance[]
  readonly members: readonly PlenoMember[]
  readonly mode: 'musyawarah' | 'suara'
  /** The move it decided; null where it voted no. */
  readonly action: string | null
  readonly decision: string
  readonly votes: { readonly for: number; readonly against: number } | null
  readonly minutes: string
  readonly number: string | null
}

/** A commissioner of the office on that day, as the minutes name him. */
export type PlenoMember = { readonly id: string; readonly name: string; readonly role: 'ketua' | 'anggota' }

export type Commissioner = {
  readonly accountId: string
  readonly name: string
  readonly role: 'ketua' | 'anggota'
  readonly bornOn: string | null
}

export const plenoStore = {
  async record(tx: Tx, pleno: NewPleno): Promise<void> {
    await tx
      .insertInto('netra.plenos')
      .values({
        id: pleno.id,
        case_id: 'caseId' in pleno.subject ? pleno.subject.caseId : null,
        lhp_id: 'lhpId' in pleno.subject ? pleno.subject.lhpId : null,
        look_id: 'lookId' in pleno.subject ? pleno.subject.lookId : null,
        office_id: pleno.officeId,
        held_on: pleno.heldOn,
        recorded_at: pleno.recordedAt,
        openness: pleno.openness,
        chair_id: pleno.chairId,
        size: pleno.size,
        quorum: pleno.quorum,
        quorum_rule: pleno.quorumRule,
        attendance: JSON.stringify(pleno.attendance.map(({ member, as }) => ({ member, as }))),
        members: JSON.stringify(pleno.members),
        mode: pleno.mode,
        action: pleno.action,
        votes_for: pleno.votes?.for ?? null,
        votes_against: pleno.votes?.against ?? null,
        number: pleno.number,
      })
      .execute()
    await tx
      .insertInto('netra.pleno_words')
      .values({
        pleno_id: pleno.id,
        decision: pleno.decision,
        minutes: pleno.minutes,
        attendance: JSON.stringify(pleno.attendance),
      })
      .execute()
  },

  /** Whether this pleno decided this move of this case, and no step was taken on it yet. */
  async decided(tx: Tx, plenoId: string, caseId: string, action: Action): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.plenos as p')
      .innerJoin('netra.cases as c', 'c.id', 'p.case_id')
      .select('p.id')
      .where('p.id', '=', plenoId)
      .where('p.case_id', '=', caseId)
      .where('p.action', '=', action)
      .whereRef('p.office_id', '=', 'c.handling_office_id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('netra.events as e')
              .select('e.id')
              .whereRef('e.case_id', '=', 'c.id')
              .where('e.type', '=', 'case-moved')
              .where(sql<string>`e.data ->> 'plenoId'`, '=', plenoId),
          ),
        ),
      )
      .executeTakeFirst()
    return row !== undefined
  },

  /** Whether a pleno on this move of this case was held since then. Its event knows what it was asked, also where it said no. */
  async heldOn(tx: Tx, caseId: string, action: Action, since: Instant): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.events')
      .select('id')
      .where('case_id', '=', caseId)
      .where('type', '=', 'pleno-held')
      .where(sql<string>`data ->> 'action'`, '=', action)
      .where('happened_at', '>=', since)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },

  /** Ketua and anggota of the office on that day whose account was open, ketua first; who is anggota and acts as ketua is listed once, as ketua. */
  async commissioners(tx: Tx, officeId: string, on: string): Promise<readonly Commissioner[]> {
    const rows = await tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.accounts as a', 'a.id', 'm.account_id')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select(['a.id', 'a.name', 'a.born_on', 'm.role'])
      .where('m.office_id', '=', officeId)
      .where('m.role', 'in', ['ketua', 'anggota'])
      .where(sql<boolean>`(a.closed_at is null or netra.day_in(a.closed_at, o.zone) > ${on}::date)`)
      .where('m.valid_from', '<=', on)
      .where(({ eb, or }) => or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', on)]))
      .orderBy('m.role', 'desc')
      .orderBy('a.name')
      .execute()
    const once = rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at)
    return once.map((row) => ({
      accountId: row.id,
      name: row.name,
      role: row.role as Commissioner['role'],
      bornOn: row.born_on,
    }))
  },

  /** Those of the deciding office who belong to an office that the case, the LHP or the refused report accuses. */
  async walled(tx: Tx, subject: NewPleno['subject']): Promise<readonly string[]> {
    if ('lookId' in subject) return walledOnLook(tx, subject.lookId)
    const [caseId, lhpId] = 'caseId' in subject ? [subject.caseId, null] : [null, subject.lhpId]
    const { rows } = await sql<{
      ids: string[]
    }>`select netra.walled_commissioners(${caseId}::uuid, ${lhpId}::uuid) as ids`.execute(tx)
    return rows[0]?.ids ?? []
  },
}

async function walledOnLook(tx: Tx, lookId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] }>`select netra.walled_on_look(${lookId}::uuid) as ids`.execute(tx)
  return rows[0]?.ids ?? []
}
