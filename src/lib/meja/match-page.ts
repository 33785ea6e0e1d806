import { error } from '@sveltejs/kit'
import { nameScopes, receivingKinds, type Looked, type NameScope } from '#app'
import { numberKindOf, type NumberKind } from '#core'
import { localDay, subjectKinds } from '#law'
import { listReceivers, matchPapers, type AllegationLine, type CasePage } from '#store/views'
import { dayInWords, m } from '#wording'
import { formBase } from './form-base.ts'
import { accusedInWords } from './lembar/allegations.ts'
import { matchRows, paperInWords, rollKindInWords, sinceInWords } from './match-words.ts'
import { readAs } from './read-as.ts'

const scopes: Readonly<Record<NameScope, () => string>> = {
  kabkota: m.cocok_within_kabkota,
  provinsi: m.cocok_within_provinsi,
  instansi: m.cocok_within_instansi,
}
const numberWords: Readonly<Record<NumberKind, { readonly label: () => string; readonly hint: () => string }>> = {
  nip: { label: m.cocok_number_nip, hint: m.cocok_number_hint_nip },
  nrp: { label: m.cocok_number_nrp, hint: m.cocok_number_hint_nrp },
}

/** The accused of one allegation, for whoever works on the case; for others the page is not there. */
export function subjectOf(page: CasePage, allegationId: string): AllegationLine {
  const line = page.allegations.find(({ id }) => id === allegationId)
  if (line === undefined || !page.parties.includes('penanganan')) error(404)
  return line
}

export async function matchPage(locals: App.Locals, page: CasePage, line: AllegationLine) {
  const today = localDay(locals.netra.clock(), page.held.zone)
  const employers = await readAs(locals, (tx) =>
    listReceivers(tx, receivingKinds['ppk-kepegawaian'], page.held.regionCode, today),
  )
  const number = numberKindOf(subjectKinds.find((kind) => kind === line.subjectKind) ?? 'lain')
  const match = page.matches.find(({ allegationId }) => allegationId === line.id)
  return {
    ...formBase(page),
    title: m.cocok_title({ n: line.ordinal }),
    lead: m.cocok_lead({ day: dayInWords(page.moment.actedOn) }),
    who: accusedInWords(line),
    name: line.subjectName ?? '',
    rows: match === undefined ? [] : matchRows(match, page.held.zone),
    number: number === null ? null : { label: numberWords[number].label(), hint: numberWords[number].hint() },
    scopes: nameScopes
      .filter((scope) => scope !== 'instansi' || line.subjectOfficeId !== null)
      .map((scope) => ({ value: scope, says: scopes[scope]() })),
    employers: employers.map(({ id, name }) => ({ value: id, says: name })),
    papers: matchPapers.map((kind) => ({ value: kind, says: paperInWords(kind) })),
  }
}

/** What the search found, in words; only who was there on the day of the act can be confirmed. */
export const lookedInWords = ({ onDay, candidates, more }: Looked) => ({
  title: candidates.length === 0 ? null : m.cocok_found({ n: candidates.length }),
  more,
  people: candidates.map(({ then, newest, since, employerToday }) => ({
    id: newest.pegawaiId,
    name: (then ?? newest).name,
    pegawaiId: then?.pegawaiId ?? null,
    rows: [
      { term: m.cocok_kind(), says: rollKindInWords((then ?? newest).kind) },
      {
        term: m.cocok_then({ day: dayInWords(onDay) }),
        says: then === null ? m.cocok_then_none() : m.cocok_place(then),
      },
      { term: m.cocok_since(), says: sinceInWords(since, employerToday) },
    ],
  })),
})
