import { bodiesOf } from '#app'
import { addresseeOf, handoverSystems, mayHandOver, standingOf, toldOf } from '#core'
import {
  daysBetween,
  findAct,
  localDay,
  parsePlainDate,
  subjectKinds,
  type Instant,
  type SubjectKind,
  type Zone,
} from '#law'
import type { ReferralPage, ReferralRow } from '#store/views'
import { dayInWords, followUpStepInWords, here, inTongue, m, momentInWords, numberInWords } from '#wording'
import { dueInWords } from './due.ts'
import { answerKinds, tableSteps, type Accused, type AnswerKind } from './follow-up-form.ts'
import { accusedInWords, routeInWords } from './lembar/allegations.ts'
import { clockLine } from './lembar/clocks.ts'
import { chainSteps, receiptRows } from './referral-chain.ts'
import { referralReminders } from './referral-reminders.ts'
import { conflictLines, holderIn, silence, standingSheet, statementOf, type InFile } from './referral-standing.ts'
import { followUpInWords, referralLook, referralState } from './referral-words.ts'

/** How long a file has been waiting, in days of the reader's own calendar. */
const ageInWords = (sentAt: Instant, now: Instant, zone: Zone) => {
  const days = daysBetween(localDay(sentAt, zone), localDay(now, zone))
  return days <= 0 ? m.penerusan_age_today() : m.penerusan_age({ count: numberInWords(days) })
}

const numberOf = (registerNumber: string | null) =>
  registerNumber === null ? m.penerusan_no_number() : m.penerusan_number({ number: registerNumber })

export const referralLine = (row: ReferralRow, now: Instant, zone: Zone) => ({
  id: row.id,
  number: numberOf(row.registerNumber),
  sent: m.penerusan_sent({ when: momentInWords(row.sentAt, zone), from: row.fromOfficeName }),
  to: row.receivingOfficeName,
  age: ageInWords(row.sentAt, now, zone),
  // Decided or passed on, nobody here is waited for; otherwise silence is said as such.
  silent:
    row.state === 'diputus' || row.state === 'diteruskan'
      ? null
      : silence(row.newsOn ?? localDay(row.sentAt, zone), localDay(now, zone)),
  state: referralState(row.state),
  look: referralLook(row.state),
  ...dueOf(row, now, zone),
})

function dueOf(row: ReferralRow, now: Instant, zone: Zone) {
  const due = row.dueOn === null ? null : dueInWords(row, now, zone)
  return { due: due?.says ?? null, late: due?.late ?? false, acting: row.acting ?? true }
}

type Contents = { readonly [key: string]: unknown }
const textIn = (contents: Contents, key: string): string | null => {
  const value = contents[key]
  return typeof value === 'string' && value !== '' ? value : null
}

export const summaryOf = ({ contents }: Pick<ReferralPage, 'contents'>) => textIn(contents, 'summary')
export const evidenceOf = ({ contents }: Pick<ReferralPage, 'contents'>) => textIn(contents, 'evidence')

/** The accused of the copy, as it was built when the file was sent. */
export function accusedOf({ contents }: Pick<ReferralPage, 'contents'>): readonly (Accused & {
  readonly rows: readonly { term: string; says: string }[]
})[] {
  const list = contents['allegations']
  return (Array.isArray(list) ? (list as Contents[]) : []).map((one, at) => {
    const kind = textIn(one, 'subject') ?? 'lain'
    const who = accusedInWords({
      subjectKind: kind,
      subjectName: textIn(one, 'subjectName'),
      subjectPosition: textIn(one, 'subjectPosition'),
      subjectOfficeName: textIn(one, 'subjectOfficeName'),
    })
    const actId = textIn(one, 'actId')
    const act = actId === null ? null : findAct(actId)
    const articles = one['articles']
    const rows = [
      { term: m.meja_case_subject(), says: who },
      { term: m.meja_case_act(), says: act === null ? null : inTongue(act.title) },
      {
        term: m.meja_case_articles(),
        says: Array.isArray(articles) && articles.length > 0 ? articles.join('; ') : null,
      },
      { term: m.meja_case_route(), says: routeInWords(textIn(one, 'route')) },
    ]
    return {
      id: textIn(one, 'id') ?? '',
      n: at + 1,
      who,
      kind,
      actId,
      rows: rows.flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    }
  })
}

