import type { Instant } from '#law'
import type { CaseInboxRow, InboxRow, LhpInboxRow } from '#store/views'
import { m, numberInWords, originInWords, partyFirst, stateInWords } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import { dueInWords } from './due.ts'
import { lhpState, lhpWaitsFor } from './lhp-words.ts'
import { lookOf, waitsFor } from './state-look.ts'

/** A line of the inbox in words: which case or LHP, where it stands, who must act, by when. */
export type InboxLine = {
  readonly id: string
  readonly href: `/meja/${'perkara' | 'lhp'}/${string}`
  readonly number: string
  readonly about: string
  readonly state: string
  readonly look: 'idle' | 'now' | 'good' | 'warn'
  readonly who: string
  readonly due: string
  readonly late: boolean
  readonly acting: boolean
  readonly place: string
  readonly office: string
  readonly demonstration: boolean
  /** What a reporter wrote and nobody here has read. */
  readonly messages: string | null
}

/** Register number first, then the receipt number; a case without either is called by the end of its id. */
export const numberOf = ({
  registerNumber,
  receiptNumber,
  id,
}: {
  registerNumber: string | null
  receiptNumber: string | null
  id: string
}) => registerNumber ?? receiptNumber ?? `${m.meja_inbox_no_number()} · ${id.slice(-6)}`

export function inboxLine(row: InboxRow, now: Instant, unread = 0): InboxLine {
  const due = dueInWords(row, now, row.zone)
  return {
    id: row.id,
    href: `/meja/${row.what}/${row.id}`,
    due: due.says,
    late: due.late,
    acting: row.acting ?? true,
    place: row.regionName,
    office: row.officeName,
    demonstration: row.demonstration,
    messages: unread === 0 ? null : m.pesan_inbox({ count: numberInWords(unread) }),
    ...(row.what === 'lhp' ? lhpInWords(row) : caseInWords(row)),
  }
}

type Said = Pick<InboxLine, 'number' | 'about' | 'state' | 'look' | 'who'>

function caseInWords(row: CaseInboxRow): Said {
  const party = waitsFor(row.regime === 'pemilu' ? 'pemilu' : 'pilkada', row.state)
  return {
    number: numberOf(row),
    about: [originInWords(originOf(row.origin)), kindOfReportInWords(row.kind), row.accused]
      .filter(Boolean)
      .join(' · '),
    state: stateInWords(row.state),
    look: lookOf(row.state),
    who: party === null ? m.meja_who_nobody() : partyFirst(party),
  }
}

function lhpInWords({ number, kind, stage, state, officeName }: LhpInboxRow): Said {
  const { says, look } = lhpState(state)
  return {
    number: number ?? m.lhp_unnumbered(),
    about: [m.meja_inbox_lhp(), kind === null ? null : kindOfReportInWords(kind), stage].filter(Boolean).join(' · '),
    state: says,
    look,
    who: lhpWaitsFor(state, officeName),
  }
}

const originOf = (origin: string) => (origin === 'temuan' || origin === 'informasi' ? origin : 'laporan')
