import { AsyncLocalStorage } from 'node:async_hooks'
import type { SignInRefusal } from '#app'
import type { Proof } from '#core'

/** What one return from the provider has shown so far, for the hooks of the engine that come after. */
type Attempt = { proof: Extract<Proof, 'sso' | 'sso-two-factors'>; pinned: boolean; refused: SignInRefusal | null }

const running = new AsyncLocalStorage<Attempt>()

const current = (): Attempt => {
  const attempt = running.getStore()
  if (!attempt) throw new Error('sign-in: the provider’s answer was read outside an attempt')
  return attempt
}

export const attempts = {
  async run<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly attempt: Readonly<Attempt> }> {
    const attempt: Attempt = { proof: 'sso', pinned: false, refused: null }
    return { answer: await running.run(attempt, work), attempt }
  },
  proof: () => current().proof,
  provedTwice: () => void (current().proof = 'sso-two-factors'),
  pinned: () => void (current().pinned = true),
  /** Always null, which is how the engine is told no. */
  refuse: (reason: 'sso-not-linked' | 'sso-refused' | 'sso-unreachable'): null => {
    current().refused = { reason }
    return null
  },
}
