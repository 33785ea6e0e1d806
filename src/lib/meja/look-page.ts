import { error } from '@sveltejs/kit'
import { openLook, type ActorId } from '#app'
import { localDay } from '#law'
import { listCommissioners, type LookPage } from '#store/views'
import { dayInWords, here, m } from '#wording'
import { originOfLookInWords, outcomeInWords, reasonInWords } from '../laporan/refusal-words.ts'
import { kindInWords } from './look-lines.ts'
import { readAs } from './read-as.ts'

/** The second look behind an address; whoever may not see it gets the page of an address that does not exist. */
export async function openLookOf(
  locals: App.Locals,
  id: string,
): Promise<{ readonly page: LookPage; readonly actor: ActorId }> {
  const { actor } = locals
  if (actor === null) error(404)
  const opened = await openLook(locals.netra, { lookId: id, actor: actor.id })
  return opened.ok ? { page: opened.value, actor: actor.id } : error(404)
}

export const lookMembers = (locals: App.Locals, page: LookPage) =>
  readAs(locals, (tx) =>
    listCommissioners(tx, page.officeId, localDay(locals.netra.clock(), page.zone), { lookId: page.id }),
  )

const letterOf = ({ letterOn, takenInAt }: LookPage) =>
  letterOn === null || takenInAt === null
    ? null
    : m.tinjauan_letter_fact({ day: dayInWords(letterOn), office: takenInAt })

/** What the page says of it: the refusal, who asks and why, who must answer by when, and what was said. */
export function lookSheet(page: LookPage) {
  const waits = page.outcome === null
  const rows = [
    { term: m.tinjauan_term_refused(), says: kindInWords(page) },
    { term: m.tinjauan_term_office(), says: page.refusedBy },
    { term: m.tinjauan_term_reason(), says: reasonInWords(page.reason) },
    { term: m.tinjauan_term_note(), says: page.note },
    { term: m.tinjauan_term_origin(), says: originOfLookInWords(page.origin) },
    { term: m.tinjauan_term_letter(), says: letterOf(page) },
    { term: m.tinjauan_term_body(), says: page.body },
    { term: m.tinjauan_term_due(), says: waits ? dayInWords(page.dueOn) : null },
    { term: m.tinjauan_term_outcome(), says: waits ? null : outcomeInWords(page.outcome) },
    { term: m.tinjauan_term_why(), says: page.decidedBecause },
  ]
  return {
    id: page.id,
    rows: rows.flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    who: waits ? m.tinjauan_who({ office: page.officeName, day: dayInWords(page.dueOn) }) : null,
    late: waits && page.lateSince !== null ? m.tinjauan_late({ day: dayInWords(page.dueOn) }) : null,
    caseHref: page.caseId === null ? null : here(`/meja/perkara/${page.caseId}`),
  }
}
