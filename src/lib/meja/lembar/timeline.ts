import type { Action } from '#core'
import { findRule, parsePlainDate, type Instant, type Zone } from '#law'
import type { CaseEventType, TimelineEntry } from '#store/views'
import { basisOf, dayInWords, inTongue, m, momentInWords, reminderEventInWords, stepInWords } from '#wording'
import { doorInWords, hearingInWords } from './work.ts'
import { kindOfPaperInWords } from '../../naskah/paper-words.ts'
import { deliveryInWords, isStatementKind, statementInWords } from '../../terlapor/accused-words.ts'
import { copyRefusedInWords, evidenceInWords, sizeInWords } from '../../bukti/evidence-words.ts'
import { outcomeInWords } from '../../laporan/refusal-words.ts'
import { addresseeInWords, purposeInWords } from '../../words/identitas.ts'
import { keptInWords } from '../../words/simpan.ts'
import { followUpInWords } from '../referral-words.ts'

/** One line of the history, with both of its times where they differ. */
type TimelineLine = {
  readonly when: string
  readonly datetime: string
  readonly knew?: string
  readonly title: string
  readonly says?: string
  readonly look: 'done' | 'late'
}

type Data = TimelineEntry['data']
const text = (data: Data, key: string): string | null => {
  const value = data[key]
  return typeof value === 'string' ? value : null
}
const number = (data: Data, key: string): number => {
  const value = data[key]
  return typeof value === 'number' ? value : 0
}
// Written by the use cases, and read back as they wrote it.
const done = (data: Data): string => stepInWords((text(data, 'action') ?? 'announce') as Action)

const hearing = (data: Data) => ({ party: hearingInWords(text(data, 'party') ?? ''), n: number(data, 'ordinal') })
const isSecond = (data: Data) => number(data, 'round') === 2
const kept = (data: Data) => ({ what: keptInWords(text(data, 'kind') ?? '') })
const followUp = (data: Data) =>
  followUpInWords({
    kind: text(data, 'kind') ?? '',
    sanctionCode: text(data, 'sanctionCode'),
    sanctionWords: text(data, 'sanctionWords'),
    decreeNumber: text(data, 'decreeNumber'),
    decreeOn: text(data, 'decreeOn'),
  })

