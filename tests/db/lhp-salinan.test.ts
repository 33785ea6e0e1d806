import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { copyOf, holdPleno, matchSubject, openCasePage, recordKajian, referCase } from '#app'
import { asActor, findLhpPage, type ActorId } from '#store'
import { granted, unanimous } from './granted.ts'
import { decide, members, openLhpWorld, parts, submitted, suspect, world } from './lhp-world.ts'

openLhpWorld()

describe('the two versions of an LHP', () => {
  const name = 'Contoh Panwas Rahasia'
  const found = async (given = parts([suspect]), words: object = {}) => {
    const actor = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const { lhpId } = await submitted(given, { actor })
    return { lhpId, ...granted(await decide(lhpId, 'temuan', words)) }
  }

  test('the original names its author; the copy names post and office, and takes his name out of his own words', () => {
    const original = parts([suspect], `Saya, contoh  panwas RAHASIA, melihatnya.`)
    expect(JSON.stringify(original)).toContain(name)
    const copy = copyOf(original)
    expect(JSON.stringify(copy)).not.toMatch(/panwas\s+rahasia|ST-1/i)
    expect(copy.account.narrative).toBe('Saya, [pengawas], melihatnya.')
    expect(copy.supervisor.position).toBe('Anggota Panwascam')
  })

  test('the case page has the copy and the pleno with its minutes, without the author; the original has his name', async () => {
    const { lhpId, caseId } = await found()
    const [, reader = members[0]] = members
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: reader }))
    expect(page.findings).toMatchObject([
      {
        lhpId,
        officeName: 'PANWASCAM-33.19.01',
        mayReadOriginal: true,
        plenos: [{ minutes: unanimous(members).minutes }],
      },
    ])
    expect(page.findings[0]?.plenos[0]?.members).toHaveLength(5)
    expect(JSON.stringify(page.findings)).toContain('Memberi dukungan')
    expect(JSON.stringify(page)).not.toContain(name)
    const original = await asActor(world.desk.db, reader, (tx) => findLhpPage(tx, lhpId, reader))
    expect(JSON.stringify(original)).toContain(name)
  })

  /** One member stands aside, and says of whom he is the brother. */
  const reason = `Saudara ${name}.`
  const aside = () =>
    members.map((member, at) => (at === 1 ? { member, as: 'mundur-diri', reason } : { member, as: 'hadir' }))

  test('what the pleno wrote of the author by name is read on the case page by his post, and kept as written', async () => {
    const { lhpId } = await submitted(parts([suspect]))
    const words = { decision: `Temuan ${name} atas Contoh Terlapor.`, minutes: `${name} hadir.` }
    const { caseId } = granted(await decide(lhpId, 'temuan', { ...words, attendance: aside() }))
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: members[0] }))
    expect(page.findings[0]?.plenos).toMatchObject([
      { decision: 'Temuan [pengawas] atas Contoh Terlapor.', minutes: '[pengawas] hadir.' },
    ])
    expect(page.findings[0]?.plenos[0]?.attendance[1]).toMatchObject({
      as: 'mundur-diri',
      reason: 'Saudara [pengawas].',
    })
    const original = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    expect(original?.plenos).toMatchObject([{ ...words, attendance: aside() }])
  })

  test('a copy of before copies were made loses letter and address of the author, and nothing else', async () => {
    const { lhpId } = await found()
    const old = { supervisor: { position: 'PKD', assignmentLetter: 'ST-1', address: 'Kaliwungu' }, dispute: 'Tetap' }
    const kept = async () => {
      const { rows } = await world.owner.query('select lhp_id, contents from netra.lhp_copies order by lhp_id')
      return rows as readonly { readonly lhp_id: string; readonly contents: unknown }[]
    }
    await world.owner.query(
      `update netra.lhp_copies set contents = jsonb_set(contents, '{parts}', $2) where lhp_id = $1`,
      [lhpId, JSON.stringify(old)],
    )
    const others = (rows: Awaited<ReturnType<typeof kept>>) => rows.filter((row) => row.lhp_id !== lhpId)
    const before = await kept()
    await world.owner.query(await readFile('db/migrations/0150_keep-finders-out-of-old-copies.sql', 'utf8'))
    const after = await kept()
    expect(after.find((row) => row.lhp_id === lhpId)?.contents).toMatchObject({
      parts: { supervisor: { name: '', position: 'PKD', assignmentLetter: '', address: '' }, dispute: 'Tetap' },
    })
    expect(others(after)).toEqual(others(before))
    expect(others(after).length).toBeGreaterThan(0)
  })

  test('who may read the case and not the LHP has the copy and its pleno, and no door to the original', async () => {
    const { lhpId, caseId } = await found(parts([suspect]), { minutes: `${name} hadir.`, attendance: aside() })
    // As after a hand-over to another kab/kota: the case is theirs, its LHP is not.
    await world.owner.query(`update netra.cases set handling_office_id = $2, regency_office_id = $2 where id = $1`, [
      caseId,
      world.office('BAWASLU-33.18'),
    ])
    const theirs = await world.person('staf-penanganan', 'BAWASLU-33.18')
    expect(await asActor(world.desk.db, theirs, (tx) => findLhpPage(tx, lhpId, theirs))).toBeNull()
    const page = granted(await openCasePage(world.desk, { caseId: caseId ?? '', actor: theirs }))
    expect(page.findings).toMatchObject([{ lhpId, mayReadOriginal: false }])
    expect(page.findings[0]?.plenos[0]?.chairName).toMatch(/^Contoh ketua/)
    expect(page.findings[0]?.plenos[0]?.minutes).toBe('[pengawas] hadir.')
    expect(page.findings[0]?.plenos[0]?.attendance[1]?.reason).toBe('Saudara [pengawas].')
    const wordsFor = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        tx
          .selectFrom('netra.plenos as p')
          .leftJoin('netra.pleno_words as w', 'w.pleno_id', 'p.id')
          .select(['w.minutes', sql<string | null>`p.attendance::text ~ 'Rahasia'`.as('named'), 'w.attendance'])
          .where('p.lhp_id', '=', lhpId)
          .execute(),
      )
    expect([await wordsFor(theirs), await wordsFor(members[0])]).toEqual([
      [{ minutes: null, named: false, attendance: null }],
      [{ minutes: `${name} hadir.`, named: false, attendance: aside() }],
    ])
    // Who may not see the case sees no copy either, and nobody writes one that no pleno decided.
    const nobody = await world.person('staf-penanganan', 'BAWASLU-64.02')
    const copies = (who: ActorId) =>
      asActor(world.clone.db, who, (tx) =>
        tx.selectFrom('netra.lhp_copies').select('lhp_id').where('lhp_id', '=', lhpId).execute(),
      )
    expect([await copies(nobody), await copies(theirs)]).toEqual([[], [{ lhp_id: lhpId }]])
  })

  test('a copy is made by the office that decided, of the case it decided on, once and for all', async () => {
    const { lhpId, caseId } = await found()
    const attempt = (who: ActorId, statement: (tx: Parameters<Parameters<typeof asActor>[2]>[0]) => Promise<unknown>) =>
      asActor(world.clone.db, who, statement)
    const copy = (id: string, ofCase: string) => ({
      lhp_id: id,
      case_id: ofCase,
      office_id: world.office('PANWASCAM-33.19.01'),
      contents: '{}',
      copied_at: '2024-10-10T02:00:00.000Z',
    })
    const waiting = await submitted(parts([suspect]), { actor: await world.person('panwascam', 'PANWASCAM-33.19.01') })
    await expect(
      attempt(members[0], (tx) =>
        tx
          .insertInto('netra.lhp_copies')
          .values(copy(waiting.lhpId, caseId ?? ''))
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      attempt(members[0], (tx) =>
        tx.updateTable('netra.lhp_copies').set({ contents: '{}' }).where('lhp_id', '=', lhpId).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(
      attempt(members[0], (tx) => tx.deleteFrom('netra.lhp_copies').where('lhp_id', '=', lhpId).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  test('nothing of it goes out with a referral', async () => {
    const given = { ...suspect, officeId: world.office('DINAS-33.19') }
    const { caseId } = await found(parts([given]))
    const id = caseId ?? ''
    // The days between registration and the final pleno are not what this is about.
    await world.owner.query(
      `with moved as (update netra.cases set state = 'pleno-akhir' where id = $1)
       update netra.allegations set route = 'RUTE-ASN-DAERAH' where case_id = $1`,
      [id],
    )
    const { allegations } = granted(await openCasePage(world.desk, { caseId: id, actor: members[0] }))
    const allegationId = allegations[0]?.id ?? ''
    const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
    granted(await recordKajian(world.desk, { caseId: id, actor: staff, body: 'Kajian.' }))
    const at = { caseId: id, actor: staff, allegationId }
    granted(await matchSubject(world.desk, { ...at, said: { way: 'tidak-dapat', reason: 'Belum ada daftarnya.' } }))
    const outcomes = [{ allegationId, outcome: 'hukum-lainnya' }] as const
    const { plenoId } = granted(
      await holdPleno(world.desk, { caseId: id, actor: members[0], action: 'refer', ...unanimous(members), outcomes }),
    )
    const to = [
      { receivingOfficeId: world.office('BKN'), route: 'RUTE-ASN-DAERAH' as const, allegationIds: [allegationId] },
    ]
    granted(
      await referCase(world.desk, {
        caseId: id,
        actor: members[0],
        plenoId,
        summary: 'Memberi dukungan.',
        evidence: 'Satu foto.',
        to,
      }),
    )
    const { rows } = await world.owner.query(`select to_jsonb(r) as file from netra.referrals r where case_id = $1`, [
      id,
    ])
    expect(JSON.stringify(rows)).toContain('Contoh Terlapor')
    expect(JSON.stringify(rows)).not.toContain(name)
    expect(JSON.stringify(rows)).not.toContain('ST-1')
  })
})
