import { followUpSteps, referralStates, type FollowUpStep, type ReferralState } from '#core'
import { findSanction } from '#law'
import type { FollowUpLine } from '#store/views'
import { dayInWords, followUpStepInWords, inTongue, m } from '#wording'

const states: Readonly<Record<ReferralState, () => string>> = {
  dikirim: m.penerusan_state_dikirim,
  diterima: m.penerusan_state_diterima,
  diperiksa: m.penerusan_state_diperiksa,
  diteruskan: m.penerusan_state_diteruskan,
  dikembalikan: m.penerusan_state_dikembalikan,
  diputus: m.penerusan_state_diputus,
}

const looks: Readonly<Record<ReferralState, 'idle' | 'now' | 'good' | 'warn'>> = {
  dikirim: 'warn',
  diterima: 'now',
  diperiksa: 'now',
  diteruskan: 'idle',
  dikembalikan: 'warn',
  diputus: 'good',
}

// The database constrains these words; its rows come without the type.
const stateNamed = (word: string): ReferralState | undefined => referralStates.find((one) => one === word)
const stepNamed = (word: string): FollowUpStep | undefined => followUpSteps.find((one) => one === word)

export const referralState = (word: string): string => {
  const state = stateNamed(word)
  return state === undefined ? word : states[state]()
}
export const referralLook = (word: string) => {
  const state = stateNamed(word)
  return state === undefined ? 'now' : looks[state]
}
export const followUpKind = (word: string): string => {
  const step = stepNamed(word)
  return step === undefined ? word : followUpStepInWords(step)
}

type Told = Pick<FollowUpLine, 'sanctionCode' | 'sanctionWords' | 'decreeNumber'> & {
  readonly kind: string
  readonly decreeOn: string | null
}

/** What a follow-up says in one line: the kind, and of a sanction which one, with its decree. */
export function followUpInWords({ kind, sanctionCode, sanctionWords, decreeNumber, decreeOn }: Told): string {
  const sanction = sanctionCode === null ? null : findSanction(sanctionCode)
  const name = sanction === null ? (sanctionCode ?? sanctionWords) : `${inTongue(sanction.title)} (${sanction.code})`
  const decree =
    decreeNumber === null
      ? null
      : decreeOn === null
        ? decreeNumber
        : m.meja_case_referral_letter({ number: decreeNumber, day: dayInWords(decreeOn) })
  return [followUpKind(kind), name, decree].filter((part) => part !== null).join(' · ')
}
