/**
 * Every move of both tables, made once through the use case a page calls, on one database. The walks are planned from the
 * tables themselves, so that a move without a recipe, or one that no case can ever reach, fails by its own name.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askSecondLook,
  completeReport,
  confirmAtCounter,
  confirmRule,
  decideLook,
  discussGakkumdu,
  holdPleno,
  lapseReporterTerms,
  linkCases,
  matchSubject,
  moveCase,
  receiveReport,
  recordFollowUp,
  recordKajian,
  recordKajianAwal,
  referCase,
  replayAndCompare,
  sortAllegation,
  type PlainAction,
} from '#app'
import {
  caseStates,
  entries,
  isBefore,
  transitions,
  type Action,
  type CaseState,
  type Guard,
  type Transition,
} from '#core'
import { addHours, conditionsFor, localDay, rules, type Instant, type RegimeId } from '#law'
import { type ActorId } from '#store'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

const offices = ['BAWASLU-33.19', 'BAWASLU-33.18', 'BAWASLU-33'] as const satisfies readonly OfficeCode[]
type Cast = { readonly officeId: string; readonly staff: ActorId; readonly members: readonly [ActorId, ...ActorId[]] }

const start: Readonly<Record<RegimeId, Instant>> = {
  pilkada: '2024-10-03T02:00:00.000Z',
  pemilu: '2024-01-10T02:00:00.000Z',
}

let world: World
const casts = new Map<string, Cast>()
const outside = {} as { counter: ActorId; bkn: ActorId }

/** What a walk is about: which conditions its report leaves unmet, and what is alleged. */
type Plan = { readonly unmet: 'none' | 'formal' | 'materiel'; readonly crime: boolean; readonly organiser: boolean }
type Door = 'informasi' | 'laporan-daring' | 'laporan'
type Node = {
  readonly state: CaseState
  readonly registered: boolean
  readonly formal: boolean
  /** Taken over by the rank above, which cannot take it again. */
  readonly taken: boolean
  readonly extended: boolean
}
type Line = { readonly from: CaseState; readonly action: Action; readonly move: Transition }
type Walk = {
  readonly regime: RegimeId
  readonly plan: Plan
  readonly caseId: string
  readonly receipt: string
  /** Turned on as the walk goes. */
  now: Instant
}

const linesOf = (regime: RegimeId): readonly Line[] =>
  caseStates.flatMap((from) =>
    Object.entries(transitions[regime][from]).map(([action, move]) => ({ from, action: action as Action, move })),
  )
const nameOf = ({ from, action }: Pick<Line, 'from' | 'action'>) => `${from} -> ${action}`

/** Which walks meet a guard. What a recipe arranges by itself is met by all. */
const meets: Readonly<Record<Guard, (node: Node, plan: Plan) => boolean>> = {
  'conditions-met': () => true,
  'material-met': (_, { unmet }) => unmet !== 'materiel',
  'material-unmet': (_, { unmet }) => unmet === 'materiel',
  'formal-unmet': (_, { unmet }) => unmet === 'formal',
  'formally-received': ({ formal }) => formal,
  'not-formally-received': ({ formal }) => !formal,
  registered: ({ registered }) => registered,
  'not-registered': ({ registered }) => !registered,
  'crime-suspected': (_, { crime }) => crime,
  'organiser-accused': (_, { organiser }) => organiser,
  'outcomes-decided': () => true,
  'something-to-refer': (_, { crime }) => !crime,
  'nothing-to-refer': () => true,
  'no-pleno-on-forwarding': () => true,
  'referral-open': () => true,
  'no-referral-open': () => true,
}

/** The plan under which a move can be made, and the variant where its other basis is cited. */
function plansFor({ move: { guards = [], basisWhere, startsIfCriminal } }: Line): readonly Plan[] {
  const plain: Plan = {
    unmet: guards.includes('material-unmet') ? 'materiel' : guards.includes('formal-unmet') ? 'formal' : 'none',
    crime: guards.includes('crime-suspected'),
    organiser: false,
  }
  return [
    plain,
    ...(basisWhere === undefined ? [] : [{ ...plain, organiser: true }]),
    ...(startsIfCriminal === undefined ? [] : [{ ...plain, crime: true }]),
  ]
}

