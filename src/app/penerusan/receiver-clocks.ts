import { addresseeOf, followUpTables, isBefore, type Accused, type ClockBegun, type StepRow } from '#core'
import type { Instant, Zone } from '#law'
import { deadlineStore, type Referral, type Tx } from '#store'
import { clockOf, type Started } from '../tenggat/start-clocks.ts'
import { bodiesOf } from './receiving-kinds.ts'

/** A file on its way, as its clocks need it. */
type FileAt = {
  readonly id: string
  readonly caseId: string
  readonly parentId: string | null
  readonly fromOffice: { readonly id: string; readonly zone: Zone }
  readonly office: { readonly id: string; readonly kind: string; readonly zone: Zone }
}

export const fileAt = (referral: Referral): FileAt => ({
  id: referral.id,
  caseId: referral.caseId,
  parentId: referral.parentId,
  fromOffice: { id: referral.fromOfficeId, zone: referral.fromZone },
  office: { id: referral.receivingOfficeId, kind: referral.receivingKind, zone: referral.receivingZone },
})

/** The second clock and its owner, for each kind of accused in the file: counted in the receiving body's own zone. */
export const startOnSending = (
  tx: Tx,
  file: FileAt,
  accused: readonly Accused[],
  at: Instant,
): Promise<readonly Started[]> =>
  begin(
    tx,
    file,
    at,
    accused.flatMap(({ subject, route }) => followUpTables[addresseeOf(subject, route)].sent),
  )

/** A statement ends the clocks its step ends, and starts those that count from it. */
export async function runClocks(
  tx: Tx,
  file: FileAt,
  { starts = [], stops = [] }: StepRow,
  at: Instant,
): Promise<void> {
  await closeClocks(tx, file.id, at, stops)
  await begin(tx, file, at, starts)
}

/** Each rule counts once in the life of a file: a second paper on the same step starts nothing. */
async function begin(tx: Tx, file: FileAt, at: Instant, begun: readonly ClockBegun[]): Promise<readonly Started[]> {
  const ran = new Set((await deadlineStore.listOfReferral(tx, file.id)).map(({ ruleId }) => ruleId))
  const bodies = bodiesOf(file.office.kind)
  const started: Started[] = []
  for (const { rule, at: body, owner } of begun) {
    if (ran.has(rule) || (body !== undefined && !bodies.includes(body))) continue
    ran.add(rule)
    // A clock of the sender's own counts only on the file it sent itself, not on one passed on.
    if (owner === 'kantor' && file.parentId !== null) continue
    const office = owner === 'kantor' ? file.fromOffice : file.office
    const clock = await clockOf(tx, rule, at, office.zone)
    const place = { caseId: file.caseId, referralId: file.id, officeId: office.id }
    const id = await deadlineStore.start(tx, clock, { ...place, owner: owner ?? 'penerima-penerusan' })
    started.push({ id, ruleId: rule, dueOn: clock.dueOn, acting: clock.acting })
  }
  return started
}

/** Ends the running clocks of a file: those of `rules`, or all of them. */
export async function closeClocks(tx: Tx, referralId: string, at: Instant, rules?: readonly string[]): Promise<void> {
  for (const clock of await deadlineStore.listOfReferral(tx, referralId)) {
    if (clock.closedAt === null && (rules === undefined || rules.includes(clock.ruleId)))
      await deadlineStore.close(tx, clock.id, at, isBefore(at, clock.dueAt) ? 'dipenuhi' : 'lewat')
  }
}
