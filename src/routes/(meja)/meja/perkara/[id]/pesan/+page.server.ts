import { error, redirect } from '@sveltejs/kit'
import { openThreads, writeToReporter } from '#app'
import { fileIn, sealedAnswerIn } from '#lib/pesan/sealed-words.ts'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import { inSlotFor } from '#lib/unggah/form-slots.ts'
import { dayInWords, here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const page = await openCase(locals, params.id)
  if (locals.actor === null) error(404)
  const reportId = url.searchParams.get('laporan') ?? undefined
  const opened = await openThreads(locals.netra, { actor: locals.actor.id, caseId: params.id, reportId })
  if (!opened.ok) error(404)
  const { reports, shown } = opened.value
  const { zone, officeId: handledBy } = page.held
  const days = new Map(reports.map(({ reportId: id, receivedOn }) => [id, dayInWords(receivedOn)]))
  return {
    caseId: params.id,
    caseTitle: caseTitle(page),
    sent: url.searchParams.has('terkirim'),
    key: crypto.randomUUID(),
    others: reports
      .filter(({ reportId: id }) => id !== shown?.reportId)
      .map(({ reportId: id, unread }) => ({
        id,
        says: m.pesan_desk_of({ day: days.get(id) ?? '' }),
        unread: unread === 0 ? null : m.pesan_desk_unread({ count: numberInWords(unread) }),
      })),
    thread: shown && {
      ...shown,
      title: m.pesan_desk_thread({ day: days.get(shown.reportId) ?? '' }),
      place: { zone, handledBy },
    },
  }
}

export const actions: Actions = {
  kirim: async (event) => (await inSlotFor(event.request, () => answer(event))) ?? error(503, m.bukti_busy()),

  /** By POST, so that the passphrase is in no address, and what it opened is in one answer. */
  buka: async ({ locals, params, request }) => {
    if (locals.actor === null) error(404)
    const form = await request.formData()
    const opened = await openThreads(locals.netra, {
      ...{ actor: locals.actor.id, caseId: params.id, reportId: textOf(form, 'laporan') },
      passphrase: rawTextOf(form, 'sandi'),
    })
    return opened.ok ? { opened: opened.value.shown } : answerRefused(form, opened.refusal)
  },
}

/** A file is in memory before it can be told what the form is for. */
async function answer({ locals, params, request }: RequestEvent) {
  if (locals.actor === null) error(404)
  const form = await request.formData()
  const reportId = textOf(form, 'laporan')
  const written = await writeToReporter(locals.netra, {
    ...{ actor: locals.actor.id, caseId: params.id, reportId },
    key: textOf(form, 'kunci'),
    says: sealedAnswerIn(form) ?? { words: textOf(form, 'pesan') },
    file: await fileIn(form),
  })
  return written.ok
    ? redirect(303, here(`/meja/perkara/${params.id}/pesan?terkirim&laporan=${reportId}`))
    : answerRefused(form, written.refusal, { words: 'pesan', file: 'berkas' })
}