const isFormal = (action: Action) => action === 'confirm-at-counter' || action === 'formalise'
const after = (node: Node, { action, move }: Line): Node => ({
  state: move.to,
  registered: node.registered || move.to === 'diregister',
  formal: node.formal || isFormal(action),
  taken: node.taken || move.to === 'diambil-alih',
  extended: node.extended || move.extends !== undefined,
})
const opened = (regime: RegimeId, door: Door): Node => ({
  state: entries[regime][door].state,
  registered: false,
  formal: door === 'laporan',
  taken: false,
  extended: false,
})
const fits = (node: Node, plan: Plan, { from, action, move: { to, guards = [], extends: longer } }: Line) =>
  from === node.state &&
  !(to === 'diambil-alih' && node.taken) &&
  // Nobody above Bawaslu RI: what the province refuses is looked at by an office without a cast here.
  !(action === 'return-refused' && node.taken) &&
  !(longer !== undefined && node.extended) &&
  guards.every((guard) => meets[guard](node, plan))

/**
 * Stands in the table so that the page can say why not yet: an answer always moves the case on to `tindak-lanjut` first, so
 * a referral is still open wherever these could be tried.
 */
const saysWhyNot = ['diteruskan -> finish', 'diteruskan-langsung -> finish']
const isMade = (line: Pick<Line, 'from' | 'action'>) => !saysWhyNot.includes(nameOf(line))

/** The shortest way from a door to where `wanted` can be made. */
function wayTo(
  regime: RegimeId,
  wanted: Line,
  plan: Plan,
): { readonly door: Door; readonly way: readonly Line[] } | null {
  const seen = new Set<string>()
  const doors = ['laporan', 'laporan-daring', 'informasi'] as const
  let tips = doors.map((door) => ({
    door,
    node: opened(regime, door),
    way: [] as readonly Line[],
  }))
  while (tips.length > 0) {
    const found = tips.find(({ node }) => fits(node, plan, wanted))
    if (found !== undefined) return found
    tips = tips.flatMap((tip) =>
      linesOf(regime)
        .filter((line) => line.move.to !== line.from && isMade(line) && fits(tip.node, plan, line))
        .map((line) => ({ door: tip.door, node: after(tip.node, line), way: [...tip.way, line] }))
        .filter(({ node }) => {
          const key = JSON.stringify(node)
          return !seen.has(key) && Boolean(seen.add(key))
        }),
    )
  }
  return null
}

const rowOf = async (caseId: string) =>
  (
    await world.owner.query(
      `select c.state, c.version, c.register_number as number, c.linked_case_id as linked, c.handling_office_id as office,
         c.state_since as since, (select o.rank from netra.offices o where o.id = c.handling_office_id) as rank, array(select d.rule_id from netra.deadlines d where d.case_id = c.id and d.referral_id is null
           and d.closed_at is null order by 1) as running
       from netra.cases c where c.id = $1`,
      [caseId],
    )
  ).rows[0] as {
    state: CaseState
    version: number
    number: string | null
    linked: string | null
    office: string
    rank: string
    running: string[]
  }

const castOf = async (caseId: string): Promise<Cast> => {
  const cast = casts.get((await rowOf(caseId)).office)
  if (cast === undefined) throw new Error('the case went to an office without a cast')
  return cast
}
const allegationOf = async (caseId: string) =>
  (await world.owner.query<{ id: string }>('select id from netra.allegations where case_id = $1', [caseId])).rows[0]
    ?.id ?? ''

function tick(walk: Walk, to: Instant = addHours(walk.now, 1 / 60)) {
  if (isBefore(walk.now, to)) walk.now = to
  world.at(walk.now)
}

