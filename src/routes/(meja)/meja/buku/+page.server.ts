import { redirect } from '@sveltejs/kit'
import { certifyBooks, openBookPeriod, takeBookStep } from '#app'
import { bookReasons } from '#core'
import { localDay } from '#law'
import { answerBook, bookPage, seatOf } from '#lib/rilis/book-page.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { demandAny } from '#lib/server/demand.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const verbs = ['work-case', 'decide-case'] as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { memberships } = demandAny(locals.actor, [...verbs])
  const asked = { asked: url.searchParams.get('masa'), today: localDay(locals.netra.clock(), 'WIB') }
  const page = await readAs(locals, (tx) => bookPage(tx, seatOf(memberships), asked))
  return { ...page, done: url.searchParams.has('tercatat') }
}

const done = (period: string): never => redirect(303, here(`/meja/buku?masa=${encodeURIComponent(period)}&tercatat`))

export const actions: Actions = {
  buka: async ({ request, locals: { netra, actor } }) => {
    const { id, memberships } = demandAny(actor, [...verbs])
    const form = await request.formData()
    const code = textOf(form, 'masa-baru')
    const opened = await openBookPeriod(netra, { actor: id, officeId: seatOf(memberships).office?.id ?? '', code })
    return opened.ok ? done(code.trim()) : answerBook(form, opened.refusal)
  },
  langkah: async ({ request, locals: { netra, actor } }) => {
    const { id, memberships } = demandAny(actor, [...verbs])
    const form = await request.formData()
    const period = textOf(form, 'masa')
    const asOfficeId = seatOf(memberships).office?.id ?? ''
    const step = oneOf(form, 'langkah', ['tandatangani', 'periksa', 'kembalikan'])
    const taken = await takeBookStep(netra, {
      ...{ actor: id, period, officeId: textOf(form, 'buku') || asOfficeId, asOfficeId },
      step: step ?? 'tandatangani',
      reason: oneOf(form, step === 'kembalikan' ? 'alasan-kembali' : 'alasan', bookReasons),
    })
    return taken.ok ? done(period) : answerBook(form, taken.refusal)
  },
  sahkan: async ({ request, locals: { netra, actor } }) => {
    const { id, memberships } = demandAny(actor, [...verbs])
    const form = await request.formData()
    const period = textOf(form, 'masa')
    const made = await certifyBooks(netra, { actor: id, officeId: seatOf(memberships).office?.id ?? '', period })
    return made.ok ? done(period) : answerBook(form, made.refusal)
  },
}
