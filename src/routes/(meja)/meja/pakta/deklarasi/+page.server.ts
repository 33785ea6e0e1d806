import { redirect } from '@sveltejs/kit'
import { listDeklarasis, openFromDeklarasi, recordDeklarasi, signerChoices } from '#app'
import { keep } from '#lib/form/kept.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import {
  askingOffices,
  capacityChoices,
  demandPledges,
  kindChoices,
  paktaRefused,
  regionOf,
} from '#lib/pakta/desk-words.ts'
import { paperAddress } from '#lib/pakta/paper-of.ts'
import { asPublicElections } from '#lib/pakta/elections.ts'
import { capacityInWords } from '#lib/words/kegiatan.ts'
import { dayInWords, here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Rows of the form; whoever had more signers writes the first ones and adds the others in the words. */
const rows = Array.from({ length: 12 }, (_, at) => String(at + 1))

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const signedIn = demandPledges(actor)
  const offices = askingOffices(signedIn)
  const near = await signerChoices(netra, signedIn.id, offices[0]?.value ?? '')
  return {
    saved: url.searchParams.has('tersimpan'),
    rows,
    offices,
    elections: await asPublicElections(netra, regionOf(signedIn)),
    capacities: capacityChoices(),
    kinds: kindChoices(),
    near: near.map(({ id, name }) => ({ value: id, says: name })),
    deklarasis: (await listDeklarasis(netra, signedIn.id)).map((one) => ({
      id: one.id,
      title: one.title,
      photo: one.hasPhoto ? paperAddress('deklarasi', one.id) : null,
      paktaId: one.paktaId,
      head: [dayInWords(one.heldOn), one.place, one.office].join(' · '),
      recitedBy: one.recitedBy,
      signers: one.signers.map(({ name, post, capacity, office }) =>
        [name, post, capacity === null ? null : capacityInWords(capacity), office]
          .filter((part) => part !== null)
          .join(', '),
      ),
    })),
  }
}

export const actions: Actions = {
  catat: async ({ request, locals: { netra, actor } }) => {
    const signedIn = demandPledges(actor)
    const form = await request.formData()
    const { date } = readDate(form, 'tanggal')
    if (date === null) return keep(form, { tanggal: m.refusal_field_not_a_day() })
    const recorded = await recordDeklarasi(netra, {
      actor: signedIn.id,
      officeId: textOf(form, 'kantor') || (askingOffices(signedIn)[0]?.value ?? ''),
      electionId: textOf(form, 'pemilihan'),
      title: textOf(form, 'judul'),
      heldOn: date,
      place: textOf(form, 'tempat'),
      words: textOf(form, 'isi').slice(0, 10_000) || null,
      recitedBy: textOf(form, 'diucapkan').slice(0, 300) || null,
      signers: rows.map((row) => ({
        name: textOf(form, `nama-${row}`).slice(0, 200) || null,
        post: textOf(form, `jabatan-${row}`).slice(0, 200),
        capacity: textOf(form, `kedudukan-${row}`),
        officeId: textOf(form, `kantor-${row}`) || null,
      })),
      scan: await scanOf(form, 'pindaian'),
    })
    if (!recorded.ok) return paktaRefused(form, recorded.refusal)
    redirect(303, here('/meja/pakta/deklarasi?tersimpan'))
  },

  /** One click: the pakta for everybody below those who signed. */
  buka: async ({ request, locals: { netra, actor } }) => {
    const { id } = demandPledges(actor)
    const form = await request.formData()
    const kinds = form.getAll('jenis').filter((value) => typeof value === 'string')
    const opened = await openFromDeklarasi(netra, { actor: id, deklarasiId: textOf(form, 'deklarasi'), kinds })
    if (!opened.ok) return paktaRefused(form, opened.refusal)
    redirect(303, here(`/meja/pakta/${opened.value}`))
  },
}