async function openAt(regime: RegimeId, door: Door, plan: Plan): Promise<Walk> {
  world.at(start[regime])
  const day = (hours: number) => localDay(addHours(start[regime], hours), 'WIB')
  const { receipt } = granted(
    await receiveReport(
      world.desk,
      {
        lane: door === 'informasi' ? 'informasi' : 'laporan',
        kind: 'netralitas',
        regionCode: '33.19',
        happenedOn: day(-48),
        knownOn: day(-24),
        narrative: 'Seorang pegawai contoh mengajak memilih satu pasangan calon.',
        subject: { kind: plan.organiser ? 'penyelenggara' : 'pns', name: 'Contoh Terlapor' },
        secrets: door === 'informasi' ? {} : { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      door === 'laporan'
        ? {
            door: 'loket',
            counter: { actor: outside.counter, officeId: world.office('BAWASLU-33.19'), identityChecked: true },
          }
        : { door: 'web' },
    ),
  )
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.cases order by id desc limit 1')
  return { regime, plan, caseId: rows[0]?.id ?? '', receipt, now: start[regime] }
}

type Recipe = (walk: Walk, line: Line, cast: Cast) => Promise<{ readonly ok: boolean; readonly refusal?: unknown }>

const paper = { number: 'S-1', date: '2024-01-01', from: 'Pelapor' }
const reason = 'Alasan contoh.'

/** A move that its form asks nothing more of than a reason. */
const plain: Recipe = ({ caseId }, { action, move }, { staff }) =>
  moveCase(world.desk, {
    caseId,
    actor: staff,
    action: action as PlainAction,
    ...(move.asks?.includes('reason') ? { reason } : {}),
  })

const outcomes: Readonly<Partial<Record<Action, object>>> = {
  refer: { outcome: 'hukum-lainnya' },
  close: { outcome: 'dihentikan', reason },
}

/** What its pleno decided is then carried out; the outcome of the allegation is decided with it. */
async function decided({ caseId }: Walk, { from, action }: Line, { members }: Cast): Promise<string> {
  const outcome = from === 'pleno-akhir' ? outcomes[action] : undefined
  const held = await holdPleno(world.desk, {
    caseId,
    actor: members[0],
    action,
    ...unanimous(members),
    ...(outcome === undefined ? {} : { outcomes: [{ allegationId: await allegationOf(caseId), ...outcome } as never] }),
  })
  return granted(held).plenoId
}

const byPleno: Recipe = async (walk, line, cast) =>
  moveCase(world.desk, {
    caseId: walk.caseId,
    actor: cast.members[0],
    action: line.action as PlainAction,
    plenoId: await decided(walk, line, cast),
    ...(line.move.asks?.includes('reason') ? { reason } : {}),
  })

const sent: Recipe = async (walk, line, cast) => {
  const isByPleno = line.move.by === 'pleno'
  const allegationId = await allegationOf(walk.caseId)
  granted(
    await matchSubject(world.desk, {
      caseId: walk.caseId,
      actor: cast.staff,
      allegationId,
      said: { way: 'tidak-dapat', reason: 'Contoh: daftar pegawai belum ada.' },
    }),
  )
  return referCase(world.desk, {
    caseId: walk.caseId,
    actor: isByPleno ? cast.members[0] : cast.staff,
    ...(isByPleno ? { plenoId: await decided(walk, line, cast) } : { reason }),
    summary: 'Ringkasan tanpa pelapor.',
    evidence: 'Satu foto.',
    to: [
      {
        receivingOfficeId: world.office('BKN'),
        route: 'RUTE-ASN-DAERAH',
        allegationIds: [allegationId],
      },
    ],
  })
}

const discussed =
  (round: 'pertama' | 'kedua'): Recipe =>
  ({ caseId }, _, { staff }) =>
    discussGakkumdu(world.desk, {
      caseId,
      actor: staff,
      round,
      number: 'BA-1',
      minutes: 'MINUTES-RAHASIA',
      ...(round === 'kedua' ? { elements: 'terpenuhi' as const } : {}),
    })

const byTheClock: Recipe = async ({ caseId }) => {
  const { moved, refused } = await lapseReporterTerms(world.desk)
  return { ok: moved.includes(caseId), refusal: refused }
}

const answered = async ({ caseId }: Walk, kind: 'diterima' | 'mulai-diperiksa' | 'tidak-terbukti') => {
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.referrals where case_id = $1', [
    caseId,
  ])
  return recordFollowUp(world.desk, {
    referralId: rows[0]?.id ?? '',
    actor: outside.bkn,
    kind,
    happenedOn: localDay(world.desk.clock(), 'WIB'),
    ...(kind === 'tidak-terbukti' ? { allegationId: await allegationOf(caseId) } : {}),
  })
}

const toOffice =
  (code: OfficeCode, by: (cast: Cast) => ActorId): Recipe =>
  ({ caseId }, { action }, cast) =>
    moveCase(world.desk, {
      caseId,
      actor: by(cast),
      action: action as PlainAction,
      officeId: world.office(code),
      reason,
    })

