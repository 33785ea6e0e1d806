import { mayAsk, type RefusalByReceipt } from '#app'
import { addDays, localDay, startOfDay, type Instant, type PlainDate } from '#law'
import { dayIn, m, type Locale } from '#wording'

type Next = {
  readonly who: 'pelapor' | 'tingkat-atas'
  readonly what: string
  readonly by: Instant | null
  readonly lastDay: PlainDate | null
  readonly late: boolean
}

/** What a receipt answers that a counter gave whom it turned away: no report came to be, and somebody is next all the same. */
export function refusalAnswer(refused: RefusalByReceipt, asOf: Instant, locale: Locale) {
  const { refusedAt, office, looks } = refused
  const next = nextOf(refused, asOf, locale)
  const decided = looks.find(({ outcome }) => outcome !== null)
  return {
    status: refused.reopenedAs ?? (decided === undefined ? 'ditolak-di-loket' : 'penolakan-tetap'),
    since: decided?.decidedAt ?? refusedAt,
    receivedAt: refusedAt,
    lane: null,
    kind: null,
    office: { code: office.code, name: office.name },
    registerNumber: null,
    linked: false,
    next: next && { ...next, acting: null, ifNot: null, rule: { id: 'N26', cite: null } },
    history: [
      { at: refusedAt, type: 'refused-at-counter', to: null, action: null, basis: refused.reason },
      ...looks.flatMap(lookSteps),
    ],
    answers: [],
    asOf,
    log: null,
  }
}

const lookSteps = ({ askedAt, decidedAt, outcome, basis }: RefusalByReceipt['looks'][number]) => [
  { at: askedAt, type: 'second-look-asked', to: null, action: null, basis: 'N26' },
  ...(decidedAt === null ? [] : [{ at: decidedAt, type: 'second-look-decided', to: outcome, action: null, basis }]),
]

/** Null once he was taken in: then his report has a receipt of its own. */
function nextOf(refused: RefusalByReceipt, asOf: Instant, locale: Locale): Next | null {
  const { looks, reopenedAs, receivedAt } = refused
  if (receivedAt !== null) return null
  const waiting = looks.find(({ outcome, origin }) => outcome === null && origin === 'pelapor')
  if (waiting !== undefined) return looksNext(waiting, locale)
  return reopenedAs === null ? askNext(refused, asOf, locale) : comeNext(refused, locale)
}

const looksNext = ({ office, zone, dueOn, lateSince }: RefusalByReceipt['looks'][number], locale: Locale): Next => ({
  who: 'tingkat-atas',
  what: m.tinjauan_next_looks({ office }, { locale }),
  by: startOfDay(addDays(dueOn, 1), zone),
  lastDay: dueOn,
  late: lateSince !== null,
})

const byReporter = { who: 'pelapor', by: null, lastDay: null, late: false } as const

function askNext(refused: RefusalByReceipt, asOf: Instant, locale: Locale): Next {
  const { above, askUntil, askUntilOn } = refused
  const day = dayIn(locale, askUntilOn)
  const standing = mayAsk(refused, asOf)
  if (standing !== 'open') return { ...byReporter, what: cannot[standing](day, locale) }
  const what = m.tinjauan_can_ask({ office: above[0]?.name ?? '', day }, { locale })
  return { ...byReporter, what, by: askUntil, lastDay: askUntilOn }
}

const cannot: Readonly<Record<Exclude<ReturnType<typeof mayAsk>, 'open'>, (day: string, locale: Locale) => string>> = {
  'too-late': (day, locale) => m.tinjauan_can_too_late({ day }, { locale }),
  'nobody-above': (_, locale) => m.tinjauan_can_nobody({}, { locale }),
  'asked-before': (_, locale) => m.tinjauan_answer_final({}, { locale }),
  reopened: (_, locale) => m.tinjauan_answer_final({}, { locale }),
}

function comeNext({ reopenedAs, office, refusedAt, looks }: RefusalByReceipt, locale: Locale): Next {
  const day = dayIn(locale, localDay(refusedAt, office.zone))
  const taker = looks.find(({ outcome }) => outcome === 'diambil-alih')?.office ?? office.name
  const what =
    reopenedAs === 'diambil-alih'
      ? m.tinjauan_taken_loket({ office: taker, day }, { locale })
      : m.tinjauan_back_loket({ office: office.name, day }, { locale })
  return { ...byReporter, what }
}
