import { subjectKinds, type Instant } from '#law'
import type { CasePage, HeldPage, ReferralLine } from '#store/views'
import { dayInWords, here, m, momentInWords } from '#wording'
import { statementStep } from '../referral-chain.ts'
import { conflictLines, standingSheet, type InFile } from '../referral-standing.ts'
import { referralLook, referralState } from '../referral-words.ts'
import { routeInWords } from './allegations.ts'
import { keptHref, mayHandle } from './papers.ts'

const accusedIn = (line: ReferralLine, { allegations }: Pick<HeldPage, 'allegations'>): readonly InFile[] =>
  allegations
    .filter(({ id }) => line.allegationIds.includes(id))
    .map(({ id, ordinal, subjectKind }) => ({
      id,
      n: ordinal,
      subject: subjectKinds.find((kind) => kind === subjectKind) ?? 'lain',
      route: line.route,
    }))

const linkOf = (line: ReferralLine, { held, clocks }: Pick<HeldPage, 'held' | 'clocks'>) => ({
  ...line,
  zone: held.zone,
  clocks: clocks.filter(({ referralId }) => referralId === line.id),
})

/** Who holds one file of a case, with the words of its own page. */
export const standingOnCase = (line: ReferralLine, page: Omit<HeldPage, 'officeName'>, now: Instant) =>
  standingSheet(linkOf(line, page), accusedIn(line, page), now, page.held.zone)

export type ReferralSheet = ReturnType<typeof referralSheet>

/** A referral with everything that came back on it and who holds it; contradicting lines stand side by side, each with whose it is. */
export function referralSheet(line: ReferralLine, page: CasePage, now: Instant) {
  const { held, parties } = page
  const accused = accusedIn(line, page)
  const link = linkOf(line, page)
  const subjectOf = (allegationId: string | null) =>
    (accused.find(({ id }) => id === allegationId) ?? accused[0])?.subject ?? 'lain'
  const handles = parties.includes('penanganan')
  const root = `/meja/perkara/${held.id}/penerusan/${line.id}`
  return {
    id: line.id,
    title: line.receivingOfficeName,
    state: referralState(line.state),
    look: referralLook(line.state),
    isBelow: line.parentId !== null,
    lines: [
      m.meja_case_referral_sent({ when: momentInWords(line.sentAt, held.zone), from: line.fromOfficeName }),
      line.letterNumber === null
        ? null
        : line.letterOn === null
          ? line.letterNumber
          : m.meja_case_referral_letter({ number: line.letterNumber, day: dayInWords(line.letterOn) }),
      routeInWords(line.route),
    ].filter((says) => says !== null),
    standing: standingOnCase(line, page, now),
    conflicts: conflictLines([link], accused),
    followUps: line.followUps.map((one) => statementStep(one, held.zone, subjectOf)),
    scans: line.followUps.flatMap((one) =>
      one.scanId === null || !mayHandle(page)
        ? []
        : [
            {
              href: keptHref(page, 'jawaban', one.scanId),
              says: m.naskah_kept_scan({ day: dayInWords(one.happenedOn) }),
            },
          ],
    ),
    noNews:
      line.followUps.length === 0
        ? m.meja_case_referral_no_news({ when: momentInWords(line.sentAt, held.zone) })
        : null,
    chainHref: here(`/meja/penerusan/${line.id}`),
    recordHref: handles && line.state !== 'diteruskan' ? here(root) : null,
    elsewhereHref: handles && line.state === 'dikembalikan' ? here(`${root}/lain`) : null,
  }
}