/** Its reporter asks by receipt, and the pleno of the rank above decides. */
const lookedAgain =
  (outcome: 'dikembalikan' | 'diambil-alih'): Recipe =>
  async ({ caseId, receipt }) => {
    const asked = await askSecondLook(world.desk, { typed: receipt, address: '127.0.0.1', body: reason, accused: [] })
    if (!asked.ok) return asked
    const { rows } = await world.owner.query<{ id: string; office: string }>(
      `select l.id, l.office_id as office from netra.second_looks l join netra.refusals f on f.id = l.refusal_id
       where f.case_id = $1 and l.outcome is null`,
      [caseId],
    )
    const members = casts.get(rows[0]?.office ?? '')?.members ?? []
    return decideLook(world.desk, {
      lookId: rows[0]?.id ?? '',
      actor: members[0] as ActorId,
      outcome,
      reason,
      sitting: unanimous(members),
    })
  }

const atCounter =
  (shown: Pick<Parameters<typeof confirmAtCounter>[1], 'reporter'>): Recipe =>
  ({ receipt }) =>
    confirmAtCounter(world.desk, {
      actor: outside.counter,
      officeId: world.office('BAWASLU-33.19'),
      zone: 'WIB',
      typed: receipt,
      ...shown,
    })

/** How each move is made as a person makes it. A new action does not compile without its recipe. */
const recipes: Readonly<Record<Action, Recipe>> = {
  formalise: atCounter({ reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } }),
  trace: plain,
  find: byPleno,
  'confirm-at-counter': atCounter({}),
  review: plain,
  'ask-completion': plain,
  complete: ({ caseId }, _, { staff }) =>
    completeReport(world.desk, { caseId, actor: staff, body: 'Bukti yang kurang.', paper }),
  lapse: byTheClock,
  'lapse-to-info': byTheClock,
  'close-incomplete': plain,
  'keep-as-info': plain,
  decline: byPleno,
  withdraw: ({ caseId }, _, { staff }) => moveCase(world.desk, { caseId, actor: staff, action: 'withdraw', paper }),
  link: async (walk, _, { staff }) => {
    const other = await openAt(walk.regime, 'informasi', walk.plan)
    tick(walk)
    return linkCases(world.desk, { caseId: walk.caseId, actor: staff, linkTo: other.caseId, reason })
  },
  unlink: plain,
  'unlink-to-info': plain,
  'hand-over': toOffice('BAWASLU-33.18', ({ staff }) => staff),
  'take-over': toOffice('BAWASLU-33', () => casts.get(world.office('BAWASLU-33'))?.members[0] as ActorId),
  forward: sent,
  'forward-without-pleno': sent,
  register: plain,
  'discuss-gakkumdu': discussed('pertama'),
  'discuss-gakkumdu-again': discussed('kedua'),
  hear: plain,
  extend: plain,
  analyse: plain,
  convene: async (walk, line, cast) => {
    granted(await recordKajian(world.desk, { caseId: walk.caseId, actor: cast.staff, body: 'Kajian.' }))
    return plain(walk, line, cast)
  },
  'send-back': byPleno,
  refer: sent,
  close: byPleno,
  announce: plain,
  answer: (walk, { from }) => answered(walk, from === 'tindak-lanjut' ? 'mulai-diperiksa' : 'diterima'),
  finish: plain,
  'return-refused': lookedAgain('dikembalikan'),
  'take-refused': lookedAgain('diambil-alih'),
}

const routeOf = ({ crime, organiser }: Plan) =>
  crime ? 'RUTE-PIDANA' : organiser ? 'RUTE-PENYELENGGARA' : 'RUTE-ASN-DAERAH'

/** Sorted once somebody may: before the registration, so that what is alleged decides which clocks it starts. */
async function sortFirst({ caseId, plan }: Walk, { staff }: Cast) {
  const { rows } = await world.owner.query<{ class: string | null }>(
    'select class from netra.allegations where case_id = $1',
    [caseId],
  )
  if (rows[0]?.class !== null) return
  granted(
    await sortAllegation(world.desk, {
      caseId,
      actor: staff,
      allegationId: await allegationOf(caseId),
      class: plan.crime ? 'pidana' : plan.organiser ? 'kode-etik' : 'disiplin',
      route: routeOf(plan),
      subjectOfficeId: world.office('DINAS-33.19'),
    }),
  )
}

