import { error, redirect } from '@sveltejs/kit'
import { decreeDays, previewDecree, type DecreeDays } from '#app'
import { keep, typed } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { decreesDays } from '#lib/meja/law-rows.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { decreedDayInWords } from '#lib/tenggat/calendar-row.ts'
import { decreeMark, decreeRefused, movedInWords, readDecree } from '#lib/tenggat/decree-form.ts'
import { listCalendarDecisions } from '#store/views'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function officerOf(locals: App.Locals) {
  if (!(await decreesDays(locals)) || locals.actor === null) error(404)
  return locals.actor.id
}

export const load: PageServerLoad = async ({ locals, url }) => {
  await officerOf(locals)
  const decisions = await readAs(locals, listCalendarDecisions)
  return {
    recorded: url.searchParams.has('tercatat'),
    decisions: decisions.map(({ days, progress }) => ({
      id: days[0]?.decisionId ?? '',
      days: days.map(decreedDayInWords),
      reason: days[0]?.reason ?? '',
      when: momentInWords(days[0]?.decidedAt ?? ''),
      says:
        progress === null || progress.rounds === 0
          ? m.kalender_progress({ count: progress?.recomputed ?? 0 })
          : m.kalender_done({ count: progress.recomputed }),
    })),
  }
}

const shown = 100

async function preview(locals: App.Locals, form: FormData, decree: DecreeDays) {
  const previewed = await previewDecree(locals.netra, decree)
  if (!previewed.ok) return decreeRefused(form, previewed.refusal)
  const { moved, clocks, past } = previewed.value
  return {
    ...typed(form),
    errors: {},
    preview: {
      seen: decreeMark(decree),
      clocks,
      past,
      lines: moved.slice(0, shown).map(movedInWords),
      more: Math.max(0, moved.length - shown),
    },
  }
}

export const actions: Actions = {
  periksa: async ({ request, locals }) => {
    const form = await request.formData()
    const actor = await officerOf(locals)
    const { wish, errors } = readDecree(form)
    return wish === null ? keep(form, errors) : preview(locals, form, { ...wish, actor })
  },
  catat: async ({ request, locals }) => {
    const form = await request.formData()
    const actor = await officerOf(locals)
    const { wish, errors } = readDecree(form)
    if (wish === null) return keep(form, errors)
    // Enter in any field presses the first button, which records: what was changed since is shown first.
    if (textOf(form, 'dilihat') !== decreeMark(wish)) return preview(locals, form, { ...wish, actor })
    const decreed = await decreeDays(locals.netra, { ...wish, actor })
    if (!decreed.ok) return decreeRefused(form, decreed.refusal)
    redirect(303, here('/meja/hukum/kalender?tercatat'))
  },
}
