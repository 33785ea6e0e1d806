import type { Rung } from '#core'
import { findHouseRule, findRule, type Instant, type PlainDate, type Zone } from '#law'
import { dayIn, dayInWords, inTongue, momentIn } from './dates.ts'
import { inLanguage } from './language.ts'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

/** All that a mail may say: which office, by which rule, by when. */
export type ReminderFacts = {
  readonly rung: Rung
  readonly actingOffice: string
  readonly ruleId: string
  readonly dueOn: PlainDate
  readonly dueAt: Instant
  readonly zone: Zone
  readonly about: 'perkara' | 'penerusan' | 'lhp'
}

type Told = (none: Record<string, never>, options: { readonly locale: Locale }) => string

const leads: Readonly<Record<ReminderFacts['about'], Readonly<Record<Rung, Told>>>> = {
  perkara: {
    sebelum: m.surat_case_sebelum,
    'hari-ini': m.surat_case_hari_ini,
    lewat: m.surat_case_lewat,
    'tingkat-atas': m.surat_case_atas,
    bkn: m.surat_case_atas,
    gubernur: m.surat_case_atas,
    mendagri: m.surat_case_atas,
  },
  lhp: {
    sebelum: m.surat_lhp_sebelum,
    'hari-ini': m.surat_lhp_hari_ini,
    lewat: m.surat_lhp_lewat,
    'tingkat-atas': m.surat_lhp_atas,
    bkn: m.surat_lhp_atas,
    gubernur: m.surat_lhp_atas,
    mendagri: m.surat_lhp_atas,
  },
  penerusan: {
    sebelum: m.surat_referral_sebelum,
    'hari-ini': m.surat_referral_hari_ini,
    lewat: m.surat_referral_lewat,
    'tingkat-atas': m.surat_referral_atas,
    bkn: m.surat_referral_atas,
    gubernur: m.surat_referral_atas,
    mendagri: m.surat_referral_atas,
  },
}

/** What a reporter who asked for it is mailed: that, and not a word more. Always in Indonesian: which language he reads is nobody's business. */
export const nudgeMail = (): { readonly subject: string; readonly text: string } => ({
  subject: m.pesan_nudge_subject({}, { locale: 'id' }),
  text: `${m.pesan_nudge_text({}, { locale: 'id' })}\n`,
})

/** A reminder as a mail in plain text, Indonesian first. The subject is the same for all, so that no list of mails tells anything. */
export const reminderMail = (
  facts: ReminderFacts,
  origin: string,
): { readonly subject: string; readonly text: string } => ({
  subject: m.surat_subject({}, { locale: 'id' }),
  text: `${(['id', 'en'] as const).map((locale) => half(facts, origin, locale)).join('\n\n-----\n\n')}\n`,
})

function half(facts: ReminderFacts, origin: string, locale: Locale): string {
  const { rung, actingOffice, dueOn, dueAt, zone, about, ruleId } = facts
  return [
    leads[about][rung]({}, { locale }),
    '',
    m.surat_must_act({ office: oneLine(actingOffice) }, { locale }),
    m.surat_by_when({ day: dayIn(locale, dueOn), end: momentIn(locale, dueAt, zone) }, { locale }),
    basis(ruleId, locale),
    m.surat_sign_in({ address: `${origin}${inLanguage('/masuk', locale)}` }, { locale }),
    '',
    m.surat_from_app({}, { locale }),
    m.surat_no_content({}, { locale }),
  ].join('\n')
}

function basis(ruleId: string, locale: Locale): string {
  const rule = findRule(ruleId)
  if (rule !== null) return m.surat_article({ rule: `${ruleId}, ${rule.title[locale]}, ${rule.cite}` }, { locale })
  const house = findHouseRule(ruleId)
  return m.surat_house({ rule: house === null ? ruleId : `${ruleId}, ${house.says[locale]}` }, { locale })
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

type Line = { readonly office: string; readonly day: string; readonly rule: string }

const told: Readonly<Record<Rung, (line: Line) => string>> = {
  sebelum: (line) => m.surat_told_sebelum(line),
  'hari-ini': (line) => m.surat_told_hari_ini(line),
  lewat: (line) => m.surat_told_lewat(line),
  'tingkat-atas': (line) => m.surat_told_atas(line),
  bkn: (line) => m.surat_told_atas(line),
  gubernur: (line) => m.surat_told_atas(line),
  mendagri: (line) => m.surat_told_atas(line),
}

/** A reminder as the inbox of the told office says it. */
export const reminderInWords = ({
  rung,
  actingOffice,
  dueOn,
  ruleId,
}: Pick<ReminderFacts, 'rung' | 'actingOffice' | 'dueOn' | 'ruleId'>): string =>
  told[rung]({ office: actingOffice, day: dayInWords(dueOn), rule: ruleTitle(ruleId) })

const events: Readonly<Record<Rung, (of: { readonly rule: string }) => string>> = {
  sebelum: (of) => m.surat_event_sebelum(of),
  'hari-ini': (of) => m.surat_event_hari_ini(of),
  lewat: (of) => m.surat_event_lewat(of),
  'tingkat-atas': (of) => m.surat_event_atas(of),
  bkn: (of) => m.surat_event_bkn(of),
  gubernur: (of) => m.surat_event_gubernur(of),
  mendagri: (of) => m.surat_event_mendagri(of),
}

/** The same as a line of the history. An event of a newer version that names another rung says at least its rule. */
export const reminderEventInWords = (rung: string | null, ruleId: string | null): string =>
  (isRung(rung) ? events[rung] : events.lewat)({ rule: ruleId === null ? '' : ruleTitle(ruleId) })

const isRung = (rung: string | null): rung is Rung => rung !== null && rung in events

function ruleTitle(ruleId: string): string {
  const rule = findRule(ruleId)
  return rule === null ? ruleId : `${ruleId}, ${inTongue(rule.title)}`
}
