import { warnDays } from '#core'
import { addDays } from '#law'
import { findOwnEnd, listEndingOffices, type EndingOffice } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import { readAs } from './read-as.ts'

type Look = 'idle' | 'now' | 'warn' | 'good'
type Stands = { readonly says: string; readonly look: Look }

function standsOf({ endsOn, daysLeft, handedAt }: EndingOffice): Stands {
  if (handedAt !== null) return { says: m.rantai_end_handed({ when: momentInWords(handedAt) }), look: 'good' }
  if (endsOn === null || daysLeft === null) return { says: m.rantai_end_none(), look: 'idle' }
  const day = dayInWords(addDays(endsOn, -1))
  if (daysLeft <= 0) return { says: m.rantai_end_over({ day }), look: 'warn' }
  return daysLeft <= warnDays
    ? { says: m.rantai_end_soon({ day, days: daysLeft }), look: 'warn' }
    : { says: m.rantai_end_later({ day }), look: 'now' }
}

/** Every Panwascam below, what it still holds, and when it ends. */
export const endingSheet = (locals: App.Locals) =>
  readAs(locals, async (tx) =>
    (await listEndingOffices(tx)).map((office) => ({
      id: office.id,
      name: office.name,
      stands: standsOf(office),
      open: m.rantai_end_open({ cases: office.cases, drafts: office.drafts, posts: office.posts }),
      decree:
        office.decreeNumber === null || office.decreeOn === null
          ? null
          : `${office.decreeNumber}, ${dayInWords(office.decreeOn)}`,
    })),
  )

/** What somebody in the field is told in the last days of his post; null before them, and for whoever has no such post. */
export const ownEndInWords = (locals: App.Locals): Promise<string | null> =>
  readAs(locals, async (tx) => {
    const end = await findOwnEnd(tx)
    return end === null || end.daysLeft > warnDays
      ? null
      : m.rantai_own_end({ day: dayInWords(addDays(end.endsOn, -1)) })
  })
