import { contentKept } from '#core'
import { localDay, type SubjectKind, type Zone } from '#law'
import type { ChainLink, FollowUpLine } from '#store/views'
import { dayInWords, lastsInWords, m, momentInWords } from '#wording'
import { explainedSanction, type StandingSheet } from './referral-standing.ts'
import { followUpInWords } from './referral-words.ts'

type ChainStep = {
  readonly when: string
  readonly knew?: string
  readonly title: string
  readonly says?: string
  readonly look?: 'done' | 'next' | 'late'
}

/** What kind of person a statement is of; of a whole file, the first accused. */
type SubjectOf = (allegationId: string | null) => SubjectKind

/** A statement as one step: what, when it happened and when we knew, according to whom, and the paper it stands on. */
export function statementStep(one: FollowUpLine, zone: Zone, subjectOf: SubjectOf): ChainStep {
  const { lastsAmount: amount, lastsUnit: unit, recordedAt, happenedOn } = one
  const says = [
    m.meja_case_timeline_according({ whom: one.accordingTo }),
    throughInWords(one),
    one.paperNumber === null ? null : m.penerusan_chain_paper({ number: one.paperNumber }),
    amount === null || unit === null ? null : lastsInWords({ amount, unit }),
    one.sanctionWords === null || one.sanctionWords === contentKept
      ? null
      : explainedSanction(one.sanctionWords, subjectOf(one.allegationId)),
    one.note,
    one.scanHash === null ? null : m.penerusan_chain_scan({ hash: one.scanHash.slice(0, 12) }),
  ].filter((part) => part !== null && part !== '')
  const knewOn = localDay(recordedAt, zone)
  return {
    when: dayInWords(happenedOn),
    ...(knewOn === happenedOn ? {} : { knew: m.penerusan_chain_knew({ when: dayInWords(knewOn) }) }),
    title: followUpInWords(one),
    says: says.join(' · '),
  }
}

/** Told with an account, it needs no word. */
const throughInWords = ({ statedName, statedCapacity, slipId }: FollowUpLine): string | null => {
  if (statedName !== null) return m.jawab_told_by_link({ name: statedName, capacity: statedCapacity ?? '' })
  return slipId === null ? null : m.jawab_told_by_slip()
}

/** The whole way of a file: each body it was sent to, what was told there, and at the end what is awaited. */
export const chainSteps = (
  chain: readonly ChainLink[],
  standing: StandingSheet,
  subjectOf: SubjectOf,
): readonly ChainStep[] => [
  ...chain.flatMap((link) => [
    {
      when: momentInWords(link.sentAt, link.zone),
      title: m.penerusan_chain_sent({ office: link.receivingOfficeName }),
      says: [m.penerusan_chain_sent_from({ from: link.fromOfficeName }), link.letterNumber]
        .filter((part) => part !== null)
        .join(' · '),
    },
    ...link.followUps
      .toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn))
      // Where it was passed on, the next sending says so.
      .filter(({ kind }) => kind !== 'diteruskan' || chain.at(-1)?.id === link.id)
      .map((one) => statementStep(one, link.zone, subjectOf)),
  ]),
  ...standing.next.map((what, at) => ({
    when: standing.holds[at]?.by ?? m.pegang_no_term(),
    title: m.penerusan_chain_next({ what }),
    look: standing.holds[at]?.late === true ? ('late' as const) : ('next' as const),
  })),
]

/** What the sender and the receiver say of the hand-over; each day with whose it is. */
export const receiptRows = ({ sentAt, zone, fromOfficeName, followUps }: ChainLink) => [
  {
    term: m.penerusan_receipt_sent(),
    says: m.penerusan_receipt_line({ day: momentInWords(sentAt, zone), whom: fromOfficeName }),
  },
  {
    term: m.penerusan_receipt_received(),
    says:
      followUps
        .filter(({ kind }) => kind === 'diterima')
        .map(({ happenedOn, accordingTo }) =>
          m.penerusan_receipt_line({ day: dayInWords(happenedOn), whom: accordingTo }),
        )
        .join('; ') || m.penerusan_receipt_none(),
  },
]
