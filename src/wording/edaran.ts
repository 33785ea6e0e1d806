import {
  whyUnreached,
  type CircularKind,
  type Light,
  type NodeStanding,
  type Reopening,
  type SignatureVerdict,
  type UnreachedReason,
} from '#core'
import type { Instant, Zone } from '#law'
import { momentIn } from './dates.ts'
import { inLanguage } from './language.ts'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

const kinds: Readonly<
  Record<CircularKind, (none?: Record<string, never>, options?: { readonly locale: Locale }) => string>
> = {
  imbauan: m.edaran_kind_imbauan,
  'surat-edaran': m.edaran_kind_surat_edaran,
  'nota-dinas': m.edaran_kind_nota_dinas,
  'surat-telegram': m.edaran_kind_surat_telegram,
  skb: m.edaran_kind_skb,
}

export const circularKindInWords = (kind: CircularKind): string => kinds[kind]()

const standings: Readonly<Record<NodeStanding, () => string>> = {
  digabung: m.edaran_standing_digabung,
  diteruskan: m.edaran_standing_diteruskan,
  diterima: m.edaran_standing_diterima,
  telat: m.edaran_standing_telat,
  'tidak-sampai': m.edaran_standing_tidak_sampai,
  dibuka: m.edaran_standing_dibuka,
  dikirim: m.edaran_standing_dikirim,
  menunggu: m.edaran_standing_menunggu,
}

export const nodeStandingInWords = (standing: NodeStanding): string => standings[standing]()

/** The colour that goes with the word, never without it. */
export const lookOfStanding: Readonly<Record<NodeStanding, Light>> = {
  digabung: 'idle',
  diteruskan: 'good',
  diterima: 'good',
  telat: 'bad',
  'tidak-sampai': 'bad',
  dibuka: 'warn',
  dikirim: 'warn',
  menunggu: 'idle',
}

const lights: Readonly<Record<Light, () => string>> = {
  good: m.edaran_light_good,
  warn: m.edaran_light_warn,
  bad: m.edaran_light_bad,
  idle: m.edaran_light_idle,
}

export const lightInWords = (light: Light): string => lights[light]()

const verdicts: Readonly<Record<SignatureVerdict, () => string>> = {
  utuh: m.edaran_verdict_utuh,
  ditambah: m.edaran_verdict_ditambah,
  berubah: m.edaran_verdict_berubah,
  'tak-terbaca': m.edaran_verdict_tak_terbaca,
  tanpa: m.edaran_verdict_tanpa,
}

export const verdictInWords = (verdict: SignatureVerdict): string => verdicts[verdict]()

const reopened: Readonly<Record<Reopening, () => string>> = {
  semua: m.edaran_reopens_semua,
  jenis: m.edaran_reopens_jenis,
  tidak: m.edaran_reopens_tidak,
}

export const reopeningInWords = (reopens: Reopening): string => reopened[reopens]()

const unreached: Readonly<Record<UnreachedReason, () => string>> = {
  alamat: m.edaran_unreached_alamat,
  kotak: m.edaran_unreached_kotak,
  server: m.edaran_unreached_server,
  aturan: m.edaran_unreached_aturan,
  ditolak: m.edaran_unreached_ditolak,
  'tak-terbaca': m.edaran_unreached_tak_terbaca,
}

/** Why a mail did not arrive: in words, and with the code for whoever runs the mail server there. */
export function unreachedInWords(when: string, code: string | null): string {
  const reason = unreached[whyUnreached(code)]()
  return code === null ? m.edaran_unreached({ when, reason }) : m.edaran_unreached_code({ when, reason, code })
}

/** The address that an office forwards: short enough for a message, and led to by nothing else. */
export const nodeAddress = (origin: string, linkCode: string): string => `${origin}/edaran/${linkCode}`

type MailFacts = {
  readonly about: 'edaran' | 'versi' | 'pengingat' | 'pencabutan'
  readonly office: string
  readonly issuer: string
  readonly kind: string
  readonly number: string
  readonly subject: string
  readonly linkCode: string
  readonly zone: Zone
  readonly deadlineAt: Instant
}

const isKind = (kind: string): kind is CircularKind => kind in kinds
const leads = {
  edaran: m.edaran_mail_edaran,
  versi: m.edaran_mail_versi,
  pengingat: m.edaran_mail_pengingat,
  pencabutan: m.edaran_mail_pencabutan,
}

/** To the address of an office, Indonesian first: what came, from whom, by when, and its own link. */
export const circularMail = (
  facts: MailFacts,
  origin: string,
): { readonly subject: string; readonly text: string } => ({
  subject: m.edaran_mail_subject({ number: oneLine(facts.number) }, { locale: 'id' }),
  text: `${(['id', 'en'] as const).map((locale) => half(facts, origin, locale)).join('\n\n-----\n\n')}\n`,
})

/** The same to a telephone, Indonesian alone: each part of a short message is paid for. */
export function circularSms(facts: MailFacts, origin: string): { readonly subject: string; readonly text: string } {
  const { about, kind, number, issuer, deadlineAt, zone, linkCode } = facts
  const locale = 'id'
  const said = {
    lead: about === 'pengingat' ? m.edaran_sms_reminder({}, { locale }) : '',
    kind: isKind(kind) ? kinds[kind]({}, { locale }) : kind,
    number: oneLine(number).slice(0, 60),
    issuer: oneLine(issuer).slice(0, 60),
    when: momentIn(locale, deadlineAt, zone),
    address: nodeAddress(origin, linkCode),
  }
  return { subject: '', text: m.edaran_sms_text(said, { locale }) }
}

function half(facts: MailFacts, origin: string, locale: Locale): string {
  const { about, office, issuer, kind, number, subject, deadlineAt, zone } = facts
  const letter = [isKind(kind) ? kinds[kind]({}, { locale }) : kind, oneLine(number), oneLine(subject)].join(', ')
  return [
    leads[about]({ office: oneLine(office), issuer: oneLine(issuer) }, { locale }),
    '',
    letter,
    nodeAddress(origin, facts.linkCode),
    // Of one that was taken back nothing is left to do, and no day to do it by.
    ...(about === 'pencabutan'
      ? []
      : [
          '',
          m.edaran_mail_until({ when: momentIn(locale, deadlineAt, zone) }, { locale }),
          m.edaran_mail_acknowledge({ address: `${origin}${inLanguage('/meja/edaran', locale)}` }, { locale }),
        ]),
  ].join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
