import { createHash } from 'node:crypto'
import { allegedAs, piecesForm } from '#core'
import { findAct, localDay, type Instant } from '#law'
import {
  deadlineRow,
  eventRow,
  newId,
  receiptHash,
  receiptMark,
  reportWords,
  systemActors,
  toldMark,
  toldSalt,
  type NewReport,
  type NewRetaliation,
  type Receipt,
  type SealedPart,
} from '#store'
import { clockOwner } from '../tenggat/clock-owner.ts'
import { retaliationInEvent } from './retaliation-told.ts'
import type { Receiving, ReportTold } from './report.ts'
import type { Routed } from './route-report.ts'

type Kept = Omit<NewReport, 'key_hash' | 'fingerprint' | 'sealed_answer'>
export type Made = {
  readonly routed: Routed
  readonly receipt: Receipt
  readonly sealed: readonly SealedPart[] | null
  readonly now: Instant
  /** The number on the paper receipt of a counter; the public door gives none. */
  readonly receiptNumber: string | null
  readonly retaliation: NewRetaliation | null
}

/** The rows of one report, with the event that explains them. */
export function reportRow(told: ReportTold, { door, counter }: Receiving, made: Made): Kept {
  const { routed, receipt, sealed, now, receiptNumber } = made
  const { handling, opened, clocks, place } = routed
  const [caseId, reportId] = [newId(), newId()]
  const actor = counter?.actor ?? systemActors.intake
  const standing = caseColumns(told, routed, now)
  const words = toldColumns(told)
  const salt = toldSalt(receipt)
  const retaliation = retaliationInEvent(made.retaliation)
  return {
    ...standing,
    ...words,
    actor_id: actor,
    received_at: now,
    received_on: localDay(now, handling.zone),
    case_id: caseId,
    report_id: reportId,
    allegation_id: newId(),
    receipt_number: receiptNumber,
    door,
    office_id: counter?.officeId ?? handling.id,
    subject_office_id: routed.accused[0]?.id ?? null,
    receipt_hash: receiptHash(receipt),
    told_salt: salt,
    identity_checked_on: counter?.identityChecked === true ? localDay(now, handling.zone) : null,
    filed_by: counter?.actor ?? null,
    ...allegedColumns(told, routed),
    sealed,
    events: [
      eventRow({
        stream: 'laporan',
        type: 'report-received',
        about: { caseId, reportId, officeId: counter?.officeId ?? handling.id },
        actor,
        happenedAt: counter?.receivedThereAt ?? now,
        recordedAt: now,
        basis: opened.basis,
        data: {
          lane: told.lane,
          door,
          to: opened.state,
          zone: place.zone,
          receivedThereAt: counter?.receivedThereAt ?? null,
          ...(retaliation === null ? {} : { retaliation }),
          ...(told.byVoice === undefined ? {} : { byVoice: true }),
          case: { ...standing },
          receipt: receiptMark(receipt),
          told: toldMark({ salt, words: reportWords({ ...standing, ...words }) }),
          pieces: piecesForm,
          ...(sealed === null ? {} : { sealed: sealed.map(sealOf) }),
        },
      }),
    ],
    deadlines: clocks.map((clock) =>
      deadlineRow(clock, { caseId, officeId: handling.id, owner: clockOwner(clock.ruleId) }),
    ),
    tasks: ['laporan-masuk'],
  }
}

/** The case as it begins. The event repeats these columns, so that replaying it makes the row; none of them names a person. */
const caseColumns = (told: ReportTold, { handling, walled, opened, place, electionId }: Routed, now: Instant) => ({
  origin: opened.origin === 'laporan-daring' ? 'laporan' : opened.origin,
  kind: told.kind,
  regime: opened.regime,
  election_id: electionId,
  state: opened.state,
  region_code: told.regionCode,
  province_code: place.provinceCode,
  regency_code: place.regencyCode,
  handling_office_id: handling.id,
  regency_office_id: handling.regencyOfficeId,
  province_office_id: handling.provinceOfficeId,
  national_office_id: handling.nationalOfficeId,
  walled_office_ids: walled,
  happened_on: told.happenedOn,
  known_on: told.knownOn,
  state_since: now,
  opened_at: now,
})

/** What is sealed is committed to as it was sealed: nobody guesses it, and nobody need open it to see that it was exchanged. */
export const sealOf = ({ id, part, ciphertext }: SealedPart) => ({
  ...{ id, part },
  sha256: createHash('sha256').update(ciphertext).digest('hex'),
})

/** What the reporter's choice from the catalogue says of the allegation. Which route it takes is for the desk to decide. */
function allegedColumns({ actId, happenedOn }: ReportTold, { fixedOn }: Routed) {
  const act = actId === undefined ? null : findAct(actId)
  const alleged = act === null ? { class: null, articles: [] } : allegedAs(act, { actedOn: happenedOn, fixedOn })
  return { ...alleged, route: null }
}

const toldColumns = ({ lane, place, narrative, evidence, subject, actId }: ReportTold) => ({
  lane,
  place: place ?? null,
  narrative,
  evidence: evidence ?? null,
  subject_kind: subject.kind,
  subject_name: subject.name ?? null,
  subject_position: subject.position ?? null,
  subject_office_name: subject.officeName ?? null,
  act_id: actId ?? null,
})
