import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  confirmRule,
  createAccount,
  decideLhp,
  draftLhp,
  followAdvice,
  holdPleno,
  recordFollowUp,
  recordHearing,
  recordKajian,
  referCase,
  refuseAtCounter,
  scheduleHearing,
  submitLhp,
  type LhpParts,
} from '#app'
import { plainDate, rules } from '#law'
import type { ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

/** What is typed at the desk is text: kept word for word, whatever it would be to SQL, to HTML or to a template. */
const nasty = `'); drop table netra.cases; -- <script>alert("1")</script> \${7*7} {{7*7}} \\' %s O'Neil & "kutip"`

let world: World
let staff: ActorId, ketua: ActorId, panwascam: ActorId
let members: readonly [ActorId, ...ActorId[]]
beforeAll(async () => {
  world = await openWorld('2024-10-20T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  members = await world.commission('BAWASLU-33.19')
  ketua = members[0]
  panwascam = await world.person('panwascam', 'PANWASCAM-33.19.01')
})
afterAll(() => world.close())

const pleno = () => ({ ...unanimous(members), decision: nasty, minutes: nasty, number: nasty })
const caseIn = (state: string) =>
  world.openedCase({ state, since: '2024-10-20T01:00:00.000Z', registerNumber: `${Math.random()}/Reg/LP` })

const parts: LhpParts = {
  supervisor: { name: nasty, position: nasty, assignmentLetter: nasty, address: nasty },
  activity: { form: 'langsung', purpose: nasty, target: nasty, time: nasty, place: nasty },
  account: { narrative: nasty, checklist: [{ question: nasty, answer: 'ya', note: nasty }] },
  suspicion: {
    kind: 'netralitas',
    event: nasty,
    time: nasty,
    place: nasty,
    suspects: [{ kind: 'pns', name: nasty, position: nasty, officeId: null, officeName: nasty, actId: null }],
    evidence: nasty,
    witnesses: 1,
    analysis: nasty,
  },
  dispute: nasty,
  signed: { place: nasty, on: '2024-10-20' },
}

async function waitingLhp(): Promise<string> {
  const { lhpId } = granted(
    await draftLhp(world.desk, {
      actor: panwascam,
      officeId: world.office('PANWASCAM-33.19.01'),
      electionId: 'pilkada-2024',
      regionCode: '33.19.01',
      stage: nasty,
      happenedOn: plainDate('2024-10-19'),
      discoveredOn: plainDate('2024-10-19'),
      parts,
    }),
  )
  granted(await submitLhp(world.desk, { actor: panwascam, lhpId }))
  return lhpId
}

async function sentReferral() {
  const caseId = await caseIn('pleno-akhir')
  const allegationId = await world.allegation(caseId, { route: 'RUTE-ASN-DAERAH' })
  granted(await recordKajian(world.desk, { caseId, actor: staff, body: 'Kajian.' }))
  const outcomes = [{ allegationId, outcome: 'hukum-lainnya' }] as const
  const { plenoId } = granted(
    await holdPleno(world.desk, { caseId, actor: ketua, action: 'refer', ...unanimous(members), outcomes }),
  )
  const to = [
    {
      receivingOfficeId: world.office('BKN'),
      route: 'RUTE-ASN-DAERAH' as const,
      allegationIds: [allegationId],
      letterNumber: nasty,
    },
  ]
  const { sent } = granted(
    await referCase(world.desk, { caseId, actor: ketua, plenoId, summary: nasty, evidence: nasty, to }),
  )
  return { referralId: sent[0]?.referralId ?? '', allegationId }
}

/** What a person can write, and where it is kept. `count`: in how many places it must stand. */
const fields: readonly {
  readonly what: string
  readonly write: () => Promise<string>
  readonly kept: string
  readonly count: number
}[] = [
  {
    what: 'decision, minutes and number of a pleno',
    write: async () =>
      granted(
        await holdPleno(world.desk, {
          caseId: await caseIn('pleno-akhir'),
          actor: ketua,
          action: 'close',
          ...pleno(),
        }),
      ).plenoId,
    kept: 'select to_jsonb(p) || to_jsonb(w) as row from netra.plenos p join netra.pleno_words w on w.pleno_id = p.id where p.id = $1',
    count: 3,
  },
  {
    what: 'the reason to stand aside',
    write: async () => {
      const attendance = members.map((member, at) =>
        at === 4 ? ({ member, as: 'mundur-diri', reason: nasty } as const) : ({ member, as: 'hadir' } as const),
      )
      const sat = { caseId: await caseIn('pleno-akhir'), actor: ketua, action: 'close' as const }
      return granted(await holdPleno(world.desk, { ...sat, ...unanimous(members), attendance })).plenoId
    },
    kept: 'select to_jsonb(w) as row from netra.pleno_words w where pleno_id = $1',
    count: 1,
  },
  {
    what: 'a kajian',
    write: async () => {
      const caseId = await caseIn('kajian')
      granted(await recordKajian(world.desk, { caseId, actor: staff, body: nasty }))
      return caseId
    },
    kept: 'select to_jsonb(k) as row from netra.kajian k where case_id = $1',
    count: 1,
  },
  {
    what: 'place and minutes of a hearing',
    write: async () => {
      const caseId = await caseIn('klarifikasi')
      const scheduledAt = '2024-10-20T02:00:00.000Z'
      const invited = { caseId, actor: staff, party: 'terlapor', method: 'tatap-muka', scheduledAt } as const
      const { hearingId } = granted(await scheduleHearing(world.desk, { ...invited, place: nasty }))
      const came = { oath: 'diambil', minutes: nasty } as const
      granted(await recordHearing(world.desk, { caseId, actor: staff, hearingId, came }))
      return hearingId
    },
    kept: `select to_jsonb(h) || jsonb_build_object('minutes', m.body) as row from netra.hearings h
      join netra.hearing_minutes m on m.hearing_id = h.id where h.id = $1`,
    count: 2,
  },
  {
    what: 'summary and letter of a referral',
    write: async () => (await sentReferral()).referralId,
    kept: 'select to_jsonb(r) as row from netra.referrals r where id = $1',
    count: 3,
  },
  {
    what: 'note and decree of a follow-up, and whose word it is',
    write: async () =>
      granted(
        await recordFollowUp(world.desk, {
          ...(await sentReferral()),
          actor: staff,
          kind: 'tidak-terbukti',
          happenedOn: plainDate('2024-10-20'),
          accordingTo: nasty,
          decreeNumber: nasty,
          note: nasty,
          paperNumber: nasty,
        }),
      ).followUpId,
    kept: 'select to_jsonb(f) as row from netra.follow_ups f where id = $1',
    count: 4,
  },
  {
    what: 'saran perbaikan and what came of it',
    write: async () => {
      const lhpId = await waitingLhp()
      const advice = { addressedTo: nasty, body: nasty }
      granted(await decideLhp(world.desk, { actor: ketua, lhpId, as: 'saran-perbaikan', advice, ...pleno() }))
      granted(await followAdvice(world.desk, { actor: staff, lhpId, result: 'dilaksanakan', note: nasty }))
      return lhpId
    },
    kept: 'select to_jsonb(a) as row from netra.advices a where lhp_id = $1',
    count: 3,
  },
  {
    what: 'every part of an LHP',
    write: waitingLhp,
    kept: 'select to_jsonb(l) as row from netra.lhps l where id = $1',
    // Stage; part I 4, II 4, III 3, IV 5 and 3 of the suspect, V 1, VI 1.
    count: 22,
  },
  {
    what: 'why a counter refused',
    write: async () => {
      const actor = await world.person('petugas-penerima', 'BAWASLU-33.19')
      const refused = await refuseAtCounter(world.desk, {
        actor,
        officeId: world.office('BAWASLU-33.19'),
        reason: 'lain',
        note: nasty,
      })
      return granted(refused).refusalId
    },
    kept: `select to_jsonb(f) || jsonb_build_object('event', e.data) as row from netra.refusals f
      join netra.events e on e.id = f.event_id where f.id = $1`,
    count: 2,
  },
  {
    what: 'reason and reference of a confirmed rule',
    write: async () => {
      const actor = await world.person('legal-officer', 'BAWASLU-RI')
      granted(await confirmRule(world.desk, { actor, ruleId: rules[0]?.id ?? '', reason: nasty, reference: nasty }))
      return actor
    },
    kept: 'select to_jsonb(c) as row from netra.law_confirmations c where decided_by = $1',
    count: 2,
  },
  {
    what: 'the name of an account',
    write: async () => {
      const actor = await world.person('administrator', 'BAWASLU-RI')
      const made = await createAccount(world.desk, actor, { name: nasty, bornOn: null })
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      return made.value.accountId
    },
    kept: 'select to_jsonb(a) as row from netra.accounts a where id = $1',
    count: 1,
  },
]

test.each(fields)('SQL and HTML typed as $what are kept as text', async ({ write, kept, count }) => {
  const id = await write()
  const { rows } = await world.owner.query<{ row: unknown }>(kept, [id])
  const [first] = rows
  expect(textsIn(first?.row).filter((text) => text === nasty)).toHaveLength(count)
})

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
