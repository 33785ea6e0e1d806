import { asActor, findAccountOf, recordEvent } from '#store'
import type { Netra } from '../ports.ts'
import type { Proof } from './accounts-port.ts'

/** Writes who came in, and how they proved it. The auditor reads it. */
export async function noteSignIn({ db, clock }: Pick<Netra, 'db' | 'clock'>, userId: string, proof: Proof): Promise<void> {
  await note({ db, clock }, userId, 'signed-in', { proof })
}

export async function noteSignOut({ db, clock }: Pick<Netra, 'db' | 'clock'>, userId: string): Promise<void> {
  await note({ db, clock }, userId, 'signed-out', {})
}

async function note({ db, clock }: Pick<Netra, 'db' | 'clock'>, userId: string, type: string, data: Record<string, string>): Promise<void> {
  const account = await findAccountOf(db, userId)
  if (!account) return
  const now = clock()
  await asActor(db, account, (tx) =>
    recordEvent(tx, { stream: 'akun', type, about: { accountId: account }, actor: account, happenedAt: now, recordedAt: now, data }),
  )
}
