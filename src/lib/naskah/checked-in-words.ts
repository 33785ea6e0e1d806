import type { PaperChecked } from '#app'
import { localDay } from '#law'
import { dayInWords, m } from '#wording'
import type { CheckedInWords } from './check-actions.ts'
import { kindOfPaperInWords } from './paper-words.ts'

/** What whoever holds a paper is told of it, and nothing of what stands in it. */
export function checkedInWords(checked: PaperChecked): CheckedInWords {
  switch (checked.state) {
    case 'genuine':
    case 'replaced':
      return known(checked.paper)
    case 'changed':
      return { title: m.naskah_check_changed(), means: m.naskah_check_changed_means(), look: 'bad', rows: [] }
    case 'unlisted':
      return {
        title: m.naskah_check_unlisted(),
        means: m.naskah_check_unlisted_means(),
        look: 'warn',
        rows: [],
      }
    case 'not-ours':
      return {
        title: m.naskah_check_not_ours(),
        means: m.naskah_check_not_ours_means(),
        look: 'bad',
        rows: [],
      }
  }
}

type Known = Extract<PaperChecked, { readonly state: 'genuine' | 'replaced' }>['paper']

function known({ kind, officeName, zone, issuedAt, replacedAt }: Known): CheckedInWords {
  const rows = [
    { term: m.naskah_check_kind(), says: kindOfPaperInWords(kind) },
    { term: m.naskah_check_office(), says: officeName },
    { term: m.naskah_check_issued(), says: dayInWords(localDay(issuedAt, zone)) },
  ]
  return replacedAt === null
    ? { title: m.naskah_check_genuine(), means: m.naskah_check_genuine_means(), look: 'good', rows }
    : {
        title: m.naskah_check_replaced({ day: dayInWords(localDay(replacedAt, zone)) }),
        means: m.naskah_check_replaced_means(),
        look: 'warn',
        rows,
      }
}
