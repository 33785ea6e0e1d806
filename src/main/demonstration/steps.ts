import {
  completeReport,
  linkCases,
  matchSubject,
  moveCase,
  receiveReport,
  recordHearing,
  recordKajian,
  recordKajianAwal,
  scheduleHearing,
  sortAllegation,
  writeByReceipt,
  writeToReporter,
  type ConditionFound,
  type Door,
  type HoldPleno,
  type MatchSaid,
  type PlainAction,
  type RecordKajianAwal,
  type ReportTold,
  type ScheduleHearing,
  type SortAllegation,
} from '#app'
import { localDay, reportConditions, type Instant, type RegimeId, type ReportConditionId } from '#law'
import type { Team } from './cast.ts'
import { decide, refer, type Referring } from './decision-steps.ts'
import { firstAllegation, lastPleno, openHearing } from './found.ts'
import { numberInRoll } from './roll.ts'
import type { Step } from './scene.ts'

export type Told = Omit<ReportTold, 'secrets'> & { readonly reporter?: string; readonly witnesses?: string }

/** The steps of one office's desk, each at a moment. */
export type Desk = ReturnType<typeof deskOf>

export const deskOf = (team: Team, regime: RegimeId = 'pilkada') => ({
  team,
  /** A person reports on the web page: nobody has seen who it is. */
  online: (at: Instant, told: Told): Step => ({
    at,
    tell: ({ netra, key }) => receiveReport(netra, reportOf(told), { door: 'web', retryKey: key }),
  }),
  /** At the counter: the ID was shown and the paper signed. `from` is the post where the paper came in first. */
  counter: (at: Instant, told: Told, from?: { readonly door: Door; readonly at: Instant }): Step => ({
    at,
    tell: async ({ netra, key, office }) =>
      receiveReport(netra, reportOf(told), {
        door: from?.door ?? 'loket',
        retryKey: key,
        counter: {
          actor: team.counter,
          officeId: await office(team.office),
          identityChecked: true,
          ...(from === undefined ? {} : { receivedThereAt: from.at }),
        },
      }),
  }),
  /** The office asks whoever reported, and he answers by his receipt. */
  asked: (at: Instant, words: string): Step => ({
    at,
    tell: async ({ netra, key, caseId, reportId }) =>
      writeToReporter(netra, {
        ...{ actor: team.staff, caseId: await caseId(), reportId: await reportId() },
        ...{ key: `${key} ${at}`, says: { words } },
      }),
  }),
  answered: (at: Instant, words: string): Step => ({
    at,
    tell: async ({ netra, key, receipt }) =>
      writeByReceipt(netra, { typed: await receipt(), address: '127.0.0.1', key: `${key} ${at}`, says: { words } }),
  }),
  move: (at: Instant, action: PlainAction, reason?: string): Step => ({
    at,
    tell: async ({ netra, caseId }) =>
      moveCase(netra, {
        caseId: await caseId(),
        actor: team.staff,
        action,
        ...(reason === undefined ? {} : { reason }),
      }),
  }),
  /** The kajian awal; `missing` names what the officer did not find. */
  reviewed: (
    at: Instant,
    found: Pick<RecordKajianAwal, 'violation' | 'body'> & { readonly missing?: readonly ReportConditionId[] },
  ): Step => ({
    at,
    tell: async ({ netra, caseId }) =>
      recordKajianAwal(netra, {
        caseId: await caseId(),
        actor: team.staff,
        violation: found.violation,
        jurisdiction: 'berwenang',
        body: found.body,
        conditions: conditions(found.missing ?? [], regime),
      }),
  }),
  sorted: (at: Instant, as: Pick<SortAllegation, 'actId' | 'class' | 'route'>): Step => ({
    at,
    tell: async (scene) =>
      sortAllegation(scene.netra, {
        ...as,
        caseId: await scene.caseId(),
        actor: team.staff,
        allegationId: await firstAllegation(scene),
      }),
  }),
  completed: (at: Instant, body: string): Step => ({
    at,
    tell: async ({ netra, caseId }) =>
      completeReport(netra, {
        caseId: await caseId(),
        actor: team.staff,
        body,
        paper: { number: null, date: at.slice(0, 10), from: 'Pelapor, di loket' },
      }),
  }),
  invited: (at: Instant, party: ScheduleHearing['party'], scheduledAt: Instant): Step => ({
    at,
    tell: async ({ netra, caseId }) =>
      scheduleHearing(netra, {
        caseId: await caseId(),
        actor: team.staff,
        party,
        method: 'tatap-muka',
        scheduledAt,
        place: 'Ruang klarifikasi kantor Bawaslu (Contoh)',
      }),
  }),
  /** The first invitation of that party that has no answer yet; without minutes the party did not come. */
  heard: (at: Instant, party: ScheduleHearing['party'], minutes: string | null): Step => ({
    at,
    tell: async (scene) =>
      recordHearing(scene.netra, {
        caseId: await scene.caseId(),
        actor: team.staff,
        hearingId: await openHearing(scene, party),
        came: minutes === null ? false : { oath: 'diambil', minutes },
      }),
  }),
  analysed: (at: Instant, body: string): Step => ({
    at,
    tell: async ({ netra, caseId }) => recordKajian(netra, { caseId: await caseId(), actor: team.staff, body }),
  }),
  linked: (at: Instant, to: string, reason: string): Step => ({
    at,
    tell: async ({ netra, caseId, caseOf }) =>
      linkCases(netra, { caseId: await caseId(), actor: team.staff, linkTo: await caseOf(to), reason }),
  }),
  decided: (
    at: Instant,
    action: 'refer' | 'close' | 'decline',
    outcome: Parameters<typeof decide>[3],
    sitting?: Partial<Pick<HoldPleno, 'attendance' | 'deciding'>>,
  ): Step => decide(team, at, action, outcome, sitting),
  referred: (at: Instant, to: Referring): Step => refer(team, at, to),
  /** Who the accused is: from the roll where it has him, else from a paper of his employer. */
  matched: (at: Instant, accused: Accused): Step => ({
    at,
    tell: async (scene) =>
      matchSubject(scene.netra, {
        caseId: await scene.caseId(),
        actor: team.staff,
        allegationId: await firstAllegation(scene),
        said: matchOf(accused, at),
      }),
  }),
  /** What the pleno decided is carried out: the case ends here. */
  ended: (at: Instant, action: 'close' | 'decline', reason: string): Step => ({
    at,
    tell: async (scene) =>
      moveCase(scene.netra, {
        caseId: await scene.caseId(),
        actor: team.ketua,
        action,
        reason,
        plenoId: await lastPleno(scene),
      }),
  }),
})

