import { retaliations } from '#law'
import { inTongue, m } from '#wording'
import { hitInWords } from './retaliation-words.ts'
import { dayTyped, reviewRows, secretRow, type Answers, type ReviewRow } from './review-rows.ts'

/** The answers of this form as they will be sent. Of the receipt only that it is there: the page may lie open. */
export function retaliationRows(form: Answers): readonly ReviewRow[] {
  const value = (name: string) => form.values[name]?.trim() ?? ''
  const act = retaliations.find((row) => row.act === value('perlakuan'))
  const told = (term: string, says: string) => ({ term, says: says === '' ? m.lapor_not_given() : says })
  const secret = (term: string, name: string) =>
    value(name) === '' ? told(term, '') : secretRow(term, name, value(name))
  const asked = [m.lapor_kind_label(), m.lapor_known_label(), m.lapor_act_label(), m.lapor_place_label()]
  return [
    told(m.balas_act(), act === undefined ? '' : inTongue(act.title)),
    told(m.balas_hit(), hitInWords(value('kena'))),
    secret(m.balas_victim(), 'kena-nama'),
    secret(m.balas_decree_number(), 'nomor-keputusan'),
    told(m.balas_decree_on(), dayTyped(form, 'keputusan')),
    told(m.balas_first(), value('tanda-terima') === '' ? m.balas_first_none() : m.balas_first_given()),
    ...reviewRows(form).filter(({ term }) => !asked.some((label) => label === term)),
  ]
}
