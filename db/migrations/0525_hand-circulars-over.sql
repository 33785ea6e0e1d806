-- A letter handed over at a rakor goes on from the hand that took it: the Sekda passes it to the vertical agencies too, whom he does not command.
alter table netra.edaran
  add column through_office_id uuid,
  add constraint edaran_through_office_id_fkey foreign key (through_office_id) references netra.offices on delete restrict;
comment on column netra.edaran.through_office_id is
  'Who took it by hand at a meeting, and passes it on to the vertical agencies that nobody else in the circular commands (N127); null: nobody did.';
grant insert (through_office_id) on netra.edaran to netra_app;

create or replace function netra.plan_edaran(wanted uuid)
  returns table (office_id uuid, parent_office_id uuid, line uuid[], office_kind text, region_code text, merged_into uuid, own_people integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  issuer netra.offices;
  by_place boolean;
  reaches text[];
  hand netra.offices;
begin
  select o.* into issuer from netra.edaran e join netra.offices o on o.id = e.issuer_office_id where e.id = wanted;
  select e.person_kinds into reaches from netra.edaran e where e.id = wanted;
  select o.* into hand from netra.edaran e join netra.offices o on o.id = e.through_office_id where e.id = wanted;
  -- Who supervises writes to all in his region; who commands, to those below him.
  by_place := (select k.family in ('bawaslu', 'kpu') from netra.office_kinds k where k.kind = issuer.kind);
  return query
    with recursive asked as materialized (
      select distinct o.id, m.office_id is not null as merged,
        case when m.office_id is not null then netra.successor_of(o.id, netra.today_in(o.zone)) end as goes_to
      from netra.edaran_audience a
      join netra.offices o on case a.by
        when 'kantor' then o.id = a.office_id
        when 'garis' then o.kind = any (a.kinds) and o.line @> array[a.office_id]
        else o.kind = any (a.kinds) and (a.region_code = '00' or o.region_code = a.region_code or starts_with(o.region_code, a.region_code || '.'))
      end
      left join netra.office_mergers m on m.office_id = o.id and m.on_day <= netra.today_in(o.zone)
      where a.edaran_id = wanted
        and o.id <> issuer.id
        and case when by_place
          then issuer.region_code = '00' or o.region_code = issuer.region_code or starts_with(o.region_code, issuer.region_code || '.')
          else o.line @> array[issuer.id] end
        and (m.office_id is not null or o.valid_to is null or netra.today_in(o.zone) < o.valid_to)
    ),
    -- Whoever took over has it, whether he was asked or not.
    taking as materialized (
      select a.id from asked a where not a.merged
      union
      select a.goes_to from asked a where a.merged and a.goes_to <> issuer.id
    ),
    steps as materialized (
      select t.id, coalesce(gone.goes_to, u.id) as up, u.n
      from (select id from taking union all select id from asked where merged) t
      join netra.offices o on o.id = t.id
      cross join unnest(o.line[:cardinality(o.line) - 1]) with ordinality u (id, n)
      left join (select a.id, a.goes_to from asked a where a.merged) gone on gone.id = u.id
    ),
    commanded as materialized (
      select distinct on (s.id) s.id, s.up
      from steps s
      join taking k on k.id = s.up
      where s.up <> s.id
      order by s.id, s.n desc
    ),
    -- A vertical agency that nobody in the circular commands has it from whoever took the letter by hand.
    parents as materialized (
      select c.id, c.up from commanded c
      union all
      select t.id, hand.id
      from taking t
      join netra.offices o on o.id = t.id
      join netra.office_kinds k on k.kind = o.kind and k.family = 'vertikal'
      where t.id <> hand.id and not t.id = any (hand.line) and exists (select from taking h where h.id = hand.id)
        and not exists (select from commanded c where c.id = t.id)
    ),
    drawn as (
      select t.id, array[issuer.id, t.id] as path from taking t where not exists (select from parents p where p.id = t.id)
      union all
      select t.id, d.path || t.id
      from drawn d
      join parents p on p.up = d.id
      join taking t on t.id = p.id
    ),
    -- Offices whose mergers lead down to themselves hang on no one: they have it from the issuer.
    whole as materialized (
      select d.id, d.path from drawn d
      union all
      select t.id, array[issuer.id, t.id] from taking t where not exists (select from drawn d where d.id = t.id)
    )
    select o.id, w.path[cardinality(w.path) - 1], w.path, o.kind, o.region_code, null::uuid,
      coalesce((select sum(s.people)::integer from netra.roll_sizes s where s.office_id = o.id and s.kind = any (reaches)), 0)
    from whole w
    join netra.offices o on o.id = w.id
    union all
    select o.id, coalesce(p.up, issuer.id), coalesce((select w.path from whole w where w.id = p.up), array[issuer.id]) || o.id, o.kind, o.region_code,
      a.goes_to, 0
    from asked a
    join netra.offices o on o.id = a.id
    left join parents p on p.id = a.id
    where a.merged and not exists (select from taking t where t.id = a.id);
end
$$;
comment on function netra.plan_edaran(uuid) is
  'The nodes that a circular has when it is sent today, without the issuer''s own. A merged office is a node that names its successor, who takes it.';

-- From a circular back to the meeting at which it was handed over.
create index activity_documents_edaran_idx on netra.activity_documents (edaran_code) where edaran_code is not null;

select netra.guard_demonstration();
