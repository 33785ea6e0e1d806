import type { CaseState } from '#core'
import type { Instant, PlainDate, RegimeId } from '#law'
import type { Tx } from '../database.ts'

/** A case that an office opens itself: a temuan. Cases from the doors are written by the doors. */
type NewCase = {
  readonly id: string
  readonly origin: 'temuan'
  readonly kind: string
  readonly regime: RegimeId
  readonly electionId: string | null
  readonly state: CaseState
  readonly since: Instant
  readonly regionCode: string
  readonly officeId: string
  readonly walled: readonly string[]
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly openedAt: Instant
  readonly registerNumber: string
  readonly registeredOn: PlainDate
}

/** Writes the row at the office, with the chain above it and the region's ancestors. */
export async function openCaseRow(tx: Tx, opened: NewCase): Promise<void> {
  const chain = await tx
    .selectFrom('netra.offices')
    .select(['regency_office_id', 'province_office_id', 'national_office_id'])
    .where('id', '=', opened.officeId)
    .executeTakeFirstOrThrow()
  const region = await tx
    .selectFrom('netra.regions')
    .select(['province_code', 'regency_code'])
    .where('code', '=', opened.regionCode)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('netra.cases')
    .values({
      id: opened.id,
      origin: opened.origin,
      kind: opened.kind,
      regime: opened.regime,
      election_id: opened.electionId,
      state: opened.state,
      state_since: opened.since,
      region_code: opened.regionCode,
      ...region,
      handling_office_id: opened.officeId,
      ...chain,
      walled_office_ids: [...opened.walled],
      happened_on: opened.happenedOn,
      known_on: opened.knownOn,
      opened_at: opened.openedAt,
      register_number: opened.registerNumber,
      registered_on: opened.registeredOn,
    })
    .execute()
}
