import type { CasePage, ReferralLine } from '#store/views'
import { dayInWords, here, m, momentInWords } from '#wording'
import { followUpInWords, referralLook, referralState } from '../referral-words.ts'
import { routeInWords } from './allegations.ts'

export type ReferralSheet = ReturnType<typeof referralSheet>

/** A referral with everything that came back on it; contradicting lines stand side by side, each with whose it is. */
export function referralSheet(line: ReferralLine, { held, parties }: CasePage) {
  const open = line.state !== 'diputus' && line.state !== 'diteruskan'
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
    followUps: line.followUps.map((one) => ({
      id: one.id,
      when: dayInWords(one.happenedOn),
      title: followUpInWords(one),
      says: [m.meja_case_timeline_according({ whom: one.accordingTo }), one.note].filter(Boolean).join(' · '),
    })),
    noNews:
      line.followUps.length === 0
        ? m.meja_case_referral_no_news({ when: momentInWords(line.sentAt, held.zone) })
        : null,
    recordHref: open && parties.includes('penanganan') ? here(`/meja/perkara/${held.id}/penerusan/${line.id}`) : null,
  }
}
