import { error } from '@sveltejs/kit'
import { activityForms, copyOf, openLhpPage, readParts, type ActorId, type LhpParts } from '#app'
import { electionsOn, isLate, rights, stagesOn } from '#core'
import { acts, kindsOfReport, localDay, type Instant, type Zone } from '#law'
import { listElections, type LhpPage } from '#store/views'
import { dayInWords, here, inTongue, m } from '#wording'
import type { SignedInMembership } from '../signed-in.ts'
import { subjectChoices } from './allegation-form.ts'
import { dueInWords } from './due.ts'
import { clockLine } from './lembar/clocks.ts'
import { lhpValues, mostPlaces } from './lhp-form.ts'
import { lhpSections } from './lhp-sections.ts'
import { activityInWords, lhpState } from './lhp-words.ts'

export type Opened = { readonly page: LhpPage; readonly parts: LhpParts; readonly actor: ActorId; readonly zone: Zone }

/** The LHP behind an address; whoever may not see it gets the page of an address that does not exist. */
export async function openLhp(locals: App.Locals, id: string): Promise<Opened> {
  const { actor } = locals
  if (actor === null) error(404)
  const opened = await openLhpPage(locals.netra, { lhpId: id, actor: actor.id })
  if (!opened.ok) error(404)
  const page = opened.value
  return { page, parts: readParts(page.parts), actor: actor.id, zone: actor.memberships[0]?.office.zone ?? 'WIB' }
}

/** The membership in which somebody writes: the first that may. */
export const writingAt = ({ actor }: App.Locals): SignedInMembership | null =>
  actor?.memberships.find(({ role }) => rights[role]['write-lhp'] !== undefined) ?? null

/** What the form of an LHP offers to choose from. */
export const lhpChoices = (locals: App.Locals) =>
  choicesAt(locals.netra, writingAt(locals)?.office ?? { zone: 'WIB', regionCode: '00' })

type Desk = Pick<App.Locals['netra'], 'db' | 'clock'>

/** The same at an office. */
export async function choicesAt(desk: Desk, { zone, regionCode }: { zone: Zone; regionCode: string }) {
  const elections = (await listElections(desk.db)).toReversed()
  const today = localDay(desk.clock(), zone)
  const isHere = ({ contests }: (typeof elections)[number]) =>
    contests.some((contest) => `${regionCode}.`.startsWith(`${contest.regionCode}.`))
  // What runs today where the supervisor stands comes first, then what this region voted in; a re-vote elsewhere is nobody's default.
  const offered = new Set([...electionsOn(elections, today, regionCode), ...elections.filter(isHere), ...elections])
  const stages = [
    ...stagesOn(elections, today, regionCode).map(({ stage }) => stage),
    ...elections.flatMap((election) => election.stages),
  ]
  return {
    elections: [...offered].map(({ id, name }) => ({ value: id, says: name })),
    stages: [...new Set(stages.map(({ title }) => title))],
    forms: activityForms.map((value) => ({ value, says: activityInWords(value) })),
    most: mostPlaces,
    kinds: subjectChoices(),
    about: kindsOfReport.map(({ kind, title }) => ({ value: kind, says: inTongue(title) })),
    acts: [...new Map(acts.map((act) => [act.id, { value: act.id, says: inTongue(act.title) }])).values()],
  }
}

/** A draft whose author's office has ended is submitted by nobody else; where it came to, an LHP of one's own is written from it. */
export const mayContinue = (locals: App.Locals, { state, mine, cameTo }: LhpPage): boolean =>
  state === 'draf' && !mine && cameTo !== null && writingAt(locals)?.office.id === cameTo

/** Form A with what somebody else saw and did not submit: by his post, never by his name; who signs it is who writes now. */
export function continuedValues({ page, parts }: Opened, name: string): Readonly<Record<string, string>> {
  const { stage, happenedOn, discoveredOn, electionId, officeName, id } = page
  const told = copyOf(parts)
  const from = m.rantai_continue_from({ post: told.supervisor.position, office: officeName })
  const own: LhpParts = {
    ...told,
    supervisor: { name, position: '', assignmentLetter: '', address: '' },
    account: { ...told.account, narrative: `${from}\n\n${told.account.narrative}` },
    signed: { place: '', on: '' },
  }
  return { ...lhpValues({ electionId: electionId ?? '', stage, happenedOn, discoveredOn, parts: own }), dari: id }
}

/** Whether the reader sits in the pleno that decides on it. */
const mayDecide = ({ actor }: App.Locals, { decidingOfficeId }: LhpPage) =>
  actor?.memberships.some(
    ({ role, office }) => office.id === decidingOfficeId && rights[role]['decide-case'] !== undefined,
  ) ?? false

