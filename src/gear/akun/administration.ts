import { accept, refuse } from '#base'
import type { Accounts } from '#app'
import type { Engine } from './engine.ts'

type Administration = Pick<
  Accounts,
  'createUser' | 'emailOf' | 'setPassword' | 'deleteUser' | 'endAllSessions' | 'lockOut' | 'ensureDemonstrationUser'
>

const credential = 'credential'

export const administration = (engine: Engine): Administration => ({
  async createUser({ email, name, password }) {
    const { internalAdapter, password: passwords } = await engine.auth.$context
    const address = email.toLowerCase()
    if (await internalAdapter.findUserByEmail(address)) return refuse({ reason: 'email-taken' } as const)
    const user = await internalAdapter.createUser(
      { email: address, name, emailVerified: false },
      { method: credential },
    )
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: credential,
      accountId: user.id,
      password: await passwords.hash(password),
    })
    return accept(user.id)
  },

  async emailOf(userId) {
    return (await (await engine.auth.$context).internalAdapter.findUserById(userId))?.email ?? null
  },

  async setPassword(userId, password) {
    const { internalAdapter, password: passwords } = await engine.auth.$context
    const hash = await passwords.hash(password)
    const accounts = await internalAdapter.findAccounts(userId)
    if (accounts.some(({ providerId }) => providerId === credential)) await internalAdapter.updatePassword(userId, hash)
    else await internalAdapter.linkAccount({ userId, providerId: credential, accountId: userId, password: hash })
  },

  async deleteUser(userId) {
    await (await engine.auth.$context).internalAdapter.deleteUser(userId)
  },

  async endAllSessions(userId) {
    await (await engine.auth.$context).internalAdapter.deleteUserSessions(userId)
  },

  async lockOut(userId) {
    const { adapter, internalAdapter } = await engine.auth.$context
    const where = [{ field: 'userId', value: userId }]
    // The password first: after it nobody can open a new session while the old ones go.
    await adapter.deleteMany({ model: 'account', where })
    await adapter.deleteMany({ model: 'twoFactor', where })
    await adapter.deleteMany({ model: 'passkey', where })
    await internalAdapter.updateUser(userId, { twoFactorEnabled: false })
    await internalAdapter.deleteUserSessions(userId)
  },

  async ensureDemonstrationUser({ id, name }) {
    const { adapter, internalAdapter } = await engine.auth.$context
    if (await internalAdapter.findUserById(id)) return
    const now = new Date()
    await adapter.create({
      model: 'user',
      // The domain `invalid` can never receive mail (RFC 2606 §2), and without a password the address opens nothing.
      data: {
        id,
        name,
        email: `${id}@contoh.invalid`,
        emailVerified: false,
        demonstration: true,
        createdAt: now,
        updatedAt: now,
      },
      forceAllowId: true,
    })
  },
})
