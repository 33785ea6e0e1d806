import type { OpenedFile } from '#app'
import { accusedStatementKinds, asToldToAccused, holdersOf, mayState, type HeldFacts } from '#core'
import { findAct, localDay, subjectKinds, type SubjectKind } from '#law'
import { dayInWords, inTongue, m, momentInWords, outcomeInWords } from '#wording'
import { subjectInWords } from '../words/hukum.ts'
import { methodInWords } from '../meja/lembar/work.ts'
import { followUpInWords } from '../meja/referral-words.ts'
import { holdsLines } from '../pemegang/holds-line.ts'
import { changeInWords, deliveryInWords, kilobytes, signatureInWords, statementInWords } from './accused-words.ts'

export type AccusedPage = ReturnType<typeof accusedPage>

/** His side of the case as ready sentences. It is made of what the code opened and of nothing else. */
export function accusedPage(file: OpenedFile) {
  const { zone } = file.office
  return {
    code: file.code,
    caption: m.terlapor_caption({
      office: file.office.name,
      number: file.registerNumber ?? m.terlapor_no_number(),
    }),
    asOf: m.terlapor_as_of({ when: momentInWords(file.asOf, zone) }),
    expires: m.klarif_expires({ day: dayInWords(localDay(new Date(file.expiresAt).toISOString(), zone)) }),
    mayFile: mayState('bukti', file.state),
    self: [file.subject.name, file.subject.position, file.subject.office, subjectSays(file.subject.kind)]
      .filter(Boolean)
      .join(', '),
    charges: file.allegations.map((line, at) => chargeOf(file, line, at + 1)),
    holds: holdsLines(holdersOf(asToldToAccused(heldFacts(file)), file.asOf), {
      office: file.office.name,
      now: file.asOf,
      zone,
    }),
    hearings: file.hearings.map((line, at) => hearingOf(file, line, at + 1)),
    statements: file.statements.map((line) => statementOf(file, line)),
    shown: file.shown.map(({ id, shownAt }, at) => ({
      id,
      says: m.bukti_before_accused_one({ n: at + 1, when: momentInWords(new Date(shownAt).toISOString(), zone) }),
      look: m.bukti_before_accused_look({ n: at + 1 }),
    })),
    // Each form is a door that may be shut: what comes too late to be weighed is not asked for.
    kinds: accusedStatementKinds.filter((kind) => mayState(kind, file.state)),
  }
}

const subjectSays = (kind: string) =>
  subjectKinds.some((known) => known === kind) ? subjectInWords(kind as SubjectKind) : kind

function chargeOf(file: OpenedFile, line: OpenedFile['allegations'][number], n: number) {
  const act = line.actId === null ? null : findAct(line.actId)
  return {
    title: m.terlapor_charge_one({ n }),
    act: act === null ? m.terlapor_act_none() : inTongue(act.title),
    rows: [
      { term: m.terlapor_articles(), says: line.articles.join('; ') },
      { term: m.terlapor_day(), says: dayInWords(file.happenedOn) },
      { term: m.terlapor_place(), says: file.place },
    ].filter(({ says }) => says !== ''),
    outcome: outcomeOf(line),
    sentTo: line.sentTo.map(({ office, sentAt }) =>
      m.terlapor_sent_to({ office, when: momentInWords(new Date(sentAt).toISOString(), file.office.zone) }),
    ),
    answers: file.answers
      .filter(({ charge }) => charge === n)
      .map(({ step, on, body, recorder, ...told }) => ({
        when: dayInWords(on),
        datetime: on,
        title: m.status_answered({ body, step: followUpInWords({ kind: step, ...told }) }),
        ...(recorder === body ? {} : { says: m.terlapor_answer_by({ recorder }) }),
      })),
  }
}

/** As loud as the charge: the same size, right below it. */
function outcomeOf({ outcome, decidedOn }: OpenedFile['allegations'][number]) {
  if (outcome === null || decidedOn === null) return { says: m.terlapor_presumed(), look: 'plain' as const }
  const day = dayInWords(decidedOn)
  if (outcome === 'bukan-pelanggaran') return { says: m.terlapor_outcome_clear({ day }), look: 'good' as const }
  if (outcome === 'dihentikan') return { says: m.terlapor_outcome_stopped({ day }), look: 'good' as const }
  return { says: m.terlapor_outcome_found({ what: outcomeInWords(outcome), day }), look: 'warn' as const }
}

const heldFacts = ({ regime, state, registerNumber, openReferrals, clocks }: OpenedFile): HeldFacts => ({
  regime,
  state,
  registered: registerNumber !== null,
  crimeSuspected: false,
  openReferrals,
  delegated: false,
  clocks,
})

const hearingStates: Readonly<Record<OpenedFile['hearings'][number]['state'], () => string>> = {
  dijadwalkan: m.terlapor_hearing_waits,
  hadir: m.terlapor_hearing_held,
  'tidak-hadir': m.terlapor_hearing_missed,
}

function hearingOf({ office: { zone } }: OpenedFile, line: OpenedFile['hearings'][number], n: number) {
  const when = momentInWords(new Date(line.scheduledAt).toISOString(), zone)
  return {
    title:
      line.round === 2 ? m.klarif_round_two({ who: m.terlapor_hearing({ n, when }) }) : m.terlapor_hearing({ n, when }),
    line: m.terlapor_hearing_state({ method: methodInWords(line.method), state: hearingStates[line.state]() }),
    place: line.place,
    notes: [
      ...(line.recording === null ? [] : [recordedInWords(line.recording)]),
      ...(line.round === 2 && line.state === 'tidak-hadir' ? [m.klarif_stayed_away_twice()] : []),
    ],
    deliveries: line.deliveries.map(({ way, deliveredAt, proof }) =>
      m.terlapor_delivery({
        day: dayInWords(localDay(new Date(deliveredAt).toISOString(), zone)),
        way: deliveryInWords(way),
        proof,
      }),
    ),
    minutes: line.signed && {
      title: m.terlapor_minutes({ day: dayInWords(line.signed.on), way: signatureInWords(line.signed.way) }),
      body: line.signed.minutes,
    },
    waits: line.state === 'hadir' && line.signed === null,
  }
}

const recordedInWords = ({ made, minutesLong }: NonNullable<OpenedFile['hearings'][number]['recording']>) =>
  made ? m.klarif_recorded_short({ minutes: minutesLong ?? 0 }) : m.klarif_not_recorded_short()

function statementOf(
  { office: { zone } }: OpenedFile,
  { kind, body, receivedAt, file, decision }: OpenedFile['statements'][number],
) {
  const when = momentInWords(new Date(receivedAt).toISOString(), zone)
  return {
    title: m.terlapor_sent_one({ kind: statementInWords[kind](), when }),
    body,
    file: file && m.klarif_file_sent({ size: kilobytes(file.size), hash: file.sha256 }),
    changes: (decision?.changes ?? []).map(changeInWords),
    decision: kind !== 'koreksi' ? null : decision === null ? m.terlapor_koreksi_waits() : decided(decision, zone),
  }
}

function decided(
  { granted, reason, decidedAt }: NonNullable<OpenedFile['statements'][number]['decision']>,
  zone: OpenedFile['office']['zone'],
): string {
  const day = dayInWords(localDay(new Date(decidedAt).toISOString(), zone))
  return (granted ? m.terlapor_koreksi_granted : m.terlapor_koreksi_refused)({ day, reason })
}
