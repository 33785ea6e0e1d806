import { error, redirect } from '@sveltejs/kit'
import { handOver } from '#app'
import { addDays } from '#law'
import { readTerms } from '#lib/akun/post-form.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { recordId } from '#lib/server/record-id.ts'
import { readAccount, searchPeople } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const account = await readAccount(locals.netra.db, actor.id, recordId(params.id))
  const membership = account?.memberships.find(({ id, held }) => id === params.jabatan && held)
  if (!account || !membership || account.id === actor.id) error(404)
  const query = (url.searchParams.get('penerus') ?? '').replaceAll('\0', '')
  const people = await searchPeople(locals.netra.db, actor.id, query)
  return {
    id: account.id,
    name: account.name,
    membership,
    drafts: account.drafts,
    query,
    people: people.filter(({ id }) => id !== account.id && id !== actor.id),
  }
}

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const successor = textOf(form, 'successor')
    const handed = readDate(form, 'handed')
    const { errors, terms } = readTerms(form)
    if (successor === '') errors['successor'] = m.kelola_successor_error()
    if (!handed.date) errors['handed'] = m.kelola_date_error()
    if (Object.keys(errors).length > 0 || !terms || !handed.date) return keep(form, errors)
    const answer = await handOver(locals.netra, actor.id, {
      ...terms,
      membershipId: recordId(params.jabatan),
      successorId: recordId(successor),
      from: addDays(handed.date, 1),
    })
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },
}
