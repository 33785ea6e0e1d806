import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { provesTwoFactors, readProof, type Proof } from '#core'
import { attempts } from './sso/attempt.ts'

const proofs: Readonly<Record<string, Proof>> = {
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backup-code',
  '/passkey/verify-authentication': 'passkey',
  // A new passkey, checked by the device a moment ago, opens a session of its own.
  '/passkey/verify-registration': 'passkey',
  '/sign-in/demonstration': 'demonstration',
}

/** A session knows how it was opened, from the door it was opened at: nothing a client sends can raise it. */
export const noteProof = (session: object, ctx: { path?: string } | null) =>
  Promise.resolve({ data: { ...session, proof: proofAt(ctx?.path ?? '') } })

/** Who comes back from the government's sign-in has what its signed token says. */
const proofAt = (path: string): Proof => (path === '/callback/:id' ? attempts.proof() : (proofs[path] ?? 'password'))

const enrolling = new Set([
  '/change-password',
  '/two-factor/enable',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
])

/**
 * With one stolen factor nobody may add a factor of his own beside the owner's, and nobody owns a demonstration
 * account. One is enough only to add the second.
 */
export const weakSessionAddsNothing = createAuthMiddleware(async (ctx) => {
  if (!enrolling.has(ctx.path)) return
  const found = await getSessionFromCtx(ctx)
  if (!found) return
  const proof = proofOf(found.session)
  if (proof === 'demonstration') throw forbidden()
  if (provesTwoFactors(proof)) return
  if ('twoFactorEnabled' in found.user && found.user.twoFactorEnabled === true) throw forbidden()
  const passkeys = await ctx.context.adapter.count({
    model: 'passkey',
    where: [{ field: 'userId', value: found.user.id }],
  })
  if (passkeys > 0) throw forbidden()
})

const proofOf = (session: object) =>
  readProof('proof' in session && typeof session.proof === 'string' ? session.proof : null)

const forbidden = () => new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_FIRST' })
