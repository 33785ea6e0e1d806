import { error, fail } from '@sveltejs/kit'
import { finishCourse, whoReadsAtDoor, type DoorReader } from '#app'
import { isUnderstood, markAnswers, questionsFor, type Question } from '#core'
import { localDay, type SubjectKind } from '#law'
import { isAsker } from '#lib/boleh/askers.ts'
import { doorTokenHash } from '#lib/baca/door-cookie.ts'
import { errorsOf, fieldOf, questionInWords } from '#lib/baca/question-in-words.ts'
import { courseInWords } from '#lib/belajar/course-in-words.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Enough to touch most groups, few enough for the ten minutes. */
const asked = 5

type Drawn = { readonly kind: SubjectKind; readonly seed: string; readonly at: string }
const drawn = ({ kind, seed, at }: Drawn): readonly Question[] =>
  questionsFor({ actIds: [], kind, day: localDay(at, 'WIB'), regime: null }, { seed, most: asked })

function kindOf(text: string): SubjectKind {
  if (!isAsker(text)) error(404)
  return text
}

const shownOf = (at: DoorReader | null) => (at === null ? null : { name: at.name, unit: at.post?.unit ?? null })

/** The address says which part is read; nothing of it is kept. */
export const load: PageServerLoad = async ({
  locals: { netra },
  params,
  url: { searchParams },
  request,
  setHeaders,
}) => {
  setHeaders({ 'cache-control': 'no-store' })
  const kind = kindOf(params.siapa)
  const now = netra.clock()
  const { who, parts } = courseInWords(kind, localDay(now, 'WIB'))
  const n = Math.min(Math.max(1, Math.trunc(Number(searchParams.get('bagian') ?? '1')) || 1), parts.length)
  const part = parts[n - 1]
  if (part === undefined) error(404)
  const seed = crypto.randomUUID()
  return {
    ...{ kind, who, n, of: parts.length, part, seed },
    before: parts[n - 2]?.title ?? null,
    after: parts[n]?.title ?? null,
    questions: part.part === 'soal' ? drawn({ kind, seed, at: now }).map((one, at) => questionInWords(one, at)) : [],
    atDoor: shownOf(await whoReadsAtDoor(netra, doorTokenHash(request.headers.get('cookie')))),
  }
}

export const actions: Actions = {
  default: async ({ locals: { netra }, params, request }) => {
    const kind = kindOf(params.siapa)
    const form = await request.formData()
    const seed = textOf(form, 'undian').slice(0, 64)
    const questions = drawn({ kind, seed, at: netra.clock() })
    const fields = new Map(questions.map(({ id }, at) => [id, fieldOf(at)]))
    const answered = markAnswers(questions, (id) => textOf(form, fields.get(id) ?? ''))
    const shown = { seed, questions: answered.map((one, at) => questionInWords(one.question, at, one)) }
    if (!isUnderstood(answered)) return fail(422, { ...shown, errors: errorsOf(answered), done: null })
    const kept = await finishCourse(netra, doorTokenHash(request.headers.get('cookie')), kind)
    return { ...shown, errors: {}, done: { keptOn: kept === null ? null : dayInWords(kept.on) } }
  },
}
