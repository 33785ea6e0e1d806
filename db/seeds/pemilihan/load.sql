-- Runs in the loader's transaction, on the temporary tables election, stage, without_governor and without_regents (code),
-- fixed (day, revote, revote_region).

insert into netra.elections (id, name, regime, voting_on, mark, source)
select id, name, regime, voting_on, mark, source from election
on conflict (id) do update set
  name = excluded.name, regime = excluded.regime, voting_on = excluded.voting_on, mark = excluded.mark, source = excluded.source;

delete from netra.stages where election_id in (select id from election);
insert into netra.stages (election_id, code, title, title_en, starts_on, ends_on, held, mark, source, note)
select s.election_id, s.code, s.title, s.title_en, s.starts_on, s.ends_on, coalesce(s.held, true), coalesce(s.mark, e.mark), e.source, s.note
from stage s
join election e on e.id = s.election_id;

insert into netra.contests (id, election_id, kind, region_code, fixed_on, mark, source)
select e.id || '/nasional/00', e.id, 'nasional', '00', null, e.mark, e.source
from election e
where e.regime = 'pemilu'
union all
select 'pilkada-2024/' || seat.kind || '/' || r.code, 'pilkada-2024', seat.kind, r.code, f.day, 'C2', e.source
from fixed f
join election e on e.id = 'pilkada-2024'
join netra.regions r on r.level in ('provinsi', 'kabupaten', 'kota')
cross join lateral (
  select case r.level when 'provinsi' then 'gubernur' when 'kabupaten' then 'bupati' else 'wali-kota' end as kind
) seat
-- The kabupaten and kota of that voting day, by the edition of the regions then in force.
where exists (select from netra.region_on(r.code, e.voting_on))
  and case
    when r.level = 'provinsi' then r.code not in (select code from without_governor)
    else r.province_code not in (select code from without_regents)
  end
union all
select f.revote || '/bupati/' || f.revote_region, f.revote, 'bupati', f.revote_region, null, 'C1', e.source
from fixed f
join election e on e.id = f.revote
on conflict (id) do update set fixed_on = excluded.fixed_on, mark = excluded.mark, source = excluded.source;