export type Accused = { readonly name: string; readonly position: string; readonly officeName: string }

function matchOf({ name, position, officeName }: Accused, at: Instant): MatchSaid {
  const number = numberInRoll(name)
  if (number !== null) return { way: 'daftar', asked: { by: 'nomor', number }, pegawaiId: null }
  const paper = {
    kind: 'surat',
    number: 'CONTOH/KEP',
    on: localDay(at, 'WITA'),
    accordingTo: `${officeName} (contoh)`,
  } as const
  return { way: 'surat', employer: officeName, post: position, paper }
}

const contact = { address: 'Alamat Contoh No. 1', phone: '0800-000-000', nationality: 'WNI' }

function reportOf({ reporter, witnesses, ...told }: Told): ReportTold {
  const secrets = {
    ...(reporter === undefined
      ? {}
      : {
          reporter: { name: reporter, ...contact },
          identityDocument: { kind: 'KTP', number: '0000000000000000' },
          signature: reporter,
        }),
    ...(witnesses === undefined ? {} : { witnesses }),
  }
  return { ...told, secrets }
}

const conditions = (missing: readonly ReportConditionId[], asked: RegimeId): readonly ConditionFound[] =>
  reportConditions
    .filter(({ regime }) => regime === asked)
    .map(({ id }) => ({ id, met: missing.includes(id) ? 'later' : true }))