/** What must stand before the move: what is alleged, the kajian awal, the term that ran out, the last answer. */
async function prepare(walk: Walk, { from, action, move }: Line) {
  const cast = await castOf(walk.caseId)
  if (from === 'penelusuran' || from === 'kajian-awal') await sortFirst(walk, cast)
  if (from === 'kajian-awal') await reviewed(walk, cast, action === 'register' ? 'none' : walk.plan.unmet)
  if (action === 'finish') granted(await answered(walk, 'tidak-terbukti'))
  if (move.after !== undefined) {
    const { rows } = await world.owner.query<{ due: Instant }>(
      'select due_at as due from netra.deadlines where case_id = $1 and rule_id = $2 and closed_at is null',
      [walk.caseId, move.after],
    )
    tick(walk, rows[0]?.due)
  }
}

async function reviewed({ caseId, regime }: Walk, { staff }: Cast, unmet: Plan['unmet']) {
  const conditions = conditionsFor(regime, localDay(start[regime], 'WIB')).map(({ id, kind }) => ({
    id,
    met: kind !== unmet,
  }))
  granted(
    await recordKajianAwal(world.desk, {
      caseId,
      actor: staff,
      conditions,
      violation: 'hukum-lainnya',
      jurisdiction: 'berwenang',
      body: 'Kajian awal.',
    }),
  )
}

/** Where the row about organisers' ethics is cited: for them, and from the ranks it names. */
const isCitedElsewhere = ({ move }: Line, { organiser }: Plan, rank: string) =>
  organiser && move.basisWhere?.ranks.some((one) => one === rank) === true

/** What the table promises of this move, and what came of it. */
type Seen = { readonly expected: object; readonly got: object }
const seen: Readonly<Record<RegimeId, Map<string, readonly Seen[]>>> = { pilkada: new Map(), pemilu: new Map() }

async function make(walk: Walk, line: Line): Promise<boolean> {
  const { action, move } = line
  const { plan, regime, caseId } = walk
  tick(walk)
  await prepare(walk, line)
  tick(walk)
  const before = await rowOf(caseId)
  const result = await recipes[action](walk, line, await castOf(caseId))
  const then = await rowOf(caseId)
  const started = [
    ...(move.starts ?? []),
    ...(plan.crime ? (move.startsIfCriminal ?? []) : []),
    ...(move.startsIfElementsMet ?? []),
  ]
  const stays = before.running.filter((ruleId) => move.stops !== 'all' && !move.stops?.includes(ruleId))
  const { rows } = await world.owner.query<{ basis: string; data: Record<string, unknown> }>(
    `select basis, data from netra.events where case_id = $1 and type = 'case-moved'
       and (data -> 'case' ->> 'version')::int = $2`,
    [caseId, before.version + 1],
  )
  const [event] = rows
  const record: Seen = {
    expected: {
      ok: true,
      state: move.to,
      version: before.version + 1,
      basis: isCitedElsewhere(line, plan, before.rank) ? move.basisWhere?.basis : move.basis,
      action,
      from: line.from,
      running: [...new Set([...stays, ...started])].sort(),
      numbered: before.number !== null || move.to === 'diregister',
      linked: move.to === 'ditautkan',
      events: 1,
    },
    got: {
      ok: result.ok ? true : result.refusal,
      state: then.state,
      version: then.version,
      basis: event?.basis,
      action: event?.data['action'],
      from: event?.data['from'],
      running: then.running,
      numbered: then.number !== null,
      linked: then.linked !== null,
      events: rows.length,
    },
  }
  seen[regime].set(nameOf(line), [...(seen[regime].get(nameOf(line)) ?? []), record])
  return result.ok
}

