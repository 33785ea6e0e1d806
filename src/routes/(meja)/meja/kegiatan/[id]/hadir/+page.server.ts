import { error, redirect } from '@sveltejs/kit'
import { closeDoor, guestsKeptDays, longestDoorHours, openDoor } from '#app'
import { isBefore } from '#core'
import { qrOf } from '#lib/akun/qr.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { peopleIn } from '#lib/kegiatan/entry-sheet.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findEntryPage } from '#store/views'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, setHeaders }) => {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(params.id))
  if (page === null) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  const { held, door, guests, present } = page
  return {
    id: held.id,
    activity: held.answers.fields['judul'] ?? '',
    hours: longestDoorHours,
    kept: guestsKeptDays,
    opened: door !== null && isBefore(netra.clock(), door.endsAt) ? momentInWords(door.endsAt, held.zone) : null,
    people: peopleIn(present),
    present: present.map((one) => ({ ...one, counted: Math.max(one.listed ?? 0, one.signed ?? 0) })),
    guests: guests.map(({ name, unit, signedAt }) => ({ name, unit, at: momentInWords(signedAt, held.zone) })),
  }
}

export const actions: Actions = {
  buka: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const form = await request.formData()
    const opened = await openDoor(netra, {
      actor: signedIn.id,
      id: knownId(params.id),
      hours: Number(textOf(form, 'jam')),
    })
    if (!opened.ok) return answerRefused(form, opened.refusal)
    const { code } = opened.value
    const address = `${netra.origin}${here('/hadir')}?kode=${code}`
    // The one place where a code is seen.
    return { code, address, qr: qrOf(address) }
  },

  tutup: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const form = await request.formData()
    const id = knownId(params.id)
    const closed = await closeDoor(netra, { actor: signedIn.id, id })
    if (!closed.ok) return keep(form, {}, m.kegiatan_door_not_open())
    redirect(303, here(`/meja/kegiatan/${id}/hadir`))
  },
}
