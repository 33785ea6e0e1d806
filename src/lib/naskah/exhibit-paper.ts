import { catalogueDaysOff } from '#app'
import {
  daysOfRecord,
  decreesKnownOn,
  withDecreed,
  type ClockProof,
  type DayProof,
  type NaskahOf,
  type Protected,
} from '#core'
import { localDay } from '#law'
import type { CasePage } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import { caseClockLine } from '../meja/lembar/clocks.ts'
import { factsOf } from '../meja/lembar/facts.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { dutyPlace, sectionsOfDay } from './exhibit-day.ts'
import { headOf } from './head-of.ts'
import { numberOfCase } from './number-of-case.ts'

/** The proof of how the terms of a case were kept, for whoever handles it: nobody else knows who was on duty. */
export const exhibitPapers = ({ held, clocks, parties, timeline }: CasePage): readonly CasePaper[] =>
  clocks.length === 0 || !(parties.includes('penanganan') || parties.includes('pleno'))
    ? []
    : [
        {
          kind: 'pembuktian-tenggat',
          partId: held.id,
          versions: ['lengkap', 'keluar'],
          says: dayInWords(localDay(timeline.at(-1)?.recordedAt ?? held.since, held.zone)),
          write: exhibitPaper,
        },
      ]

function exhibitPaper({ page, specimen }: Writing): NaskahOf<'pembuktian-tenggat'> {
  const { held, summary, timeline } = page
  // Of what is written, not of the printing: the newest thing that was recorded.
  const writtenAt =
    timeline
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1) ?? held.since
  return {
    ...headOf({ officeName: summary.officeName, number: numberOfCase(page), writtenAt, specimen }),
    kind: 'pembuktian-tenggat',
    protected: officersIn(page),
    facts: [...factsOf(page), { term: m.naskah_exhibit_until(), says: momentInWords(writtenAt, held.zone) }],
    notes: [
      m.naskah_exhibit_note_known({ zone: held.zone }),
      m.naskah_exhibit_note_catalogue(),
      m.naskah_exhibit_note_evidence(),
    ],
    clocks: page.clocks
      .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
      .map((clock) => proofOf(clock, page)),
    days: daysOfRecord(timeline, held.zone).map((day): DayProof => ({
      title: dayInWords(day.on),
      sections: sectionsOfDay(day, page),
    })),
  }
}

/** In what goes out officers stand by post and office: what a decree says of one would else lead to a finder among them. */
function officersIn({ record }: CasePage): readonly Protected[] {
  const named = new Map(record.duty.flatMap((row) => (row.person === null ? [] : [[row.person, row]])))
  return [...named].map(([name, row], at) => ({
    mark: m.naskah_exhibit_officer({ n: at + 1 }),
    name,
    by: dutyPlace(row),
  }))
}

type Clock = CasePage['clocks'][number]

function proofOf(clock: Clock, page: CasePage): ClockProof {
  const { held, clocks, record } = page
  const decreed = decreesBehind(clock, page)
  const line = caseClockLine(clock, {
    now: held.since,
    regime: held.regime,
    decreed,
    daysOff: withDecreed(catalogueDaysOff, decreed),
    decided: record.decided,
    clocks,
  })
  const acts = clock.acting ? m.naskah_exhibit_acting : m.naskah_exhibit_not_acting
  return {
    title: line.title,
    lines: [
      { term: m.naskah_exhibit_rule(), says: `${clock.ruleId}, ${clock.cite} (${clock.mark})` },
      { term: m.naskah_exhibit_owner(), says: line.owner },
      { term: m.naskah_exhibit_started(), says: momentInWords(clock.startedAt, clock.zone) },
      { term: m.naskah_exhibit_last_day(), says: dayInWords(clock.dueOn) },
      { term: m.naskah_exhibit_too_late(), says: momentInWords(clock.dueAt, clock.zone) },
      {
        term: m.naskah_exhibit_acts(),
        says:
          clock.actsFrom === null
            ? acts()
            : m.naskah_exhibit_acts_from({ when: momentInWords(clock.actsFrom, clock.zone) }),
      },
      {
        term: m.naskah_exhibit_ended(),
        says:
          clock.closedAt === null || line.ended === null
            ? m.naskah_exhibit_running()
            : `${line.ended}, ${momentInWords(clock.closedAt, clock.zone)}`,
      },
      { term: m.naskah_exhibit_counted(), says: line.counted },
    ],
    days: line.days.map(({ count, date, why }) => ({ n: count === null ? '' : String(count), date, why: why ?? '' })),
    was: [...line.was, ...causeOf(clock, record)],
  }
}

/** The decision for which a clock was computed again, by its paper. */
function causeOf({ cause }: Clock, { decided, decrees }: CasePage['record']): readonly string[] {
  if (cause === null) return []
  const decree = decrees.find(({ decisionId }) => decisionId === cause.decisionId)
  const decision = decided.find(({ decisionId }) => decisionId === cause.decisionId)
  if (decree !== undefined)
    return [m.naskah_exhibit_cause({ paper: decree.decreeNumber, when: momentInWords(decree.decidedAt) })]
  return decision === undefined
    ? []
    : [m.naskah_exhibit_cause({ paper: decision.reference, when: momentInWords(decision.decidedAt) })]
}

/** The decrees a clock was counted with: those before the one for which another took its place. */
function decreesBehind(clock: Clock, { clocks, decreed, record: { decrees } }: CasePage): CasePage['decreed'] {
  const cause = clocks.find(({ replacesId }) => replacesId === clock.id)?.cause
  const turned = decrees.find(({ decisionId }) => decisionId === cause?.decisionId)
  return turned === undefined ? decreed : decreesKnownOn(decrees, { end: turned.decidedAt })
}