const mayWork = ({ actor }: App.Locals, { decidingOfficeId }: LhpPage) =>
  actor?.memberships.some(
    ({ role, office }) =>
      office.id === decidingOfficeId && (rights[role]['decide-case'] ?? rights[role]['work-case']) !== undefined,
  ) ?? false

export function lhpSheet(locals: App.Locals, { page, parts, zone }: Opened, now: Instant) {
  const root = `/meja/lhp/${page.id}`
  const clocks = page.clocks.map((clock) => clockLine({ ...clock, late: isRunLate(clock, now) }, now))
  const advised = page.clocks.find(({ owner }) => owner === 'penerima-saran')
  const door = (path: string, says: string) => ({ href: here(`${root}/${path}`), says })
  return {
    id: page.id,
    title: page.number ?? m.lhp_unnumbered(),
    state: lhpState(page.state),
    can: [
      ...(page.mine && page.state === 'draf' ? [door('ajukan', m.lhp_submit()), door('ubah', m.lhp_edit())] : []),
      ...(mayContinue(locals, page)
        ? [{ href: here(`/meja/lhp/tulis?dari=${page.id}`), says: m.rantai_continue() }]
        : []),
      ...(page.state === 'diajukan' && mayDecide(locals, page) ? [door('pleno', m.lhp_pleno())] : []),
      ...(page.state === 'saran-perbaikan' && mayWork(locals, page) ? [door('saran', m.lhp_advice_result())] : []),
      ...(page.caseId === null ? [] : [{ href: here(`/meja/perkara/${page.caseId}`), says: m.lhp_open_case() }]),
    ],
    due: page.dueAt === null ? null : dueOfLhp[page.state]({ due: dueInWords(page, now, zone).says }),
    isPastDue: page.dueAt !== null && isLate({ dueAt: page.dueAt }, now),
    late: page.lateSince !== null,
    running: clocks.filter(({ ended }) => ended === null),
    ended: clocks.filter(({ ended }) => ended !== null),
    sections: lhpSections(page, parts),
    continues: page.continues === null ? null : here(`/meja/lhp/${page.continues}`),
    continued: page.continuedIn.map((one) => ({
      href: here(`/meja/lhp/${one.id}`),
      says: one.number ?? m.lhp_unnumbered(),
    })),
    mayContinue: mayContinue(locals, page),
    copyHref: here(`${root}/salinan`),
    advice:
      page.advice === null
        ? null
        : {
            rows: [
              { term: m.lhp_advice_to(), says: page.advice.addressedTo },
              { term: m.lhp_advice_body(), says: page.advice.body },
              ...(advised === undefined
                ? []
                : [{ term: m.lhp_advice_term(), says: termInWords(page.advice, advised) }]),
            ],
            result:
              page.advice.result === null
                ? m.lhp_advice_waiting({ day: advised === undefined ? '' : dayInWords(advised.dueOn) })
                : [
                    page.advice.result === 'dilaksanakan'
                      ? m.lhp_result_dilaksanakan()
                      : m.lhp_result_tidak_dilaksanakan(),
                    page.advice.resultNote,
                  ]
                    .filter(Boolean)
                    .join(': '),
          },
    plenos: page.plenos.map(({ id, heldOn, decision }) => ({
      id,
      title: m.meja_case_pleno({ day: dayInWords(heldOn) }),
      decision: decision ?? m.meja_pleno_words_closed(),
      href: here(`${root}/pleno/${id}`),
    })),
    today: localDay(now, zone),
  }
}

type Clock = LhpPage['clocks'][number]
const isRunLate = (clock: Clock, now: Instant) => clock.closedAt === null && isLate(clock, now)

/** What the days that it waits for are days to do. */
const dueOfLhp: Readonly<Record<LhpPage['state'], (words: { due: string }) => string>> = {
  draf: ({ due }) => due,
  diajukan: m.lhp_due_temuan,
  temuan: ({ due }) => due,
  'saran-perbaikan': m.lhp_due_saran,
  selesai: ({ due }) => due,
}

const termInWords = ({ termDays }: NonNullable<LhpPage['advice']>, { used }: Clock) =>
  (termDays === null ? m.lhp_advice_term_rule : m.lhp_advice_term_set)({ n: used.amount })

/** What others get of it: the finder by post and office. */
export const lhpCopySheet = ({ page, parts }: Opened) => ({
  id: page.id,
  number: page.number ?? m.lhp_unnumbered(),
  sections: lhpSections(page, copyOf(parts)),
})
