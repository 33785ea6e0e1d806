import { error, redirect } from '@sveltejs/kit'
import { addMembership } from '#app'
import { capacities, roles } from '#core'
import { addDays } from '#law'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { recordId } from '#lib/server/record-id.ts'
import { readAccount, searchOffices } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const account = await readAccount(locals.netra.db, actor.id, recordId(params.id))
  if (!account || account.id === actor.id || account.closedAt) error(404)
  const query = url.searchParams.get('kantor') ?? ''
  const homeQuery = url.searchParams.get('asal') ?? ''
  const { db } = locals.netra
  return {
    id: account.id,
    name: account.name,
    query,
    homeQuery,
    offices: await searchOffices(db, query),
    homes: await searchOffices(db, homeQuery),
  }
}

const uuid = /^[0-9a-f-]{36}$/

function read(form: FormData) {
  const errors: Record<string, string> = {}
  const officeId = textOf(form, 'office')
  const homeOfficeId = textOf(form, 'home')
  const role = roles.find((known) => known === textOf(form, 'role'))
  const capacity = capacities.find((known) => known === textOf(form, 'capacity'))
  const decreeNumber = textOf(form, 'decree')
  const [decreeOn, from, last] = [readDate(form, 'decreed'), readDate(form, 'from'), readDate(form, 'last')]
  if (!uuid.test(officeId)) errors['office'] = m.kelola_office_error()
  if (!role) errors['role'] = m.kelola_role_error()
  if (!capacity) errors['capacity'] = m.kelola_capacity_error()
  if (decreeNumber === '' || decreeNumber.length > 200) errors['decree'] = m.kelola_decree_error()
  if (!decreeOn.date) errors['decreed'] = m.kelola_date_error()
  if (!from.date) errors['from'] = m.kelola_date_error()
  if (!last.empty && !last.date) errors['last'] = m.kelola_date_error()
  // Who stands in does so until a day; an acting head without an end is the mistake this form must not help along.
  if (last.empty && (capacity === 'plh' || capacity === 'plt' || capacity === 'pjs'))
    errors['last'] = m.kelola_last_needed()
  if (Object.keys(errors).length > 0 || !role || !capacity || !decreeOn.date || !from.date)
    return { errors, given: null }
  const until = last.date ? addDays(last.date, 1) : null
  return {
    errors,
    given: {
      officeId,
      role,
      capacity,
      decreeNumber,
      decreeOn: decreeOn.date,
      from: from.date,
      until,
      homeOfficeId: uuid.test(homeOfficeId) ? homeOfficeId : null,
    },
  }
}

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const { errors, given } = read(form)
    if (!given) return keep(form, errors)
    const answer = await addMembership(locals.netra, actor.id, recordId(params.id), given)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },
}
