import type { PasskeyStep } from '#app'

/** Old browsers cannot read the options as JSON; they keep password and code. */
export const speaksPasskey = () =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** True when somebody is signed in. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await call('sign-in-options')
  if (!options.ok) return false
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...(options.body as PublicKeyCredentialRequestOptionsJSON),
    userVerification: 'required',
  })
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) return false
  return (await call('sign-in', { response: credential.toJSON() })).ok
}

/** True when the device keeps a new key. The answer also opens a session that was proven with it. */
export async function addPasskey(name: string): Promise<boolean> {
  const options = await call('register-options')
  if (!options.ok) return false
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options.body as PublicKeyCredentialCreationOptionsJSON,
  )
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) return false
  return (await call('register', { response: credential.toJSON(), name, createSession: true })).ok
}

async function call(step: PasskeyStep, body?: unknown): Promise<{ ok: boolean; body: unknown }> {
  const answer = await fetch('/masuk/kunci', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ step, body }),
  })
  return { ok: answer.ok, body: await answer.json() }
}
