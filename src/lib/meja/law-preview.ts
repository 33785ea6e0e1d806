import type { LawPreview } from '#app'
import { dayInWords, m, momentInWords } from '#wording'
import { decisionKindInWords } from '../words/law-values.ts'

/** What a decision would do, in words: how many clocks at which office, and when each is due now and then. */
export function previewInWords({ kind, offices, clocks }: LawPreview) {
  return {
    kind: m.meja_hukum_preview_kind({ kind: decisionKindInWords(kind) }),
    offices:
      offices.length === 0
        ? null
        : m.meja_hukum_preview_offices({
            clocks: offices.reduce((sum, one) => sum + one.clocks, 0),
            offices: offices.map(({ officeName, clocks: n }) => officeLine(officeName, n)).join(', '),
          }),
    listed: clocks.length,
    clocks: clocks.map(({ officeName, startedAt, zone, clocks: count, then, moves, ...now }) => ({
      office: officeName,
      start: momentInWords(startedAt, zone),
      count,
      now: dueLine(now, zone),
      then: moves ? dueLine(then, zone) : m.meja_hukum_unchanged(),
    })),
  }
}
export type PreviewInWords = ReturnType<typeof previewInWords>

const officeLine = (office: string, clocks: number) => m.meja_hukum_preview_office({ office, clocks })

type Clock = LawPreview['clocks'][number]
function dueLine({ dueOn, dueAt, acting, used }: Clock['then'], zone: Clock['zone']) {
  const due = used.unit === 'hours' ? momentInWords(dueAt, zone) : dayInWords(dueOn)
  return m.meja_hukum_due({ due, acting: acting ? m.meja_hukum_acts() : m.meja_hukum_acts_not() })
}
