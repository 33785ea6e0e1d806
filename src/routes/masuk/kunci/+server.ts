import { json } from '@sveltejs/kit'
import { signInByPasskey, type PasskeyStep } from '#app'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import type { RequestHandler } from './$types'

const steps: readonly PasskeyStep[] = ['register-options', 'register', 'sign-in-options', 'sign-in']

/** The ceremonies of a passkey, spoken by src/lib/akun/passkey.ts. Nobody else calls this address. */
export const POST: RequestHandler = async (event) => {
  const { step, body } = readCall(await event.request.json().catch(() => null))
  if (step === null) return json({ reason: 'not-a-step' }, { status: 400 })
  const { netra } = event.locals
  const visitor = visitorOf(event)
  const answer = step === 'sign-in' ? await signInByPasskey(netra, visitor, body) : await netra.accounts.passkey(visitor, step, body)
  giveCookies(event, answer.cookies)
  return json(answer.status === 200 ? answer.body : { reason: 'refused' }, { status: answer.status })
}

function readCall(call: unknown): { step: PasskeyStep | null; body: unknown } {
  if (call === null || typeof call !== 'object' || !('step' in call)) return { step: null, body: null }
  return { step: steps.find((step) => step === call.step) ?? null, body: 'body' in call ? call.body : {} }
}
