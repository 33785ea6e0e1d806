import { fail, redirect } from '@sveltejs/kit'
import { askOffice, type QuestionRefusal } from '#app'
import { findConduct } from '#core'
import { isAsker } from '#lib/boleh/askers.ts'
import { mayForm, placeOf, type MayForm } from '#lib/boleh/read-question.ts'
import { textOf } from '#lib/form/text-of.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import { placeInWords } from '#lib/words/wilayah.ts'
import { countPublishedAnswers, listPublishedAnswers, type PlacedRegion } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const size = 20

export const load: PageServerLoad = async ({ locals: { netra }, url: { searchParams } }) => {
  const total = await countPublishedAnswers(netra.db)
  const asked = Number(searchParams.get('hal') ?? '1')
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / size))) : 1
  return {
    ...{ total, page, size },
    answers: await listPublishedAnswers(netra.db, { page, size }),
    asked: mayForm(searchParams),
    sent: searchParams.has('terkirim'),
    key: crypto.randomUUID(),
  }
}

const wrong: Readonly<Record<QuestionRefusal['reason'], () => Readonly<Record<string, string>>>> = {
  'no-such-place': () => ({ cari: m.tanya_place_missing() }),
  'too-short': () => ({ pertanyaan: m.tanya_too_short() }),
  'too-long': () => ({ pertanyaan: m.tanya_too_long() }),
  'slow-down': () => ({}),
}
const generalOf = (refusal: QuestionRefusal) =>
  refusal.reason === 'slow-down' ? m.tanya_slow({ minutes: Math.ceil(refusal.retryAfter / 60) }) : undefined

type Back = {
  readonly asked: MayForm
  readonly words: string
  readonly key: string
  readonly choices: readonly PlacedRegion[]
}
/** Everything that was typed comes back, with a sentence beside what is wrong. */
const back = ({ choices, ...typed }: Back, errors: Readonly<Record<string, string>>, general?: string) =>
  fail(422, {
    ...typed,
    places: choices.map((region) => ({ value: region.code, says: region.name, hint: placeInWords(region) })),
    errors,
    general,
  })

export const actions: Actions = {
  default: async (event) => {
    const { netra } = event.locals
    const form = await event.request.formData()
    const typed = mayForm(
      new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    )
    const [words, key] = [textOf(form, 'pertanyaan'), textOf(form, 'kunci')]
    const { region, choices, error } = await placeOf(netra, typed)
    const asked = { ...typed, cari: region?.name ?? typed.cari, wilayah: region?.code ?? '' }
    const kept = { asked, words, key, choices }
    const errors = {
      ...(isAsker(typed.siapa) ? {} : { siapa: m.boleh_who_missing() }),
      ...(region === null ? { cari: error ?? m.tanya_place_missing() } : {}),
    }
    if (!isAsker(typed.siapa) || region === null) return back(kept, errors)
    const { address } = visitorOf(event)
    const conduct = findConduct(typed.apa)?.id ?? null
    const sent = await askOffice(netra, {
      ...{ id: key, regionCode: region.code, kind: typed.siapa },
      ...{ conduct, words, address },
    })
    return sent.ok
      ? redirect(303, here('/boleh/tanya?terkirim'))
      : back(kept, wrong[sent.refusal.reason](), generalOf(sent.refusal))
  },
}
