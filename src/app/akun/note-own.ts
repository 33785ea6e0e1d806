import { asActor, findAccountOf } from '#store'
import type { Netra } from '../ports.ts'
import { recordAccountEvent, type AccountEvent } from './account-event.ts'

/** Writes what somebody did at the door, as himself. The auditor reads it. */
export async function noteOwn(
  { db, clock }: Pick<Netra, 'db' | 'clock'>,
  userId: string,
  type: AccountEvent,
  data: Record<string, string> = {},
): Promise<void> {
  const account = await findAccountOf(db, userId)
  if (!account) return
  await asActor(db, account, (tx) => recordAccountEvent(tx, clock, type, { actor: account, accountId: account }, data))
}