const doing: Readonly<Partial<Record<AnswerKind, () => string>>> = {
  diterima: m.penerusan_do_diterima,
  'mulai-diperiksa': m.penerusan_do_mulai_diperiksa,
  sanksi: m.penerusan_do_sanksi,
  'tidak-terbukti': m.penerusan_do_tidak_terbukti,
  dikembalikan: m.penerusan_do_dikembalikan,
  'belum-ada-kabar': m.penerusan_do_belum_ada_kabar,
}
const doInWords = (kind: AnswerKind) => doing[kind]?.() ?? m.penerusan_do_record({ what: followUpStepInWords(kind) })

/** What comes next in the life of a file, first; what was done need not be offered again. */
const offered: Readonly<Record<ReferralRow['state'], readonly AnswerKind[]>> = {
  dikirim: ['diterima', 'mulai-diperiksa', 'sanksi', 'tidak-terbukti', 'dikembalikan'],
  diterima: ['mulai-diperiksa', 'sanksi', 'tidak-terbukti', 'dikembalikan'],
  diperiksa: ['sanksi', 'tidak-terbukti', 'dikembalikan'],
  dikembalikan: ['diterima', 'sanksi', 'tidak-terbukti'],
  diteruskan: ['sanksi', 'tidak-terbukti'],
  diputus: ['sanksi', 'tidak-terbukti'],
}

/** What the reader may do with the file: answer it as a body that has or had it, or write its letters down. */
export type ReaderOf = {
  /** Has the file, or passed it on. */
  readonly answers: boolean
  /** Has it, so that it may pass it on. */
  readonly receives: boolean
  /** The case, for whoever handles it. */
  readonly handles: string | null
}

type Can = { readonly href: string; readonly says: string }

function canDo(
  page: ReferralPage,
  steps: readonly AnswerKind[],
  { answers, receives, handles }: ReaderOf,
): readonly Can[] {
  const root = handles === null ? `/meja/penerusan/${page.id}` : `/meja/perkara/${handles}/penerusan/${page.id}`
  const form = handles === null ? `${root}/jawab` : root
  if (!answers && handles === null) return []
  const isBack = page.state === 'dikembalikan' && handles !== null
  const settled = page.state === 'diputus' || page.state === 'diteruskan'
  return [
    ...(isBack ? [{ href: here(`${root}/lain`), says: m.penerusan_do_elsewhere() }] : []),
    ...[...new Set(steps)].map((kind) => ({ href: here(`${form}?apa=${kind}`), says: doInWords(kind) })),
    ...(handles === null || page.state === 'diteruskan'
      ? []
      : [{ href: here(`/meja/penerusan/${page.id}/tautan`), says: m.jawab_desk_do() }]),
    ...(settled || (!receives && handles === null)
      ? []
      : [{ href: here(`${root}/teruskan`), says: m.penerusan_do_teruskan() }]),
    { href: here(form), says: m.penerusan_do_other() },
  ]
}

const inFile = (page: ReferralPage): readonly InFile[] =>
  accusedOf(page).map(({ id, n, kind }) => ({ id, n, subject: subjectNamed(kind), route: page.route }))

const subjectNamed = (kind: string): SubjectKind => subjectKinds.find((known) => known === kind) ?? 'lain'

