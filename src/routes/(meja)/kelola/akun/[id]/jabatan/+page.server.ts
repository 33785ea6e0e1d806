import { error, redirect } from '@sveltejs/kit'
import { addMembership, type Appointment } from '#app'
import { roles } from '#core'
import { chosenPlace, rolesIn, searchPlaces, type ChosenPlace } from '#lib/akun/chosen-place.ts'
import { readTerms } from '#lib/akun/post-form.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { isRecordId } from '#base'
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
  const { db } = locals.netra
  const account = await readAccount(db, actor.id, recordId(params.id))
  if (!account || account.id === actor.id || account.closedAt) error(404)
  const asked = (name: string) => (url.searchParams.get(name) ?? '').replaceAll('\0', '')
  const typed = { office: asked('kantor'), village: asked('desa'), home: asked('asal') }
  const place = await chosenPlace(db, url.searchParams)
  return {
    id: account.id,
    name: account.name,
    typed,
    place,
    roles: place ? rolesIn(place) : [],
    found: place ? null : await searchPlaces(db, typed),
    homes: place ? await searchOffices(db, typed.home) : [],
  }
}

/** The post as asked for, or one sentence for each field that is not in order. */
function read(form: FormData, place: ChosenPlace): { errors: Record<string, string>; given: Appointment | null } {
  const { errors, terms } = readTerms(form)
  const role = roles.find((known) => known === textOf(form, 'role'))
  const from = readDate(form, 'from')
  const home = textOf(form, 'home')
  const tps = Number(textOf(form, 'tps'))
  if (!role) errors['role'] = m.kelola_role_error()
  if (!from.date) errors['from'] = m.kelola_date_error()
  if (role === 'ptps' && place.in === 'village' && !isTps(tps)) errors['tps'] = m.kelola_tps_error()
  if (Object.keys(errors).length > 0 || !terms || !role || !from.date) return { errors, given: null }
  const post = { ...terms, role, from: from.date, homeOfficeId: isRecordId(home) ? home : null }
  return { errors, given: at(place, post, tps) }
}

const isTps = (tps: number) => Number.isInteger(tps) && tps >= 1 && tps <= 9_999

function at(
  place: ChosenPlace,
  post: Omit<Extract<Appointment, { field: unknown }>, 'field'>,
  tps: number,
): Appointment {
  if (place.in === 'office') return { ...post, officeId: place.id }
  const villageCode = place.code
  return { ...post, field: post.role === 'ptps' ? { kind: 'ptps', villageCode, tps } : { kind: 'pkd', villageCode } }
}

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const place = await chosenPlace(locals.netra.db, url.searchParams)
    if (!place) error(404)
    const form = await request.formData()
    const { errors, given } = read(form, place)
    if (!given) return keep(form, errors)
    const answer = await addMembership(locals.netra, actor.id, recordId(params.id), given)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${params.id}`))
  },
}
