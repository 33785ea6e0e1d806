import { mayAsk, type RefusalByReceipt } from '#app'
import { findRefusalReason, localDay, type Instant } from '#law'
import { dayInWords, m, momentInWords } from '#wording'
import { citesOf, outcomeInWords, reasonInWords } from './refusal-words.ts'

export type RefusalPanel = ReturnType<typeof refusalPanel>

/** A refusal as its reporter reads it: why, what he can do and until when, what came of it, and what happens with his data. */
export function refusalPanel(refused: RefusalByReceipt, now: Instant) {
  const { office, reason, regime, kind } = refused
  const standing = mayAsk(refused, now)
  return {
    why: m.tinjauan_why_says({
      reason: reasonInWords(reason),
      office: office.name,
      when: momentInWords(refused.refusedAt, office.zone),
    }),
    basis: m.tinjauan_basis({ cites: citesOf(reason, regime) }),
    can: canOf(refused, standing),
    looks: refused.looks.map((look) => lookInWords(refused, look)),
    data: kind === 'loket' ? m.tinjauan_data_loket() : m.tinjauan_data_case(),
    ask: standing === 'open' ? { above: refused.above.map(({ id, name }) => ({ value: id, says: name })) } : null,
  }
}

function canOf(refused: RefusalByReceipt, standing: ReturnType<typeof mayAsk>): readonly string[] {
  const { askUntilOn, above, reason, kind, reopenedAs } = refused
  const day = dayInWords(askUntilOn)
  const again = kind === 'loket' && reopenedAs === null && findRefusalReason(reason)?.curable === true
  const first: Readonly<Record<typeof standing, string | null>> = {
    open: m.tinjauan_can_ask({ office: above[0]?.name ?? '', day }),
    'too-late': m.tinjauan_can_too_late({ day }),
    'nobody-above': m.tinjauan_can_nobody(),
    'asked-before': null,
    reopened: null,
  }
  return [first[standing], again ? m.tinjauan_can_again() : null].filter((line) => line !== null)
}

type Look = RefusalByReceipt['looks'][number]

type Said = { readonly title: string; readonly lines: readonly string[]; readonly look: 'warn' | 'plain' | 'good' }

function lookInWords(refused: RefusalByReceipt, look: Look): Said {
  const { office, zone, outcome, decidedAt } = look
  const title = m.tinjauan_answer()
  if (outcome === null || decidedAt === null)
    return { title: m.tinjauan_asked_title(), lines: waitingLines(look), look: 'warn' }
  const lines = [
    m.tinjauan_answer_says({ office, when: momentInWords(decidedAt, zone), outcome: outcomeInWords(outcome) }),
    m.tinjauan_answer_reason({ reason: look.reason ?? '' }),
    look.origin === 'sampel' ? m.tinjauan_answer_drawn() : '',
    outcome === 'tetap' ? m.tinjauan_answer_final() : nextLine(refused, look),
    refused.receivedAt === null
      ? ''
      : m.tinjauan_received({ when: momentInWords(refused.receivedAt, refused.office.zone) }),
  ]
  return { title, lines: lines.filter(Boolean), look: outcome === 'tetap' ? 'plain' : 'good' }
}

function waitingLines({ office, zone, askedAt, dueOn, lateSince }: Look): readonly string[] {
  return [
    m.tinjauan_asked_waits({ office, when: momentInWords(askedAt, zone), day: dayInWords(dueOn) }),
    lateSince === null ? '' : m.tinjauan_asked_late({ when: momentInWords(lateSince, zone) }),
  ].filter(Boolean)
}

function nextLine({ kind, office, refusedAt }: RefusalByReceipt, { outcome, office: looked }: Look): string {
  const day = dayInWords(localDay(refusedAt, office.zone))
  if (outcome === 'dikembalikan')
    return kind === 'loket'
      ? m.tinjauan_back_loket({ office: office.name, day })
      : m.tinjauan_back_case({ office: office.name })
  return kind === 'loket' ? m.tinjauan_taken_loket({ office: looked, day }) : m.tinjauan_taken_case({ office: looked })
}
