import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Accounts, Attempted, Visitor } from '#app'
import type { Engine } from './engine.ts'

/**
 * Whose account somebody tries to enter, as far as the attempt says it. For the log alone: what is answered at the door
 * is the same for an address that exists and for one that does not.
 */
export const whoTries = (engine: Engine): Pick<Accounts, 'whoTries'> => ({
  whoTries(visitor, attempted) {
    return ways[attempted.way](engine, visitor, attempted.what)
  },
})

type Way = (engine: Engine, visitor: Visitor, what: string) => Promise<string | null>

const ways: Readonly<Record<Attempted['way'], Way>> = {
  async password(engine, _visitor, email) {
    const { internalAdapter } = await engine.auth.$context
    return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null
  },

  /** The password was right a moment ago: the engine's signed cookie says which user waits for his code. */
  async code(engine, visitor) {
    const { internalAdapter, createAuthCookie, secret } = await engine.auth.$context
    const waiting = signedCookie(visitor.cookies, createAuthCookie('two_factor').name, secret)
    return waiting === null ? null : ((await internalAdapter.findVerificationValue(waiting))?.value ?? null)
  },

  async passkey(engine, _visitor, credential) {
    const { adapter } = await engine.auth.$context
    const found = await adapter.findOne<{ readonly userId: string }>({
      model: 'passkey',
      where: [{ field: 'credentialID', value: credential }],
    })
    return found?.userId ?? null
  },

  /** Whom it means is known only once it is proved. */
  sso: () => Promise.resolve(null),

  demonstration: async (engine, _visitor, userId) =>
    (await (await engine.auth.$context).internalAdapter.findUserById(userId))?.id ?? null,
}

/** As the engine signs them: value, a dot, and the HMAC-SHA-256 of the value in base64. */
function signedCookie(header: string, name: string, secret: string): string | null {
  const line = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  const value = line === undefined ? '' : decoded(line.slice(name.length + 1))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const [signed, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64')]
  const expected = createHmac('sha256', secret).update(signed).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? signed : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
