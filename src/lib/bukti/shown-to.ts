import type { ShowEvidence } from '#app'
import { isRecordId } from '#base'
import type { CasePage } from '#store/views'
import { m } from '#wording'
import { accusedInWords } from '../meja/lembar/allegations.ts'

type Target = { readonly value: string; readonly says: string }

/** Before whom evidence of a case may be put: each terlapor, and each body that has a file of it. */
export const targetsOf = ({ accused, referrals }: CasePage): readonly Target[] => [
  ...accused.subjects.map((line) => ({
    value: `terlapor ${line.allegationId}`,
    says: m.bukti_show_to_accused({ who: accusedInWords(line) }),
  })),
  ...referrals.map(({ id, receivingOfficeName }) => ({
    value: `penerusan ${id}`,
    says: m.bukti_show_to_body({ who: receivingOfficeName }),
  })),
]

/** What was chosen, back from the form; null for anything else. */
export function targetIn(value: string): ShowEvidence['to'] | null {
  const [kind = '', id = ''] = value.split(' ')
  if (!isRecordId(id)) return null
  if (kind === 'terlapor') return { allegationId: id }
  return kind === 'penerusan' ? { referralId: id } : null
}
