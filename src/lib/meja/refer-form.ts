import { checkEmployer, receivingKinds, type Addressee } from '#app'
import { needsMatch } from '#core'
import { localDay, routes, subjectKinds, type PlainDate } from '#law'
import { findEmployer, findPpk, listReceivers, type AllegationLine, type CasePage } from '#store/views'
import { here, m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { dayOf, given } from './form-fields.ts'
import { accusedInWords, routeInWords } from './lembar/allegations.ts'
import { checkInWords, matchRows } from './match-words.ts'
import { ppkInWords } from './ppk-in-words.ts'
import { receiverInWords } from './receiver-in-words.ts'
import { usablePleno } from './lembar/steps.ts'
import { withoutRoute } from './no-route.ts'
import { readAs } from './read-as.ts'

/** From kajian awal a file goes straight on; from the final pleno it is referred. */
export const referAction = ({ held }: CasePage) =>
  held.state === 'kajian-awal' ? ('forward' as const) : ('refer' as const)

/** The allegations that go out now: those with a route, and after the kajian those whose outcome is decided. */
export const going = (page: CasePage): readonly AllegationLine[] =>
  page.allegations.filter(
    ({ route, outcome }) => route !== null && (referAction(page) === 'forward' || outcome !== null),
  )

const kindsOf = (route: string | null): readonly string[] =>
  (routes.find(({ id }) => id === route)?.receivedBy ?? []).flatMap((body) => receivingKinds[body])

const isAsn = (subjectKind: string) => subjectKind === 'pns' || subjectKind === 'pppk'
const subjectOf = ({ subjectKind }: AllegationLine) => subjectKinds.find((kind) => kind === subjectKind) ?? 'lain'
const plenoOf = (page: CasePage) => usablePleno(page, referAction(page))

/** What the form of a referral shows, and the copy as it will leave. */
export async function referPage(locals: App.Locals, page: CasePage) {
  const lines = going(page)
  const { actedOn } = page.moment
  // The file goes to whoever holds the office when it is sent.
  const today = localDay(locals.netra.clock(), page.held.zone)
  const matchOf = (line: AllegationLine) => page.matches.find(({ allegationId }) => allegationId === line.id)
  // Who was matched decides whose employee he is; before that, the unit.
  const employedAt = (line: AllegationLine) => matchOf(line)?.employerId ?? line.subjectOfficeId
  const [receivers, ppkToday, ppkOfAct, employers] = await readAs(locals, async (tx) => {
    const ppkOn = (day: PlainDate) =>
      Array.fromAsync(lines, (line) => {
        const officeId = employedAt(line)
        return isAsn(line.subjectKind) && officeId !== null ? findPpk(tx, { officeId }, day) : null
      })
    return [
      await Array.fromAsync(lines, ({ route }) => listReceivers(tx, kindsOf(route), page.held.regionCode, today)),
      await ppkOn(today),
      await ppkOn(actedOn),
      await Array.fromAsync(lines, ({ subjectOfficeId: officeId }) =>
        officeId === null ? null : findEmployer(tx, { officeId }),
      ),
    ]
  })
  return {
    plenoId: plenoOf(page),
    // Straight from kajian awal, staff may forward without a pleno, and say why.
    asksReason: referAction(page) === 'forward' && plenoOf(page) === null && page.parties.includes('penanganan'),
    unrouted: withoutRoute(page, page.allegations, locals.netra.clock()),
    copy: { from: page.summary.officeName, number: page.held.registerNumber ?? page.summary.receiptNumber },
    allegations: lines.map((line, at) => ({
      id: line.id,
      n: line.ordinal,
      who: accusedInWords(line),
      articles: line.articles.join('; '),
      route: routeInWords(line.route),
      ppk: ppkInWords({ day: today, ppk: ppkToday[at] ?? null }, { day: actedOn, ppk: ppkOfAct[at] ?? null }),
      match: needsMatch(subjectOf(line), line.route ?? '') ? matchRows(matchOf(line), page.held.zone) : [],
      checks: checkInWords(
        checkEmployer({ route: line.route, unitEmployer: employers[at] ?? null, match: matchOf(line) }),
        matchOf(line),
      ),
      matchHref: page.parties.includes('penanganan')
        ? here(`/meja/perkara/${page.held.id}/dugaan/${line.id}/cocok`)
        : null,
      receivers: (receivers[at] ?? []).filter(({ id }) => !page.held.walled.includes(id)).map(receiverInWords),
    })),
  }
}

type Read = { readonly to: readonly Addressee[]; readonly errors: Readonly<Record<string, string>> }

/** One file for each body and route; its letter is the first that was named for it. */
export function readAddressees(form: FormData, page: CasePage): Read {
  const to = new Map<string, Addressee>()
  let errors: Readonly<Record<string, string>> = {}
  for (const { id, route } of going(page)) {
    const receivingOfficeId = textOf(form, `kepada-${id}`)
    const { on, errors: wrong } = dayOf(form, `surat-${id}`)
    errors = {
      ...errors,
      ...wrong,
      ...(receivingOfficeId === '' ? { [`kepada-${id}`]: m.refusal_needs_office() } : {}),
    }
    const key = `${receivingOfficeId} ${route ?? ''}`
    const file = to.get(key) ?? {
      receivingOfficeId,
      route: route ?? '',
      allegationIds: [],
      ...given(form, `nomor-${id}`, 'letterNumber'),
      ...(on === undefined ? {} : { letterOn: on }),
    }
    to.set(key, { ...file, allegationIds: [...file.allegationIds, id] })
  }
  return { to: [...to.values()], errors }
}
