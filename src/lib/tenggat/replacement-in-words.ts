import { unreachable } from '#base'
import { judgeReplacement, replacementBan, type ReplacementVerdict } from '#core'
import { findProvision, replacementBanTerm, weakestOf, type Mark } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { linkOf } from '../words/hukum.ts'
import type { ReplacementAsked } from './read-replacement.ts'

/** An answer of the second calculator, as the page says it. */
export function replacementInWords({ fixedOn, on, termEndsOn, consent }: ReplacementAsked) {
  const ban = replacementBan({ fixedOn })
  const provision = findProvision(ban.provision)
  const verdict = on === null ? null : judgeReplacement(ban, { on, termEndsOn, consent })
  return {
    first: m.pelantikan_first({ day: dayInWords(ban.firstBarred) }),
    verdict: on === null || verdict === null ? null : { ...sentenceOf(verdict, dayInWords(on)) },
    provision: ban.provision,
    article: ban.article,
    mark: ban.mark,
    says: provision === null ? '' : inTongue(provision.says),
    caption: m.pelantikan_caption({ day: dayInWords(fixedOn) }),
    months: ban.months.map(({ day, shortened }, n) => ({
      n: n + 1,
      date: dayInWords(day),
      why: shortened ? m.pelantikan_no_such_day({ date: String(Number(fixedOn.slice(8))) }) : '',
    })),
    readings: readings(),
  }
}

type Reading = {
  readonly term: string
  readonly says: string
  readonly mark: Mark
  readonly source?: { readonly href: string | null; readonly says: string }
}

/** What the count rests on beside the article, each with its own mark. */
function readings(): readonly Reading[] {
  const { firstDay, shortMonth, practice } = replacementBanTerm
  return [
    { term: m.pelantikan_day_counts(), says: noteOf(firstDay), mark: firstDay.mark },
    { term: m.pelantikan_short_month(), says: noteOf(shortMonth), mark: shortMonth.mark },
    { term: m.pelantikan_number(), says: m.pelantikan_on_the_day(), mark: weakestOf([]) },
    {
      term: m.pelantikan_practice(),
      says: inTongue(practice.says),
      mark: practice.mark,
      source: { href: linkOf(practice.source), says: practice.source.split('/', 1).join('') },
    },
  ]
}

const noteOf = ({ note }: { readonly note?: { readonly id: string; readonly en: string } }) =>
  note === undefined ? '' : inTongue(note)

type Said = { readonly says: string; readonly look: 'bad' | 'good' | 'plain'; readonly typed: boolean }

function sentenceOf(verdict: ReplacementVerdict, on: string): Said {
  switch (verdict.state) {
    case 'before-the-ban':
      return { says: m.pelantikan_before({ on, days: verdict.days }), look: 'plain', typed: false }
    case 'after-the-term':
      return { says: m.pelantikan_after({ on, ends: dayInWords(verdict.termEndsOn) }), look: 'plain', typed: false }
    case 'barred':
      return { says: m.pelantikan_barred({ on }), look: 'bad', typed: false }
    case 'consented':
      return { says: m.pelantikan_lifted({ on, ...paper(verdict.consent) }), look: 'good', typed: true }
    case 'consented-later':
      return { says: m.pelantikan_later({ on, ...paper(verdict.consent) }), look: 'bad', typed: true }
    default:
      return unreachable(verdict)
  }
}

const paper = ({ number, on }: { readonly number: string; readonly on: string }) => ({ number, date: dayInWords(on) })