/** Walks to the line, and then on along whatever was not made yet, while the plan allows it. */
async function walkTo(regime: RegimeId, wanted: Line, plan: Plan) {
  const way = wayTo(regime, wanted, plan)
  if (way === null) return
  const walk = await openAt(regime, way.door, plan)
  let node = opened(regime, way.door)
  const isNew = (line: Line) => isMade(line) && !seen[regime].has(nameOf(line)) && fits(node, plan, line)
  for (const line of [...way.way, wanted]) {
    for (const aside of linesOf(regime).filter((one) => one.move.to === one.from && one.action !== line.action)) {
      if (!isNew(aside)) continue
      if (!(await make(walk, aside))) return
      node = after(node, aside)
    }
    // What was done on the way may have used up what the line needs: it gets a walk of its own.
    if (!fits(node, plan, line)) return
    if (!(await make(walk, line))) return
    node = after(node, line)
  }
  for (let next = linesOf(regime).find(isNew); next !== undefined; next = linesOf(regime).find(isNew)) {
    if (!(await make(walk, next))) return
    node = after(node, next)
  }
}

beforeAll(async () => {
  world = await openWorld(start.pilkada)
  await world.owner.query(
    `insert into netra.elections (id, name, regime, voting_on, mark, source) values ('pemilu-2024', 'Pemilu 2024', 'pemilu', '2024-02-14', 'C1', 'test');
     insert into netra.contests (id, election_id, kind, region_code, fixed_on, mark, source) values ('n00', 'pemilu-2024', 'nasional', '00', null, 'C1', 'test')`,
  )
  for (const code of offices)
    casts.set(world.office(code), {
      officeId: world.office(code),
      staff: await world.person('staf-penanganan', code),
      members: await world.commission(code),
    })
  outside.counter = await world.person('petugas-penerima', 'BAWASLU-33.19')
  outside.bkn = await world.person('bkn', 'BKN')
  const officer = await world.person('legal-officer', 'BAWASLU-RI')
  const after = Object.values(transitions).flatMap((table) =>
    Object.values(table).flatMap((moves) => Object.values(moves).flatMap((move) => move.after ?? [])),
  )
  for (const { id: ruleId } of rules.filter(({ id }) => after.includes(id)))
    await confirmRule(world.desk, { actor: officer, ruleId, reason, reference: 'Uji' })
  for (const regime of ['pilkada', 'pemilu'] as const)
    for (const line of linesOf(regime).filter(isMade))
      for (const plan of plansFor(line))
        if (!seen[regime].has(nameOf(line)) || plan.organiser || plan.crime) await walkTo(regime, line, plan)
})
afterAll(() => world.close())

describe.each(['pilkada', 'pemilu'] as const)('every move of %s', (regime) => {
  test.each(
    linesOf(regime)
      .filter(isMade)
      .map((line) => [nameOf(line), line] as const),
  )('%s', (name) => {
    const made = seen[regime].get(name)
    expect(made, 'no walk led there: the move can never be made').toBeDefined()
    for (const { expected, got } of made ?? []) expect(got).toEqual(expected)
  })
})

test.each(['pilkada', 'pemilu'] as const)(
  'a referred case of %s is not finished while its file is out, and the page says so',
  async (regime) => {
    const plan: Plan = { unmet: 'none', crime: false, organiser: false }
    const refer = linesOf(regime).find((line) => nameOf(line) === 'pleno-akhir -> refer')
    const way = refer === undefined ? null : wayTo(regime, refer, plan)
    if (way === null || refer === undefined) throw new Error('no way to a referral')
    const walk = await openAt(regime, way.door, plan)
    for (const line of [...way.way, refer]) expect(await make(walk, line)).toBe(true)
    const { staff } = await castOf(walk.caseId)
    expect(await moveCase(world.desk, { caseId: walk.caseId, actor: staff, action: 'finish' })).toEqual({
      ok: false,
      refusal: { reason: 'referrals-open', count: 1, basis: 'N4' },
    })
  },
)

test('and every case that was walked is what its events make it', async () => {
  const { differences, cases } = await replayAndCompare(world.desk)
  expect(differences).toEqual([])
  expect(cases).toBeGreaterThan(20)
})

test('and every case that was walked keeps the end of its own first term, by which the inbox is sorted', async () => {
  const { rows } = await world.owner.query<{ kept: string | null; first: string | null }>(
    `select c.due_at as kept, (
       select min(d.due_at) from netra.deadlines d
       where d.case_id = c.id and d.closed_at is null and d.owner <> 'penerima-penerusan') as first
     from netra.cases c`,
  )
  for (const { kept, first } of rows) expect(kept).toEqual(first)
  // The control: terms run on some, and have ended on others.
  expect(new Set(rows.map(({ kept }) => kept === null)).size).toBe(2)
})
