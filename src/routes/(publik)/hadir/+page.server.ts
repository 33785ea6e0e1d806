import { fail } from '@sveltejs/kit'
import { findDoor, newId, signInAtDoor, standAtDoor, type DoorRefusal, type GuestRefusal } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { doorTokenOf } from '#lib/pintu/door-cookie.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import { listNearOffices } from '#store/views'
import { m, momentInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' })
  const typed = event.url.searchParams.get('kode') ?? ''
  return typed === '' ? { door: null, wrong: null } : opened(event, typed)
}

const refusedInWords = (refusal: DoorRefusal) =>
  refusal.reason === 'unknown' ? m.kegiatan_guest_unknown() : m.kegiatan_guest_slow({ seconds: refusal.retryAfter })

/** The door of a code, for whoever read it from the notice. */
async function opened(event: Pick<RequestEvent, 'locals' | 'request' | 'getClientAddress' | 'cookies'>, typed: string) {
  const { netra } = event.locals
  const found = await findDoor(netra, typed, visitorOf(event).address)
  if (!found.ok) {
    if (found.refusal.reason === 'slow-down') await slowly()
    return { door: null, wrong: refusedInWords(found.refusal) }
  }
  const { title, office, zone, endsAt, regionCode } = found.value
  const token = doorTokenOf(event.cookies)
  const standing = token === '' ? null : await standAtDoor(netra, token)
  return {
    door: {
      typed,
      title,
      office,
      ends: momentInWords(endsAt, zone),
      guestId: newId(),
      // Whoever stands in the door of the staff writes nothing: he and his unit are known.
      staff: standing?.post ? { name: standing.name, unit: standing.post.unit } : null,
      offices: await listNearOffices(netra.db, regionCode),
    },
    wrong: null,
  }
}

const guestRefusals: Readonly<Record<Exclude<GuestRefusal['reason'], 'blank' | 'too-long' | 'twice'>, () => string>> = {
  closed: m.kegiatan_guest_closed,
  full: m.kegiatan_guest_full,
  left: m.kegiatan_guest_left,
}

export const actions: Actions = {
  default: async (event) => {
    const { netra } = event.locals
    const form = await event.request.formData()
    const [typed, name, unit] = [textOf(form, 'kode'), textOf(form, 'nama'), textOf(form, 'unit')]
    const staff = form.has('pegawai') ? doorTokenOf(event.cookies) : ''
    const signed = await signInAtDoor(netra, { typed, staff, guestId: textOf(form, 'tamu'), name, unit })
    if (signed.ok) return { signed: true as const, name }
    const { refusal } = signed
    if (refusal.reason === 'twice') return { twice: true as const, name }
    if (!('field' in refusal)) return again({}, guestRefusals[refusal.reason]())
    const says = refusal.reason === 'blank' ? m.refusal_field_blank() : m.refusal_field_too_long()
    return again({ [refusal.field]: says }, null)

    function again(errors: Readonly<Record<string, string>>, general: string | null) {
      return fail(general === null ? 422 : 410, { kept: { nama: name, unit, errors, general } })
    }
  },
}
