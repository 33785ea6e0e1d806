import { fail, redirect } from '@sveltejs/kit'
import { beginTotp, changePassword, confirmTotp, endSession, removePasskey, unlinkOwnSso, viewOwnAccount } from '#app'
import { qrOf } from '#lib/akun/qr.ts'
import { keep } from '#lib/form/kept.ts'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { signInSentence } from '#lib/server/sign-in-sentence.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, netra } = event.locals
  const account = await viewOwnAccount(netra, visitorOf(event))
  if (!account || !actor) redirect(303, here('/masuk'))
  const { pendingTotp, sessions, ...rest } = account
  return {
    ...rest,
    // A demonstration account is everybody's: where the others sit is nobody's business.
    sessions: sessions.filter(({ here: own }) => own || !actor.demonstration),
    person: { name: actor.name, demonstration: actor.demonstration, memberships: actor.memberships },
    totp: pendingTotp === null ? null : { qr: qrOf(pendingTotp), key: keyOf(pendingTotp) },
  }
}

export const actions: Actions = {
  begin: async (event) => {
    const form = await event.request.formData()
    const password = rawTextOf(form, 'password')
    if (password === '') return keep(form, { password: m.akun_password_error() })
    const answer = await beginTotp(event.locals.netra, visitorOf(event), password)
    if (!answer.ok)
      return keep(form, {
        password:
          answer.refusal.reason === 'wrong-credentials' ? m.akun_password_wrong() : signInSentence(answer.refusal),
      })
    return { backupCodes: answer.value.backupCodes }
  },

  changePassword: async (event) => {
    const form = await event.request.formData()
    const [current, wanted] = [rawTextOf(form, 'sandi-lama'), rawTextOf(form, 'sandi-baru')]
    if (current === '') return fail(422, { errors: { 'sandi-lama': m.akun_password_error() } })
    if (wanted.length < 12 || wanted.length > 128)
      return fail(422, { errors: { 'sandi-baru': m.akun_password_short() } })
    const answer = await changePassword(event.locals.netra, visitorOf(event), { current, wanted })
    if (answer.ok) return { passwordChanged: true }
    const { refusal } = answer
    if (refusal.reason === 'password-guessable')
      return fail(422, { errors: { 'sandi-baru': m.akun_password_guessable() } })
    return fail(422, {
      errors: {
        'sandi-lama': refusal.reason === 'wrong-credentials' ? m.akun_password_wrong() : signInSentence(refusal),
      },
    })
  },

  confirm: async (event) => {
    const form = await event.request.formData()
    const answer = await confirmTotp(event.locals.netra, visitorOf(event), textOf(form, 'kode'))
    if (!answer.ok) return keep(form, { kode: signInSentence(answer.refusal) })
    giveCookies(event, answer.value.cookies)
    redirect(303, here('/meja/akun'))
  },

  removePasskey: async (event) => {
    const form = await event.request.formData()
    const answer = await removePasskey(event.locals.netra, visitorOf(event), textOf(form, 'id'))
    if (!answer.ok) return fail(422, { general: m.akun_passkey_last() })
    redirect(303, here('/meja/akun'))
  },

  unlinkSso: async (event) => {
    await unlinkOwnSso(event.locals.netra, visitorOf(event))
    redirect(303, here('/masuk'))
  },

  endSession: async (event) => {
    const form = await event.request.formData()
    await endSession(event.locals.netra, visitorOf(event), textOf(form, 'id'))
    redirect(303, here('/meja/akun'))
  },
}

/** For an app that cannot read the picture: the secret in groups of four. */
const keyOf = (uri: string) => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')