export const titles: Readonly<Record<CaseEventType, (data: Data) => string>> = {
  'report-received': (data) => m.meja_event_report_received({ door: doorInWords(text(data, 'door') ?? '') }),
  'report-written-down': () => m.suara_event_written(),
  'proxy-came': (data) => m.meja_event_proxy_came({ day: dayOf(data, 'letterOn') }),
  'post-forwarded': (data) =>
    (isLate(data) ? m.meja_event_post_forwarded_late : m.meja_event_post_forwarded)({
      rule: ruleTitle(text(data, 'ruleId')),
    }),
  'scan-kept': (data) => (text(data, 'followUpId') === null ? m.meja_event_scan_kept : m.penerusan_scan_kept)(),
  'signed-paper-kept': (data) => m.naskah_event_signed_kept({ kind: kindOfPaperInWords(text(data, 'kind') ?? '') }),
  'case-opened': () => m.meja_event_case_opened(),
  'case-moved': (data) =>
    text(data, 'kind') === null ? done(data) : m.meja_event_follow_up_recorded({ what: followUp(data) }),
  'minister-consent-recorded': () => m.balas_event_consent(),
  'conflict-claimed': () => m.benturan_event_claimed(),
  'conflict-late': () => m.benturan_event_late(),
  'conflict-judged': (data) => (data['founded'] === true ? m.benturan_event_founded : m.benturan_event_unfounded)(),
  'disposal-proposed': (data) => m.simpan_event_proposed(kept(data)),
  'disposal-decided': (data) => (data['agrees'] === true ? m.simpan_event_agreed : m.simpan_event_kept)(kept(data)),
  'item-destroyed': (data) => m.simpan_event_destroyed(kept(data)),
  'ppk-flagged': (data) => (text(data, 'kind') === 'calon' ? m.meja_ppk_event_calon : m.meja_ppk_event_kerabat)(),
  'ppk-unflagged': () => m.meja_ppk_event_withdrawn(),
  'case-late': (data) => m.meja_event_case_late({ rule: ruleTitle(text(data, 'ruleId')) }),
  'case-handed-up': () => m.rantai_event_handed_up(),
  'deadline-recomputed': recomputedInWords,
  'office-reminded': (data) => reminderEventInWords(text(data, 'rung'), text(data, 'ruleId')),
  'kajian-awal-made': () => m.meja_event_kajian_awal_made(),
  'kajian-made': (data) => (text(data, 'fileId') === null ? m.meja_event_kajian_made : m.naskah_event_kajian_taken)(),
  'kept-file-opened': (data) => m.naskah_event_file_opened({ kind: openedKind(data) }),
  'evidence-received': (data) => m.bukti_event_received({ ...evidence(data), size: sizeInWords(number(data, 'size')) }),
  'evidence-copied': (data) =>
    text(data, 'refused') === null
      ? m.bukti_event_copied()
      : m.bukti_event_not_copied({ why: copyRefusedInWords(text(data, 'refused')) }),
  'evidence-opened': (data) => m.bukti_event_opened(evidence(data)),
  'evidence-edited': (data) =>
    m.gambar_event_edited({ hash: hashIn(data, 'sha256'), edited: hashIn(data, 'editedSha256') }),
  'evidence-viewed': (data) => m.bukti_event_viewed(evidence(data)),
  'evidence-shown': (data) =>
    (text(data, 'to') === 'terlapor' ? m.bukti_event_shown_accused : m.bukti_event_shown_body)({
      hash: (text(data, 'sha256') ?? '').slice(0, 16),
    }),
  'link-recorded': (data) =>
    m.bukti_event_link({ count: Array.isArray(data['captures']) ? data['captures'].length : 0 }),
  'identity-asked': (data) => m.identitas_event_asked(purposeOf(data)),
  'identity-decided': (data) =>
    (data['grants'] === true ? m.identitas_event_granted : m.identitas_event_refused)(purposeOf(data)),
  'identity-opened': (data) => m.identitas_event_opened(purposeOf(data)),
  'identity-annex-decided': (data) => m.identitas_event_annex_decided({ to: text(data, 'to') ?? '' }),
  'identity-annex-printed': (data) =>
    m.identitas_event_annex_printed({ to: addresseeInWords(text(data, 'addressee') ?? '') }),
  'kajian-file-kept': () => m.naskah_event_kajian_file_kept(),
  'hearing-scheduled': (data) =>
    [
      m.meja_event_hearing_scheduled(hearing(data)),
      isSecond(data) ? m.klarif_event_round_two() : '',
      data['shortNotice'] === true ? m.meja_event_hearing_short_notice() : '',
    ]
      .filter(Boolean)
      .join(' '),
  'hearing-held': (data) => m.meja_event_hearing_held(hearing(data)),
  'hearing-missed': (data) =>
    (isSecond(data) ? m.klarif_event_missed_twice : m.meja_event_hearing_missed)(hearing(data)),
  'hearing-delegated': (data) => m.klarif_event_delegated({ ...hearing(data), office: text(data, 'toOffice') ?? '' }),
  'hearing-taken-back': (data) => m.klarif_event_taken_back(hearing(data)),
  'hearing-returned': (data) => m.klarif_event_returned(hearing(data)),
  'invitation-delivered': (data) =>
    [
      m.terlapor_event_delivered({ ...hearing(data), way: deliveryInWords(text(data, 'way') ?? '') }),
      data['shortNotice'] === true ? m.meja_event_hearing_short_notice() : '',
    ]
      .filter(Boolean)
      .join(' '),
  'minutes-signed': (data) => m.terlapor_event_signed(hearing(data)),
  'accused-code-made': (data) => m.terlapor_event_code_made({ n: number(data, 'ordinal') }),
  'accused-code-revoked': (data) => m.terlapor_event_code_revoked({ n: number(data, 'ordinal') }),
  'accused-stated': (data) => m.terlapor_event_stated({ n: number(data, 'ordinal'), kind: stated(data) }),
  'accused-correction-decided': (data) =>
    (data['granted'] === true ? m.terlapor_event_correction_granted : m.terlapor_event_correction_refused)(),
  'pleno-held': plenoInWords,
  'allegation-added': (data) => m.meja_event_allegation_added({ n: number(data, 'ordinal') }),
  'allegation-sorted': (data) => m.meja_event_allegation_sorted({ n: number(data, 'ordinal') }),
  'subject-matched': (data) => matchTold[text(data, 'way') ?? '']?.({ n: number(data, 'ordinal') }) ?? m.cocok_term(),
  'subject-number-opened': (data) => m.cocok_event_opened({ system: (text(data, 'purpose') ?? '').toUpperCase() }),
  'referral-sent': () => m.meja_event_referral_sent(),
  'referral-passed-on': () => m.meja_event_referral_passed_on(),
  'referral-link-made': (data) =>
    (text(data, 'secondWay') === 'telepon' ? m.jawab_event_made_telepon : m.jawab_event_made_naskah)(),
  'referral-link-revoked': () => m.jawab_event_revoked(),
  'referral-link-refused': () => m.jawab_event_refused(),
  'follow-up-recorded': (data) => m.meja_event_follow_up_recorded({ what: followUp(data) }),
  'second-look-asked': () => m.tinjauan_event_asked(),
  'refusal-drawn': () => m.tinjauan_event_drawn(),
  'second-look-late': () => m.tinjauan_event_late(),
  'second-look-decided': (data) => m.tinjauan_event_decided({ outcome: outcomeInWords(text(data, 'outcome')) }),
  'message-came': () => m.pesan_event_came(),
  'message-sent': () => m.pesan_event_sent(),
  'twins-suspected': () => m.meja_event_twins_suspected(),
}

