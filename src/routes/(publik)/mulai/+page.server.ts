import { fail, redirect } from '@sveltejs/kit'
import { readInvitation, signIn, startAccount, type Netra, type StartRefusal } from '#app'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { here, m } from '#wording'
import type { Actions } from './$types'

type Errors = Readonly<Record<string, string>>

/** The code goes back into the page, because the second question is asked with it; it is worth nothing once used. */
async function opened(netra: Netra, token: string) {
  const invitation = await readInvitation(netra, token)
  return invitation && { token, name: invitation.name, purpose: invitation.purpose }
}

export const actions: Actions = {
  open: async ({ locals, request }) => {
    const token = textOf(await request.formData(), 'token')
    const invitation = token === '' ? null : await opened(locals.netra, token)
    if (!invitation)
      return fail(422, {
        errors: { token: token === '' ? m.akun_start_token_error() : m.akun_start_spent() } satisfies Errors,
      })
    return { invitation }
  },

  start: async (event) => {
    const form = await event.request.formData()
    const { netra } = event.locals
    const invitation = await opened(netra, textOf(form, 'token'))
    if (!invitation) return fail(422, { errors: { token: m.akun_start_spent() } satisfies Errors })
    const given = {
      token: invitation.token,
      name: textOf(form, 'name') || null,
      email: textOf(form, 'email'),
      password: rawTextOf(form, 'password'),
    }
    const values = { name: given.name ?? '', email: given.email }
    const errors = whatIsWrong(given, invitation.purpose)
    if (Object.keys(errors).length > 0) return fail(422, { invitation, values, errors })
    const answer = await startAccount(netra, given)
    if (!answer.ok) {
      const { reason } = answer.refusal
      return fail(422, {
        invitation: reason === 'invitation-spent' ? undefined : invitation,
        values,
        errors: refused[reason](),
      })
    }
    const entered = await signIn(netra, visitorOf(event), { email: answer.value.email, password: given.password })
    if (!entered.ok) redirect(303, here('/masuk'))
    giveCookies(event, entered.value.cookies)
    redirect(303, here('/meja/akun'))
  },
}

const refused: Readonly<Record<StartRefusal['reason'], () => Errors>> = {
  'email-taken': () => ({ email: m.akun_start_email_taken() }),
  'password-guessable': () => ({ password: m.akun_password_guessable() }),
  'invitation-spent': () => ({ token: m.akun_start_spent() }),
}

function whatIsWrong(
  { name, email, password }: { name: string | null; email: string; password: string },
  purpose: string,
): Errors {
  const errors: Record<string, string> = {}
  if (purpose === 'administrator-pertama' && (name === null || name.length > 200))
    errors['name'] = m.kelola_name_error()
  if (purpose !== 'pemulihan' && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254))
    errors['email'] = m.akun_email_error()
  if (password.length < 12 || password.length > 128) errors['password'] = m.akun_password_short()
  return errors
}
