import { error, fail, redirect } from '@sveltejs/kit'
import { bringList, closeDoor, guestsKeptDays, keepListScan, listMegabytes, longestDoorHours, openDoor } from '#app'
import { isBefore } from '#core'
import { qrOf } from '#lib/akun/qr.ts'
import { keep, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { peopleIn } from '#lib/kegiatan/entry-sheet.ts'
import { listRefusalInWords } from '#lib/kegiatan/list-words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { findEntryPage } from '#store/views'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, setHeaders }) => {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(params.id))
  if (page === null) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  const { held, door, guests, present, lists } = page
  return {
    id: held.id,
    activity: held.answers.fields['judul'] ?? '',
    hours: longestDoorHours,
    kept: guestsKeptDays,
    opened: door !== null && isBefore(netra.clock(), door.endsAt) ? momentInWords(door.endsAt, held.zone) : null,
    people: peopleIn(present),
    present,
    guests: guests.map(({ name, unit, signedAt }) => ({
      name: name ?? m.kegiatan_guest_of_roll(),
      unit,
      at: momentInWords(signedAt, held.zone),
    })),
    lists: lists.map(({ id, kind, fileName, people, twice, addedAt }) => ({
      id,
      kind,
      fileName,
      says: people === null ? m.kegiatan_list_scan() : m.kegiatan_list_counted({ people, twice }),
      at: momentInWords(addedAt, held.zone),
    })),
    megabytes: listMegabytes,
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

  daftar: async (event) => (await inFormSlot(() => bring(event))) ?? fail(503, busy('tabel')),
  pindaian: async (event) => (await inFormSlot(() => keepScan(event))) ?? fail(503, busy('scan')),
}

const busy = (field: string): Kept => ({ values: {}, lists: {}, errors: { [field]: m.bukti_busy() } })

async function bring({ request, params, locals: { netra, actor } }: RequestEvent) {
  const { signedIn } = demandPrevention(actor)
  const form = await request.formData()
  const file = form.get('tabel')
  if (!(file instanceof File) || file.size === 0) return keep(form, { tabel: m.kegiatan_list_missing() })
  const brought = await bringList(netra, {
    ...{ actor: signedIn.id, id: knownId(params.id), fileName: file.name },
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (!brought.ok) {
    const { refusal } = brought
    return 'basis' in refusal ? answerRefused(form, refusal) : keep(form, { tabel: listRefusalInWords(refusal) })
  }
  const { people, units, twice, incomplete } = brought.value
  return {
    counted: {
      says: m.kegiatan_list_done({ people: numberInWords(people), units: numberInWords(units.length) }),
      twice: twice.length === 0 ? null : m.kegiatan_list_twice({ rows: someRows(twice) }),
      incomplete: incomplete.length === 0 ? null : m.kegiatan_list_incomplete({ rows: someRows(incomplete) }),
    },
  }
}

const mostRows = 30
const someRows = (rows: readonly number[]) =>
  `${rows.slice(0, mostRows).join(', ')}${rows.length > mostRows ? ' …' : ''}`

async function keepScan({ request, params, locals: { netra, actor } }: RequestEvent) {
  const { signedIn } = demandPrevention(actor)
  const form = await request.formData()
  const file = form.get('scan')
  if (!(file instanceof File) || file.size === 0) return keep(form, { scan: m.kegiatan_list_missing() })
  const id = knownId(params.id)
  const scan = { bytes: new Uint8Array(await file.arrayBuffer()) }
  const kept = await keepListScan(netra, { actor: signedIn.id, id, fileName: file.name, scan })
  if (kept.ok) redirect(303, here(`/meja/kegiatan/${id}/hadir`))
  const { refusal } = kept
  if (refusal.reason === 'scan-not-a-document') return keep(form, { scan: m.klarif_file_not_document() })
  if (refusal.reason === 'scan-too-large')
    return keep(form, { scan: m.klarif_file_too_large({ megabytes: refusal.megabytes }) })
  return answerRefused(form, refusal)
}