const evidence = (data: Data) => ({
  kind: evidenceInWords(text(data, 'kind')),
  hash: hashIn(data, 'sha256'),
})
/** So much of a hash that an eye compares it. */
function hashIn(data: Data, name: string): string {
  return (text(data, name) ?? '').slice(0, 16)
}
const purposeOf = (data: Data) => ({ purpose: purposeInWords(text(data, 'purpose') ?? '') })
const matchTold: Readonly<Record<string, (of: { readonly n: number }) => string>> = {
  daftar: m.cocok_event_daftar,
  surat: m.cocok_event_surat,
  'tidak-dapat': m.cocok_event_tidak_dapat,
}

const openedKind = (data: Data): string =>
  text(data, 'shelf') === 'jawaban' ? m.naskah_kept_answer() : kindOfPaperInWords(text(data, 'kind') ?? '')
function plenoInWords(data: Data): string {
  const isNo = data['adopted'] === false
  if (text(data, 'lookId') !== null) return isNo ? m.tinjauan_event_pleno_no() : m.tinjauan_event_pleno()
  return (isNo ? m.meja_event_pleno_rejected : m.meja_event_pleno_held)({ what: done(data) })
}

function stated(data: Data): string {
  const kind = text(data, 'kind') ?? ''
  return isStatementKind(kind) ? statementInWords[kind]().toLowerCase() : kind
}

function recomputedInWords(data: Data): string {
  const said = {
    rule: ruleTitle(text(data, 'ruleId')),
    was: dayOf(partOf(data, 'was'), 'dueOn'),
    is: dayOf(partOf(data, 'is'), 'dueOn'),
  }
  return text(partOf(data, 'cause'), 'kind') === 'aturan'
    ? m.kalender_event_recomputed_rule(said)
    : m.kalender_event_recomputed(said)
}

const partOf = (data: Data, key: string): Data => {
  const part = data[key]
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Data) : {}
}

const isLate = (data: Data) => data['late'] === true

function dayOf(data: Data, key: string): string {
  const day = parsePlainDate(text(data, key) ?? '')
  return day === null ? '' : dayInWords(day)
}

function ruleTitle(ruleId: string | null): string {
  const rule = ruleId === null ? null : findRule(ruleId)
  return rule === null ? (ruleId ?? '') : inTongue(rule.title)
}

// An event of a newer version is shown by its own word: better than none.
const hasTitle = (type: string): type is CaseEventType => type in titles

/** Recorded within a minute of happening is recorded at once. */
const atOnce = (happenedAt: Instant, recordedAt: Instant) =>
  Math.abs(Date.parse(recordedAt) - Date.parse(happenedAt)) < 60_000

export function timelineLine(entry: TimelineEntry, zone: Zone): TimelineLine {
  const { data, happenedAt, recordedAt } = entry
  const says = saysOf(entry)
  return {
    when: momentInWords(happenedAt, zone),
    datetime: happenedAt,
    ...(atOnce(happenedAt, recordedAt)
      ? {}
      : { knew: m.meja_case_timeline_knew({ when: momentInWords(recordedAt, zone) }) }),
    title: hasTitle(entry.type) ? titles[entry.type](data) : entry.type,
    ...(says === '' ? {} : { says }),
    look: entry.type === 'case-late' || isLate(data) ? 'late' : 'done',
  }
}

function saysOf({ data, actorName, officeName, accordingTo, basis }: TimelineEntry): string {
  const reason = text(data, 'reason')
  const who = [actorName, officeName].filter(Boolean).join(', ')
  return [
    who === '' ? null : m.meja_case_timeline_by({ who }),
    accordingTo === null ? null : m.meja_case_timeline_according({ whom: accordingTo }),
    reason === null ? null : m.meja_case_timeline_reason({ reason }),
    basis === null
      ? null
      : m.meja_case_timeline_basis({ basis: basisOf(basis).cite === null ? basisOf(basis).title : basis }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
