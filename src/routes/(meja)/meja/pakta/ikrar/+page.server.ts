import { redirect } from '@sveltejs/kit'
import { listIkrars, recordIkrar } from '#app'
import { leadsPeople } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { momentOf } from '#lib/meja/moment-form.ts'
import { capacityChoices, demandLead, demandPledges, officesOf, paktaRefused, regionOf } from '#lib/pakta/desk-words.ts'
import { paperAddress } from '#lib/pakta/paper-of.ts'
import { asPublicElections } from '#lib/pakta/elections.ts'
import { capacityInWords } from '#lib/words/kegiatan.ts'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const signedIn = demandPledges(actor)
  return {
    saved: url.searchParams.has('tersimpan'),
    offices: officesOf(signedIn, leadsPeople),
    elections: await asPublicElections(netra, regionOf(signedIn)),
    capacities: capacityChoices(),
    ikrars: (await listIkrars(netra, signedIn.id)).map((one) => ({
      id: one.id,
      office: one.office,
      photo: one.hasPhoto ? paperAddress('ikrar', one.id) : null,
      rows: [
        { term: m.pakta_ikrar_when(), says: momentInWords(one.heldAt, one.zone) },
        { term: m.pakta_ikrar_place(), says: one.place },
        {
          term: m.pakta_ikrar_leader(),
          says: `${one.leader}, ${one.leaderPost} (${capacityInWords(one.leaderCapacity)})`,
        },
        {
          term: m.pakta_ikrar_present(),
          says:
            one.onRoll === null
              ? m.pakta_ikrar_present_no_roll({ present: numberInWords(one.present) })
              : m.pakta_ikrar_present_of({ present: numberInWords(one.present), total: numberInWords(one.onRoll) }),
        },
        { term: m.pakta_ikrar_photo(), says: one.hasPhoto ? m.pakta_ikrar_photo_kept() : m.pakta_ikrar_photo_none() },
      ],
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const signedIn = demandLead(actor)
    const form = await request.formData()
    const officeId = textOf(form, 'kantor') || (officesOf(signedIn, leadsPeople)[0]?.value ?? '')
    const zone = signedIn.memberships.find(({ office }) => office.id === officeId)?.office.zone ?? 'WIB'
    const { at, errors } = momentOf(form, zone)
    if (at === null) return keep(form, errors)
    const recorded = await recordIkrar(netra, {
      actor: signedIn.id,
      officeId,
      electionId: textOf(form, 'pemilihan'),
      heldAt: at,
      place: textOf(form, 'tempat'),
      leader: textOf(form, 'pemimpin'),
      leaderPost: textOf(form, 'jabatan'),
      leaderCapacity: textOf(form, 'kedudukan'),
      present: Number(textOf(form, 'hadir') || Number.NaN),
      note: textOf(form, 'catatan').slice(0, 2_000) || null,
      scan: await scanOf(form, 'pindaian'),
    })
    if (!recorded.ok) return paktaRefused(form, recorded.refusal)
    redirect(303, here('/meja/pakta/ikrar?tersimpan'))
  },
}
