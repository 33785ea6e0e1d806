import { error, redirect } from '@sveltejs/kit'
import {
  closeAccount,
  endMembership,
  inviteToAccount,
  linkSso,
  makeFieldCard,
  resetFactors,
  revokeFieldCards,
  shutDeviceOut,
  unlinkSso,
  viewSsoLink,
} from '#app'
import type { ActorId } from '#app'
import { addDays } from '#law'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { qrOf } from '#lib/akun/qr.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { readLink } from '#lib/akun/read-link.ts'
import { recordId } from '#lib/server/record-id.ts'
import { readAccount } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const account = await readAccount(locals.netra.db, actor.id, recordId(params.id))
  if (!account) error(404)
  return { account, own: account.id === actor.id, sso: await ssoOf(locals, actor.id, account.id) }
}

/** What is linked at the government's sign-in; null where the operator has none. */
async function ssoOf({ netra }: App.Locals, actor: ActorId, accountId: string) {
  if (!netra.accounts.sso) return null
  const link = await viewSsoLink(netra, actor, accountId)
  return { label: netra.accounts.sso.label, link: link.ok ? link.value : null }
}

/** The one place where a link is seen; the address after `#` never reaches a server or its log. */
const linkOf = (origin: string, token: string) => `${origin}${here('/mulai')}#${token}`

export const actions: Actions = {
  invite: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const answer = await inviteToAccount(locals.netra, actor.id, recordId(params.id))
    if (!answer.ok) return keep(await request.formData(), {}, accountSentence(answer.refusal))
    return { link: linkOf(locals.netra.origin, answer.value.token) }
  },

  reset: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const reason = reasonIn(form, 'reset-reason')
    if (reason === null) return keep(form, { 'reset-reason': m.kelola_reason_error() })
    const answer = await resetFactors(locals.netra, actor.id, recordId(params.id), reason)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    return { link: linkOf(locals.netra.origin, answer.value.token) }
  },

  linkSso: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const { link, errors } = readLink(form)
    if (!link) return keep(form, errors)
    const answer = await linkSso(locals.netra, actor.id, recordId(params.id), link)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },

  unlinkSso: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const answer = await unlinkSso(locals.netra, actor.id, recordId(params.id))
    if (!answer.ok) return keep(await request.formData(), {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },

  card: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const answer = await makeFieldCard(locals.netra, actor.id, recordId(params.id))
    if (!answer.ok) return keep(await request.formData(), {}, accountSentence(answer.refusal))
    const { code, expiresAt } = answer.value
    const address = `${locals.netra.origin}${here('/lapangan')}`
    return { card: { code, expiresAt, address, qr: qrOf(`${address}#${code.replaceAll('-', '')}`) } }
  },

  revokeCards: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const answer = await revokeFieldCards(locals.netra, actor.id, recordId(params.id))
    if (!answer.ok) return keep(await request.formData(), {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },

  shutOut: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const answer = await shutDeviceOut(locals.netra, actor.id, recordId(textOf(form, 'device')))
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },

  close: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const reason = reasonIn(form, 'close-reason')
    if (reason === null) return keep(form, { 'close-reason': m.kelola_reason_error() })
    const answer = await closeAccount(locals.netra, actor.id, recordId(params.id), reason)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },

  end: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const membership = recordId(textOf(form, 'membership'))
    const last = readDate(form, `last-${membership}`)
    if (!last.date) return keep(form, { [`last-${membership}`]: m.kelola_date_error() })
    const answer = await endMembership(locals.netra, actor.id, membership, addDays(last.date, 1))
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },
}

function reasonIn(form: FormData, name: string): string | null {
  const reason = textOf(form, name)
  return reason.length >= 5 && reason.length <= 500 ? reason : null
}
