import type { Json } from '#base'
import { bodiesOf, clockBy, clockOwner, type Reckoning } from '#app'
import {
  addresseeOf,
  entries,
  followUpTables,
  isBefore,
  transitions,
  type Action,
  type AllegationOutcome,
  type ClockBegun,
  type FollowUpStep,
  type Origin,
  type ReferralState,
} from '#core'
import {
  addHours,
  findRule,
  localDay,
  ruleInForce,
  type Instant,
  type PlainDate,
  type RegimeId,
  type SubjectKind,
  type Zone,
} from '#law'
import {
  deadlineFields,
  eventJson,
  eventRow,
  newId,
  newReceipt,
  receiptHash,
  receiptMark,
  systemActors,
  type ActorId,
  type NewEvent,
} from '#store'
import type { PastPeople } from './people.ts'
import type { PastOffice, PastPlace } from './places.ts'
import type { PastRows, Row } from './rows.ts'

/** What every case of one office is told with. */
export type PastDesk = { readonly place: PastPlace; readonly people: PastPeople; readonly reckoning: Reckoning }

type PastOpening = {
  readonly regime: RegimeId
  readonly electionId: string | null
  readonly origin: Extract<Origin, 'laporan' | 'informasi'>
  readonly kind: 'netralitas' | 'pembalasan'
  readonly at: Instant
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly district: string
  readonly narrative: string
  readonly subject: {
    readonly kind: SubjectKind
    readonly name: string
    readonly position: string
    readonly officeName: string
  }
  readonly actId: string
  readonly alleged: { readonly class: string; readonly articles: readonly string[] }
}

type Moved = {
  readonly actor?: ActorId
  readonly reason?: string
  readonly plenoId?: string
  readonly registerNumber?: string
  readonly accordingTo?: string
  readonly referralId?: string
  readonly notes?: { readonly [key: string]: Json }
}

type Clock = ReturnType<typeof deadlineFields> & { closed_at: Instant | null; closed_as: string | null }
type File = { readonly id: string; readonly office: PastOffice; state: ReferralState; since: Instant; row: Row }

export type PastCase = ReturnType<typeof openPastCase>

/**
 * A case of the past, told step by step at moments of its own: each step writes what the use case would have written then, the tables of moves and of
 * follow-ups say which step there is, and a clock is frozen as the office would have frozen it.
 */
