import { asActor, doorNotes, findAccountOf, recordEvent, systemActors } from '#store'
import type { Netra } from '../ports.ts'
import type { Attempted, SignInRefusal } from './accounts-port.ts'

/** A guess costs the guesser time; being told to wait costs him nothing, so it is written once a minute. */
const free: readonly SignInRefusal['reason'][] = ['too-many-attempts', 'code-expired', 'not-allowed']

/**
 * Writes that somebody was turned away: whose account, where it is one of ours, and why. Never what was typed: an
 * address that nobody has may be a password in the wrong field. The same steps whether the account exists or not.
 */
export async function noteRefused(
  { db, clock }: Pick<Netra, 'db' | 'clock'>,
  userId: string | null,
  way: Attempted['way'],
  { reason }: SignInRefusal,
): Promise<void> {
  const account = await findAccountOf(db, userId ?? '')
  const now = clock()
  await asActor(db, systemActors.door, async (tx) => {
    if (free.includes(reason) && (await doorNotes.saidLately(tx, account, reason, now))) return
    const about = account === null ? {} : { accountId: account }
    await recordEvent(tx, {
      stream: 'akun',
      type: 'sign-in-refused',
      about,
      actor: systemActors.door,
      happenedAt: now,
      recordedAt: now,
      data: { way, reason },
    })
  })
}
