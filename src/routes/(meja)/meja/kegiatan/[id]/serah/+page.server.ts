import { error, redirect } from '@sveltejs/kit'
import { handLetterOver, newId, type HandLetterRefusal } from '#app'
import { audienceOf } from '#lib/edaran/audience-of.ts'
import { composeChoices } from '#lib/edaran/compose-page.ts'
import { sendsFor } from '#lib/edaran/demand-circular.ts'
import { listsOf, readLetter } from '#lib/edaran/read-letter.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { partsOf } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { findEntryPage, listNearOffices } from '#store/views'
import { parsePlainDate } from '#law'
import { dayInWords, here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Whom a letter handed to the Sekda goes on to, unless somebody says otherwise. */
const usual = ['opd', 'bkpsdm', 'inspektorat', 'dpmd', 'kecamatan', 'vertikal']

/** The activity of an office in whose name the actor issues circulars; for anybody else there is no such page. */
async function demandHandOver({ netra, actor }: App.Locals, id: string) {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(id))
  const office = sendsFor(signedIn).find((one) => one.id === page?.held.officeId)
  if (page === null || office === undefined || page.held.version === 0) error(404)
  return { signedIn, page, office }
}

/** Which of the documents of the entry is meant, from 1; null: one that is not listed. */
const rowAsked = (said: string | null): number | null => (/^[1-9]\d?$/.test(said ?? '') ? Number(said) : null)

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, office } = await demandHandOver(locals, params.id)
  const { held, documents } = page
  const { judul = '', tanggal = '' } = held.answers.fields
  const row = rowAsked(url.searchParams.get('baris'))
  const document = row === null ? undefined : documents[row - 1]
  if (row !== null && document === undefined) error(404)
  const day = parsePlainDate(tanggal)
  const { ways: _, ...choices } = await composeChoices(locals, office)
  return {
    formKey: newId(),
    id: held.id,
    activity: judul,
    office: office.name,
    row: document === undefined ? '' : String(row),
    to: document?.toName ?? '',
    offices: await listNearOffices(locals.netra.db, held.officeRegion),
    given: {
      number: document?.number ?? '',
      subject: document?.title ?? '',
      basis: [judul, day === null ? null : dayInWords(day)].filter(Boolean).join(', '),
      kinds: usual.filter((kind) => choices.scope.some(({ value }) => value === kind)),
      ...(day === null ? {} : { letterOn: partsOf(day) }),
    },
    choices,
  }
}

const said = (form: FormData, refusal: HandLetterRefusal) => {
  if (refusal.reason === 'entry-open') return keep(form, {}, m.kegiatan_hand_entry_open())
  if (refusal.reason === 'handed-before') return keep(form, {}, m.kegiatan_hand_before())
  return refusal.reason === 'cascade-refused' ? answerCircularRefused(form, refusal.why) : answerRefused(form, refusal)
}

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const { signedIn, office, page } = await demandHandOver(locals, params.id)
    return inFormSlot(async () => {
      const form = await request.formData()
      const audience = await audienceOf(locals, office, listsOf(form, 'kepada'), textOf(form, 'juga'))
      if (audience === null) return keep(form, { juga: m.edaran_codes_unknown() })
      const handed = await handLetterOver(locals.netra, {
        actor: signedIn.id,
        activityId: page.held.id,
        row: rowAsked(textOf(form, 'baris')),
        to: textOf(form, 'penerima-kantor'),
        takenBy: textOf(form, 'penerima'),
        reason: m.kegiatan_hand_reason(),
        circular: { ...(await readLetter(form, office)), audience },
      })
      if (!handed.ok) return said(form, handed.refusal)
      redirect(303, here(`/meja/kegiatan/${page.held.id}?diserahkan`))
    })
  },
}
