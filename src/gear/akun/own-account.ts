import { accept, refuse } from '#base'
import type { Accounts, Visitor } from '#app'
import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import { ask } from './ask.ts'
import type { Engine } from './engine.ts'
import { commonPasswords, isGuessable } from './guessable.ts'
import { findSession, refusalOf } from './signing-in.ts'

type OwnAccount = Pick<
  Accounts,
  | 'isGuessable'
  | 'changePassword'
  | 'factors'
  | 'beginTotp'
  | 'pendingTotp'
  | 'removePasskey'
  | 'openSessions'
  | 'endSession'
>

type TotpRow = { readonly secret: string; readonly verified: boolean | null }
type PasskeyRow = { readonly id: string; readonly name: string | null; readonly createdAt: Date | null }

export const ownAccount = (engine: Engine): OwnAccount => ({
  isGuessable: async (password, own) => isGuessable(password, own, await commonPasswords()),

  async changePassword(visitor, { current, wanted }) {
    const answer = await ask(engine, visitor, '/change-password', { currentPassword: current, newPassword: wanted })
    if (answer.status !== 200) return refuse(refusalOf(answer))
    // Here and not by the engine: it would open a new session in the place of this one, and one that knows a password alone.
    const here = await findSession(engine, visitor)
    const { internalAdapter } = await engine.auth.$context
    for (const { id, token } of await sessionsOf(engine, here?.userId))
      if (id !== here?.id) await internalAdapter.deleteSession(token)
    return accept(null)
  },

  async factors(userId) {
    const { adapter } = await engine.auth.$context
    const where = [{ field: 'userId', value: userId }]
    const totp = await adapter.findOne<TotpRow>({ model: 'twoFactor', where })
    const passkeys = await adapter.findMany<PasskeyRow>({ model: 'passkey', where })
    return {
      totp: totp !== null && totp.verified !== false,
      passkeys: passkeys.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        createdAt: (createdAt ?? new Date(0)).toISOString(),
      })),
    }
  },

  async beginTotp(visitor, password) {
    const answer = await ask(engine, visitor, '/two-factor/enable', { password, method: 'totp' })
    if (answer.status !== 200) return refuse(refusalOf(answer))
    const { totpURI, backupCodes } = answer.body as { totpURI: string; backupCodes: readonly string[] }
    return accept({ uri: totpURI, backupCodes })
  },

  async pendingTotp(visitor) {
    const session = await findSession(engine, visitor)
    if (!session) return null
    const { adapter, secretConfig } = await engine.auth.$context
    const row = await adapter.findOne<TotpRow>({
      model: 'twoFactor',
      where: [{ field: 'userId', value: session.userId }],
    })
    if (row?.verified !== false) return null
    return createOTP(await symmetricDecrypt({ key: secretConfig, data: row.secret })).url('Netra', session.email)
  },

  async removePasskey(visitor, passkeyId) {
    await ask(engine, visitor, '/passkey/delete-passkey', { id: passkeyId })
  },

  async openSessions(visitor) {
    const here = await findSession(engine, visitor)
    return (await sessionsOf(engine, here?.userId)).map((session) => ({
      id: session.id,
      startedAt: session.createdAt.toISOString(),
      agent: session.userAgent ?? '',
      address: session.ipAddress ?? '',
      here: session.id === here?.id,
    }))
  },

  async endSession(visitor, sessionId) {
    const wanted = (await sessionsOf(engine, await ownerOf(engine, visitor))).find(({ id }) => id === sessionId)
    if (!wanted) return
    const { internalAdapter } = await engine.auth.$context
    await internalAdapter.deleteSession(wanted.token)
  },
})

const ownerOf = async (engine: Engine, visitor: Visitor) => (await findSession(engine, visitor))?.userId

async function sessionsOf(engine: Engine, userId: string | undefined) {
  if (userId === undefined) return []
  const { internalAdapter } = await engine.auth.$context
  return internalAdapter.listSessions(userId, { onlyActiveSessions: true })
}