export function openPastCase({ place, people, reckoning }: PastDesk, opening: PastOpening) {
  const { regime, origin, at: openedAt, subject, alleged } = opening
  const { zone, officeId } = place
  const [caseId, reportId, allegationId] = [newId(), newId(), newId()]
  const entry = entries[regime][origin]
  const receipt = newReceipt()
  const clocks: Clock[] = []
  const events: Row[] = []
  const plenos: Row[] = []
  const plenoWords: Row[] = []
  const followUps: Row[] = []
  const refusals: Row[] = []
  const ratings: Row[] = []
  const standing = {
    origin,
    kind: opening.kind,
    regime,
    election_id: opening.electionId,
    state: entry.state,
    region_code: opening.district,
    province_code: place.province,
    regency_code: place.region,
    handling_office_id: officeId,
    regency_office_id: officeId,
    province_office_id: place.provinceOfficeId,
    national_office_id: place.nationalOfficeId,
    walled_office_ids: [],
    happened_on: opening.happenedOn,
    known_on: opening.knownOn,
    state_since: openedAt,
    opened_at: openedAt,
  }
  const now = {
    state: entry.state,
    since: openedAt,
    version: 0,
    origin: origin as string,
    registerNumber: null as string | null,
    registeredOn: null as PlainDate | null,
    lateSince: null as Instant | null,
    outcome: null as AllegationOutcome | null,
    decidedOn: null as PlainDate | null,
    route: null as string | null,
    file: null as File | null,
  }

  record({
    stream: 'laporan',
    type: 'report-received',
    about: { caseId, reportId, officeId },
    actor: people.staff,
    ...{ happenedAt: openedAt, recordedAt: openedAt, basis: entry.basis },
    data: {
      ...{ lane: origin, door: 'loket', to: entry.state, zone, receivedThereAt: null },
      case: standing,
      receipt: receiptMark(receipt),
    },
  })
  begin(entry.starts ?? [], openedAt)

  return { caseId, move, pleno, decide, refer, answer, refuse, rate, rows, state: () => now.state, dueOf }

  function record(event: NewEvent): string {
    const row = eventJson(eventRow(event))
    events.push({ ...row, data: event.data })
    return row.id
  }

  function begin(rules: readonly string[], at: Instant): readonly Json[] {
    return rules.flatMap((ruleId) => started(ruleId, at, { zone, officeId, owner: clockOwner(ruleId) }))
  }

  function started(
    ruleId: string,
    at: Instant,
    of: {
      readonly zone: Zone
      readonly officeId: string
      readonly owner: ReturnType<typeof clockOwner>
      readonly referralId?: string
    },
  ): readonly Json[] {
    const rule = ruleInForce(ruleId, localDay(at, of.zone)) ?? findRule(ruleId)
    if (rule === null || rule.term === null) return []
    const deadline = clockBy(reckoning, { ruleId, startedAt: at, zone: of.zone })
    const { zone: _zone, ...where } = of
    const row = { ...deadlineFields(deadline, { caseId, ...where }), closed_at: null, closed_as: null }
    clocks.push(row)
    return [{ id: row.id, ruleId, dueOn: deadline.dueOn, acting: deadline.acting }]
  }

  /** Ends clocks, and says first that the case was late where a term of the office had passed. */
  function end(ended: readonly Clock[], at: Instant): void {
    for (const clock of ended) {
      clock.closed_at = at
      clock.closed_as = isBefore(at, clock.due_at) ? 'dipenuhi' : 'lewat'
      if (clock.closed_as === 'lewat' && clock.owner === 'kantor' && clock.acting) late(clock)
    }
  }

  function late({ id, rule_id: ruleId, due_on: dueOn, due_at: dueAt }: Clock): void {
    if (now.lateSince !== null) return
    now.lateSince = dueAt
    record({
      stream: 'perkara',
      type: 'case-late',
      about: { caseId, officeId },
      actor: systemActors.clock,
      ...{ happenedAt: dueAt, recordedAt: dueAt, basis: ruleId },
      data: { deadlineId: id, ruleId, dueOn, case: { late_since: dueAt } },
    })
  }

  function move(action: Action, at: Instant, moved: Moved = {}): string {
    const step = transitions[regime][now.state][action]
    if (step === undefined) throw new Error(`the past has no step ${action} out of ${now.state}`)
    const running = clocks.filter(
      ({ closed_at: closed, rule_id: rule, referral_id: file }) =>
        closed === null && file === null && (step.stops === 'all' || step.stops?.includes(rule) === true),
    )
    end(running, at)
    const from = now.state
    now.state = step.to
    now.since = at
    now.version += 1
    const registered = moved.registerNumber === undefined ? {} : register(moved.registerNumber, at)
    const found = action === 'find' ? { origin: (now.origin = 'temuan') } : {}
    return record({
      stream: 'perkara',
      type: 'case-moved',
      about: { caseId, officeId, ...(moved.referralId === undefined ? {} : { referralId: moved.referralId }) },
      actor: moved.actor ?? people.staff,
      ...{ happenedAt: at, recordedAt: at, basis: step.basis },
      ...(moved.accordingTo === undefined ? {} : { accordingTo: moved.accordingTo }),
      data: {
        ...{ action, from, to: step.to, by: step.by, onBehalfOf: null },
        ...{ reason: moved.reason ?? null, plenoId: moved.plenoId ?? null },
        paper:
          moved.accordingTo === undefined ? null : { number: null, date: localDay(at, zone), from: moved.accordingTo },
        ...{ started: begin(step.starts ?? [], at), stopped: running.map(({ rule_id: rule }) => rule), extended: null },
        ...moved.notes,
        case: {
          ...{ state: step.to, state_since: at, version: now.version },
          ...{ ...registered, ...found, handling_office_id: officeId },
        },
      },
    })
  }

  function register(number: string, at: Instant) {
    now.registerNumber = number
    now.registeredOn = localDay(at, zone)
    return { register_number: number, registered_on: now.registeredOn }
  }

  /** A plenary of all three commissioners, in agreement. */
  function pleno(action: Action, at: Instant, decision: string): string {
    const id = newId()
    const attendance = people.members.map(({ id: member }) => ({ member, as: 'hadir' }))
    const size = people.members.length
    const quorum = { rule: `KUORUM-${String(size)}`, present: Math.floor(size / 2) + 1 }
    plenos.push({
      ...{ id, case_id: caseId, lhp_id: null, look_id: null, office_id: officeId, held_on: localDay(at, zone) },
      ...{ recorded_at: at, openness: 'tertutup', chair_id: people.ketua, size },
      ...{ quorum: quorum.present, quorum_rule: quorum.rule, attendance },
      members: people.members.map((member) => ({ ...member })),
      ...{ mode: 'musyawarah', action, votes_for: null, votes_against: null, number: null },
    })
    plenoWords.push({ pleno_id: id, decision, minutes: `Rapat pleno (contoh). ${decision}`, attendance })
    record({
      stream: 'perkara',
      type: 'pleno-held',
      about: { caseId, officeId },
      actor: people.ketua,
      ...{ happenedAt: at, recordedAt: at, basis: quorum.rule },
      data: {
        ...{ plenoId: id, action, adopted: true, mode: 'musyawarah', size, quorum: quorum.present },
        ...{ quorumConfirmed: true, present: size, recused: 0, votesFor: null, votesAgainst: null },
        outcomes: now.outcome === null ? [] : [{ allegationId, outcome: now.outcome, reason: null }],
      },
    })
    return id
  }

  /** What the final plenary made of the allegation. */
  function decide(outcome: AllegationOutcome, at: Instant, route: string | null): void {
    now.outcome = outcome
    now.route = route
    now.decidedOn = localDay(at, zone)
  }

  function refer(at: Instant, to: PastOffice, route: string, letter: string): void {
    const id = newId()
    const contents = {
      registerNumber: now.registerNumber,
      from: null,
      regionCode: opening.district,
      electionId: opening.electionId,
      ...{ summary: opening.narrative, evidence: 'Foto dan berita acara klarifikasi (contoh).' },
      allegations: [
        {
          ...{ id: allegationId, subject: subject.kind, subjectName: subject.name, subjectPosition: subject.position },
          ...{ subjectOfficeName: subject.officeName, actId: opening.actId, class: alleged.class },
          ...{ articles: alleged.articles, outcome: now.outcome, route, matched: null },
        },
      ],
    }
    const row = {
      ...{ id, case_id: caseId, parent_id: null, replaces_id: null, from_office_id: officeId, route, contents },
      ...{ receiving_office_id: to.id, letter_number: letter, letter_on: localDay(at, zone), sent_at: at },
      ...{ allegation_ids: [allegationId], walled_office_ids: [] },
    }
    now.file = { id, office: to, state: 'dikirim', since: at, row }
    const begun = beginOf(followUpTables[addresseeOf(subject.kind, route)].sent, at, now.file)
    record({
      stream: 'penerusan',
      type: 'referral-sent',
      about: { caseId, referralId: id, officeId },
      actor: people.ketua,
      ...{ happenedAt: at, recordedAt: at, basis: transitions[regime]['pleno-akhir'].refer?.basis ?? 'P13' },
      data: {
        ...{ referralId: id, parentId: null, replacesId: null, receivingOfficeId: to.id, route, letterNumber: letter },
        ...{ allegations: 1, started: begun },
      },
    })
  }

  function beginOf(begun: readonly ClockBegun[], at: Instant, { id, office }: File): readonly Json[] {
    const bodies = bodiesOf(office.kind)
    const [theirs, ours] = [
      { zone: office.zone, officeId: office.id, owner: 'penerima-penerusan', referralId: id },
      { zone, officeId, owner: 'kantor', referralId: id },
    ] as const
    return begun.flatMap(({ rule, at: body, owner }) =>
      body !== undefined && !bodies.includes(body) ? [] : started(rule, at, owner === 'kantor' ? ours : theirs),
    )
  }

  /** A statement of the body that has the file, written down by the handling office from its letter. */
  function answer(
    kind: Exclude<FollowUpStep, 'diteruskan'>,
    at: Instant,
    { whose, sanction }: { readonly whose: string; readonly sanction?: string },
  ): void {
    const { file, route } = now
    const step = route === null ? undefined : followUpTables[addresseeOf(subject.kind, route)].steps[kind]
    if (file === null || step === undefined) throw new Error(`the past tells ${kind} of a file that has no such step`)
    const id = newId()
    const onDay = localDay(at, zone)
    const isEnd = step.leaves === 'diputus'
    const decree = sanction === undefined ? null : `SK/CONTOH/${onDay}`
    followUps.push({
      ...{ id, referral_id: file.id, case_id: caseId, kind, allegation_id: isEnd ? allegationId : null },
      ...{ sanction_code: sanction ?? null, sanction_words: null, lasts_amount: null, lasts_unit: null },
      ...{ decree_number: decree, decree_on: decree === null ? null : onDay, happened_on: onDay, recorded_at: at },
      ...{ according_to: whose, note: 'Rekaan untuk peragaan.', paper_number: null, office_id: officeId },
      ...{ recorded_by: people.staff, link_id: null, slip_id: null, stated_name: null, stated_capacity: null },
    })
    const isNews = step.leaves !== null && file.state !== 'diputus'
    if (step.leaves !== null && step.leaves !== file.state) [file.state, file.since] = [step.leaves, at]
    const spoken = {
      ...{ linkId: null, slipId: null, referralId: file.id, followUpId: id, kind, referralState: file.state },
      ...{ allegationId: isEnd ? allegationId : null, sanctionCode: sanction ?? null, sanctionWords: null },
      ...{ paperNumber: null, decreeNumber: decree, decreeOn: decree === null ? null : onDay },
    }
    if (isNews) move('answer', at, { accordingTo: whose, referralId: file.id, notes: { ...spoken, answeredAt: at } })
    else
      record({
        stream: 'penerusan',
        type: 'follow-up-recorded',
        about: { caseId, referralId: file.id, officeId },
        actor: people.staff,
        ...{ happenedAt: at, recordedAt: at, basis: step.basis, accordingTo: whose },
        data: spoken,
      })
    const ended = clocks.filter(
      ({ closed_at: closed, referral_id: of, rule_id: rule }) =>
        closed === null && of === file.id && (file.state === 'diputus' || step.stops?.includes(rule) === true),
    )
    end(ended, at)
    if (step.starts !== undefined && file.state !== 'diputus') beginOf(step.starts, at, file)
  }

  /** When the clock of the body runs out, where one runs. */
  function dueOf(): Instant | null {
    return (
      clocks.find(({ closed_at: closed, owner }) => closed === null && owner === 'penerima-penerusan')?.due_at ?? null
    )
  }

  function refuse(reason: string, at: Instant, plenoId: string, words: string): void {
    const eventId = move('decline', at, {
      actor: people.ketua,
      plenoId,
      reason: words,
      notes: { refusalReason: reason },
    })
    const until = addHours(at, 24 * 7)
    refusals.push({
      ...{ id: newId(), kind: 'tidak-diregister', case_id: caseId, office_id: officeId, regency_office_id: officeId },
      ...{ province_office_id: place.provinceOfficeId, national_office_id: place.nationalOfficeId, reason, note: null },
      ...{ refused_at: at, recorded_at: at, refused_by: people.ketua, event_id: eventId, receipt_hash: null },
      ...{ ask_until_on: localDay(until, zone), ask_until: until },
    })
  }

  function rate(choice: string, at: Instant): void {
    const day = localDay(at, zone)
    ratings.push({ report_id: reportId, choice, given_on: day, office_id: officeId, region_code: place.region })
  }

  function rows(): PastRows {
    const report = {
      ...{ id: reportId, case_id: caseId, lane: origin, kind: opening.kind, door: 'loket', office_id: officeId },
      ...{ region_code: opening.district, received_at: openedAt, received_on: localDay(openedAt, zone) },
      ...{ happened_on: opening.happenedOn, known_on: opening.knownOn, place: 'Tempat Contoh' },
      ...{ narrative: opening.narrative, evidence: 'Foto (contoh).', subject_kind: subject.kind },
      ...{ subject_name: subject.name, subject_position: subject.position, subject_office_name: subject.officeName },
      ...{ act_id: opening.actId, receipt_hash: `\\x${receiptHash(receipt).toString('hex')}`, identity_sealed: false },
      ...{ identity_checked_on: null, filed_by: people.staff, accused_office_ids: [] },
    }
    return {
      cases: [
        {
          ...{ ...standing, id: caseId, origin: now.origin, state: now.state, state_since: now.since },
          ...{ version: now.version, register_number: now.registerNumber, registered_on: now.registeredOn },
          ...{ late_since: now.lateSince, receipt_number: null, linked_case_id: null },
        },
      ],
      reports: [report],
      allegations: [
        {
          ...{ id: allegationId, case_id: caseId, ordinal: 1, subject_kind: subject.kind, subject_name: subject.name },
          ...{ subject_position: subject.position, subject_office_name: subject.officeName, subject_office_id: null },
          ...{ act_id: opening.actId, class: alleged.class, articles: alleged.articles, route: now.route },
          ...{ outcome: now.outcome, decided_on: now.decidedOn, accused_office_ids: [] },
          outcome_basis: now.outcome === null ? null : (transitions[regime]['pleno-akhir'].refer?.basis ?? null),
        },
      ],
      plenos,
      pleno_words: plenoWords,
      referrals: now.file === null ? [] : [{ ...now.file.row, state: now.file.state, state_since: now.file.since }],
      deadlines: clocks.map((clock) => ({ ...clock })) as readonly Row[],
      follow_ups: followUps,
      events,
      refusals,
      report_ratings: ratings,
    }
  }
}
