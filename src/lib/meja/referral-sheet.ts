import { daysBetween, findAct, localDay, parsePlainDate, type Instant, type Zone } from '#law'
import type { ReferralPage, ReferralRow } from '#store/views'
import { dayInWords, here, inTongue, m, momentInWords, numberInWords } from '#wording'
import { dueInWords } from './due.ts'
import { answerKinds, type Accused, type AnswerKind } from './follow-up-form.ts'
import { accusedInWords, routeInWords } from './lembar/allegations.ts'
import { clockLine } from './lembar/clocks.ts'
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

const doing: Readonly<Record<AnswerKind, () => string>> = {
  diterima: m.penerusan_do_diterima,
  'mulai-diperiksa': m.penerusan_do_mulai_diperiksa,
  sanksi: m.penerusan_do_sanksi,
  'tidak-terbukti': m.penerusan_do_tidak_terbukti,
  dikembalikan: m.penerusan_do_dikembalikan,
  'belum-ada-kabar': m.penerusan_do_belum_ada_kabar,
}

/** What comes next in the life of a file, first; what was done need not be offered again. */
const offered: Readonly<Record<ReferralRow['state'], readonly AnswerKind[]>> = {
  dikirim: ['diterima', 'mulai-diperiksa', 'sanksi', 'tidak-terbukti', 'dikembalikan'],
  diterima: ['mulai-diperiksa', 'sanksi', 'tidak-terbukti', 'dikembalikan'],
  diperiksa: ['sanksi', 'tidak-terbukti', 'dikembalikan'],
  dikembalikan: ['diterima', 'sanksi', 'tidak-terbukti'],
  diteruskan: ['sanksi', 'tidak-terbukti'],
  diputus: ['sanksi', 'tidak-terbukti'],
}

export const bodyKinds = answerKinds.filter((kind) => kind !== 'belum-ada-kabar')

/** A referred file in the receiving body's words; nothing of the case behind it. */
export function referralPageSheet(page: ReferralPage, now: Instant, zone: Zone, mayAnswer: boolean) {
  const settled = page.state === 'diputus' || page.state === 'diteruskan'
  const answer = (kind: AnswerKind) => ({
    href: here(`/meja/penerusan/${page.id}/jawab?apa=${kind}`),
    says: doing[kind](),
  })
  const letterOn = parsePlainDate(page.letterOn ?? '')
  return {
    ...referralLine(page, now, zone),
    title: numberOf(page.registerNumber),
    summary: summaryOf(page),
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
    accused: accusedOf(page).map(({ id, n, rows }) => ({ id, title: m.penerusan_allegation({ n }), rows })),
    can: mayAnswer
      ? [
          ...offered[page.state].map(answer),
          ...(settled ? [] : [{ href: here(`/meja/penerusan/${page.id}/teruskan`), says: m.penerusan_do_teruskan() }]),
        ]
      : [],
    settled,
    answers: page.followUps.map((one) => ({
      when: dayInWords(one.happenedOn),
      title: followUpInWords(one),
      says: [m.meja_case_timeline_according({ whom: one.accordingTo }), one.note].filter(Boolean).join(' · '),
    })),
    passedTo: page.passedTo.map(({ id, receivingOfficeName, sentAt, state }) => ({
      id,
      says: m.penerusan_passed_to({
        office: receivingOfficeName,
        when: momentInWords(sentAt, zone),
        state: referralState(state),
      }),
    })),
    clocks: page.clocks.map((clock) => clockLine(clock, now)),
  }
}
