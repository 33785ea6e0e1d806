import { findProvision, retaliations } from '#law'
import type { CasePage } from '#store/views'
import { dayInWords, here, inTongue, m } from '#wording'
import { hitInWords } from '../../laporan/retaliation-words.ts'
import { replacementInWords } from '../../tenggat/replacement-in-words.ts'
import { contestInWords } from '../../words/pemilihan.ts'
import { basisLine } from './basis-line.ts'
import { linkedLine } from './linked-line.ts'

export type RetaliationSheet = ReturnType<typeof retaliationSheet>

type Side = CasePage['retaliation']
type Told = Side['told'][number]

/** What was done because of a report: told, counted by the six months, and tied to what the reader may see of the rest. */
export function retaliationSheet({ retaliation, held, parties }: CasePage) {
  const { told, first, later, consents } = retaliation
  return {
    told: told.map((line) => ({
      id: line.reportId,
      rows: rowsOf(line),
      note: inTongue(actOf(line).note),
      ban: banOf(line, retaliation),
    })),
    first: first.map(linkedLine),
    later: later.map(linkedLine),
    consents: consents.map(({ id, ...line }) => ({ id, says: consentInWords(line) })),
    basis: basisLine('N33'),
    recordHref: told.length > 0 && parties.includes('penanganan') ? here(`/meja/perkara/${held.id}/persetujuan`) : null,
  }
}

function actOf({ act }: Told) {
  const row = retaliations.find((known) => known.act === act)
  if (row === undefined) throw new Error(`the catalogue has no retaliation ${act}`)
  return row
}

const rowsOf = (line: Told) => [
  { term: m.balas_act(), says: inTongue(actOf(line).title) },
  { term: m.balas_hit(), says: hitInWords(line.hit) },
  { term: m.balas_decree_on(), says: line.decreeOn === null ? m.balas_desk_no_decree() : dayInWords(line.decreeOn) },
  { term: m.balas_desk_sealed_term(), says: m.balas_desk_sealed() },
]

/** The second calculator, with the days of this case in it. Null: no source has an article for what was done. */
function banOf(line: Told, { penetapan, consents }: Side) {
  const { provision } = actOf(line)
  if (provision === null) return null
  const article = findProvision(provision)
  const bare = { provision, says: article === null ? '' : inTongue(article.says), href: here('/tenggat/pelantikan') }
  if (line.decreeOn === null) return { ...bare, gap: m.balas_desk_gap_decree(), answer: null }
  if (penetapan === null) return { ...bare, gap: m.balas_desk_gap_penetapan(), answer: null }
  const consent = consents.at(-1)?.consent ?? null
  const asked = { fixedOn: penetapan.fixedOn, on: line.decreeOn, termEndsOn: null, consent }
  const address = new URLSearchParams({
    fixed: asked.fixedOn,
    on: asked.on,
    ...(consent === null ? {} : { number: consent.number, consented: consent.on }),
  })
  return {
    ...bare,
    href: here(`/tenggat/pelantikan?${address.toString()}`),
    gap: null,
    answer: {
      ...replacementInWords(asked),
      contest: m.balas_desk_penetapan({
        contest: `${contestInWords(penetapan.kind)} ${penetapan.region}`,
        day: dayInWords(penetapan.fixedOn),
      }),
      contestMark: penetapan.mark,
    },
  }
}

const consentInWords = ({ consent, accordingTo }: Omit<Side['consents'][number], 'id'>) =>
  consent === null
    ? m.balas_desk_consent_none({ whom: accordingTo })
    : m.balas_desk_consent({ number: consent.number, day: dayInWords(consent.on), whom: accordingTo })