/** What is awaited now, in the order of the table, before what is always open. */
function stepsToOffer(page: ReferralPage, accused: readonly InFile[]): readonly AnswerKind[] {
  const known = tableSteps(accused)
  const bodies = bodiesOf(page.chain.find(({ id }) => id === page.id)?.receivingKind ?? '')
  const told = page.followUps.map(statementOf)
  const awaited = accused.flatMap(({ id, subject, route }) =>
    standingOf(addresseeOf(subject, route), toldOf(told, id), bodies).awaited.flatMap(({ steps }) => steps),
  )
  const due = answerKinds.filter((kind) => awaited.some((step) => step === kind))
  return [...due, ...offered[page.state]].filter((kind) => known.includes(kind))
}

/** What a form of this file is judged by: what was told on its way, and since when it was sent. */
export const toldOnWay = (
  chain: readonly Pick<ReferralPage, 'followUps'>[],
  { sentAt }: Pick<ReferralPage, 'sentAt'>,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
) => ({
  told: chain.flatMap(({ followUps }) => followUps.map(({ kind }) => kind)),
  sentOn: localDay(sentAt, zone),
  today: localDay(now, zone),
})

/** Files for the systems of BKN; of nobody else. */
const exportsOf = (page: ReferralPage) =>
  mayHandOver({ accused: inFile(page), route: page.route })
    ? handoverSystems.flatMap((system) =>
        ['csv', 'json'].map((format) => ({
          href: here(`/meja/penerusan/${page.id}/ekspor/${system}.${format}`),
          says: `${system === 'sbt' ? 'SBT' : "I'DIS"} (${format.toUpperCase()})`,
        })),
      )
    : []

/** Who holds the file, for the pages that say it above their own. */
export function fileHolds(page: ReferralPage, now: Instant, zone: Zone) {
  const holder = holderIn(page.chain)
  return holder === undefined ? [] : standingSheet(holder, inFile(page), now, zone).holds
}

/** A referred file in the receiving body's words; nothing of the case behind it. */
export function referralPageSheet(page: ReferralPage, now: Instant, zone: Zone, reader: ReaderOf) {
  const letterOn = parsePlainDate(page.letterOn ?? '')
  const accused = inFile(page)
  const holder = holderIn(page.chain)
  const lastTold = page.followUps.at(-1)
  const standing = holder === undefined ? null : standingSheet(holder, accused, now, zone)
  const self = page.chain.find(({ id }) => id === page.id)
  const subjectOf = (allegationId: string | null) =>
    (accused.find(({ id }) => id === allegationId) ?? accused[0])?.subject ?? 'lain'
  return {
    ...referralLine(page, now, zone),
    title: numberOf(page.registerNumber),
    summary: summaryOf(page),
    evidence: evidenceOf(page),
    facts: [
      { term: m.penerusan_from(), says: page.fromOfficeName },
      ...(page.letterNumber === null
        ? []
        : [
            {
              term: m.penerusan_letter(),
              says:
                letterOn === null
                  ? page.letterNumber
                  : m.penerusan_letter_line({ number: page.letterNumber, day: dayInWords(letterOn) }),
            },
          ]),
    ],
    receipt: self === undefined ? [] : receiptRows(self),
    accused: accusedOf(page).map(({ id, n, rows }) => ({ id, title: m.penerusan_allegation({ n }), rows })),
    can: canDo(page, stepsToOffer(page, accused), reader),
    settled: page.state === 'diputus' || page.state === 'diteruskan',
    standing,
    conflicts: conflictLines(page.chain, accused),
    steps: standing === null ? [] : chainSteps(page.chain, standing, subjectOf),
    lastTold: lastTold === undefined ? null : followUpInWords(lastTold),
    clocks: page.clocks.map((clock) => clockLine(clock, now)),
    reminders: referralReminders(page, now, zone),
    exports: exportsOf(page),
    shown: page.shown.map(({ id, shownAt }, at) => ({
      id,
      src: here(`/meja/penerusan/${page.id}/bukti/${id}`),
      alt: m.bukti_before_body_alt({ n: at + 1 }),
      says: m.bukti_shown_body({ when: momentInWords(shownAt, zone) }),
    })),
  }
}
