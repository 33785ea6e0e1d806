import type { Json } from '#base'
import { newId } from '../new-id.ts'
import { takeRandom } from '../random.ts'
import type { NewEvent } from './event.ts'
import { leafHash } from './leaf-hash.ts'

/** The columns of one event, complete with salt and leaf: for the hot doors, which insert in a statement of their own. */
export function eventRow(event: NewEvent) {
  const row = {
    id: newId(),
    stream: event.stream,
    type: event.type,
    case_id: event.about.caseId ?? null,
    report_id: event.about.reportId ?? null,
    lhp_id: event.about.lhpId ?? null,
    referral_id: event.about.referralId ?? null,
    account_id: event.about.accountId ?? null,
    office_id: event.about.officeId ?? null,
    actor_id: event.actor as string,
    happened_at: event.happenedAt,
    recorded_at: event.recordedAt,
    basis: event.basis ?? null,
    according_to: event.accordingTo ?? null,
  }
  const salt = takeRandom(16)
  return { ...row, data: JSON.stringify(event.data), salt, leaf_hash: leafHash(salt, leafContent(row, event.data)) }
}

/** As a function of the database reads it: JSON has no bytes, and PostgreSQL takes this form of text for them. */
export const eventJson = (event: ReturnType<typeof eventRow>) => ({
  ...event,
  salt: `\\x${event.salt.toString('hex')}`,
  leaf_hash: `\\x${event.leaf_hash.toString('hex')}`,
})

/** What the leaf commits to: every column but salt and leaf itself. The nightly check computes it again from the row. */
export const leafContent = (row: { readonly [column: string]: Json }, data: NewEvent['data']): Json => ({
  ...row,
  data,
})
