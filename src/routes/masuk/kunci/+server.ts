import { addPasskey, signInByPasskey, type Netra, type PasskeyAnswer, type PasskeyStep, type Visitor } from '#app'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import type { RequestHandler } from './$types'

const steps: readonly PasskeyStep[] = ['register-options', 'register', 'sign-in-options', 'sign-in']

/** The ceremonies of a passkey, spoken by src/lib/akun/passkey.ts. Nobody else calls this address. */
export const POST: RequestHandler = async (event) => {
  const { step, body } = readCall(await event.request.json().catch(() => null))
  if (step === null) return Response.json({ reason: 'not-a-step' }, { status: 400 })
  const { netra } = event.locals
  const visitor = visitorOf(event)
  const answer = await perform(netra, visitor, step, body)
  giveCookies(event, answer.cookies)
  return Response.json(answer.status === 200 ? answer.body : { reason: 'refused' }, { status: answer.status })
}

function perform(netra: Netra, visitor: Visitor, step: PasskeyStep, body: unknown): Promise<PasskeyAnswer> {
  if (step === 'sign-in') return signInByPasskey(netra, visitor, body)
  if (step === 'register') return addPasskey(netra, visitor, body)
  return netra.accounts.passkey(visitor, step, body)
}

function readCall(call: unknown): { step: PasskeyStep | null; body: unknown } {
  if (call === null || typeof call !== 'object' || !('step' in call)) return { step: null, body: null }
  return { step: steps.find((step) => step === call.step) ?? null, body: 'body' in call ? call.body : {} }
}
