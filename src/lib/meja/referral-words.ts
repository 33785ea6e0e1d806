import { findSanction } from '#law'
import type { FollowUpLine, ReferralRow } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'

type State = ReferralRow['state']
type Kind = FollowUpLine['kind']

const states: Readonly<Record<State, () => string>> = {
  dikirim: m.penerusan_state_dikirim,
  diterima: m.penerusan_state_diterima,
  diperiksa: m.penerusan_state_diperiksa,
  diteruskan: m.penerusan_state_diteruskan,
  dikembalikan: m.penerusan_state_dikembalikan,
  diputus: m.penerusan_state_diputus,
}

const kinds: Readonly<Record<Kind, () => string>> = {
  diterima: m.penerusan_kind_diterima,
  'mulai-diperiksa': m.penerusan_kind_mulai_diperiksa,
  diteruskan: m.penerusan_kind_diteruskan,
  dikembalikan: m.penerusan_kind_dikembalikan,
  sanksi: m.penerusan_kind_sanksi,
  'tidak-terbukti': m.penerusan_kind_tidak_terbukti,
  'belum-ada-kabar': m.penerusan_kind_belum_ada_kabar,
}

const looks: Readonly<Record<State, 'idle' | 'now' | 'good' | 'warn'>> = {
  dikirim: 'warn',
  diterima: 'now',
  diperiksa: 'now',
  diteruskan: 'idle',
  dikembalikan: 'warn',
  diputus: 'good',
}

// The database constrains these words; its rows come without the type.
export const referralState = (state: string) => (state in states ? states[state as State]() : state)
export const referralLook = (state: string) => (state in looks ? looks[state as State] : 'now')
export const followUpKind = (kind: string) => (kind in kinds ? kinds[kind as Kind]() : kind)

/** What a follow-up says in one line: the kind, and of a sanction which one, with its decree. */
export function followUpInWords({
  kind,
  sanctionCode,
  decreeNumber,
  decreeOn,
}:
  | Pick<FollowUpLine, 'kind' | 'sanctionCode' | 'decreeNumber' | 'decreeOn'>
  | { kind: string; sanctionCode: string | null; decreeNumber: string | null; decreeOn: string | null }): string {
  const sanction = sanctionCode === null ? null : findSanction(sanctionCode)
  const name = sanction === null ? sanctionCode : `${inTongue(sanction.title)} (${sanction.code})`
  const decree =
    decreeNumber === null
      ? null
      : decreeOn === null
        ? decreeNumber
        : m.meja_case_referral_letter({ number: decreeNumber, day: dayInWords(decreeOn) })
  return [followUpKind(kind), name, decree].filter((part) => part !== null).join(' · ')
}
