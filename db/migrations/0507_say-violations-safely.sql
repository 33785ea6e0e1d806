-- What is not said of a small unit must not come out by taking the said ones from their sum (N118). A number stands only where it is large enough,
-- and where what is left of the unit above, once the said ones are taken off, is large enough too or nothing; else the smallest of the said
-- ones is kept back, with all below it.
create or replace function netra.proven_at(units uuid[], at_least integer, unit_at_least integer)
  returns table (office_id uuid, proven integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with asked as materialized (
      select o.id, o.line from netra.offices o where o.id = any (units) and netra.may_watch(o.id)
    ), above as materialized (
      select distinct l.id from asked a cross join lateral unnest(a.line) as l (id)
    ), found as materialized (
      -- Of every office at or below one of these lines' tops: how many were proven there and below.
      select l.id, count(*)::integer as proven
      from netra.allegations a
      join netra.offices o on o.id = a.subject_office_id
      cross join lateral unnest(o.line) as l (id)
      where a.outcome in ('administrasi', 'pidana', 'etik-penyelenggara', 'hukum-lainnya')
        and o.line[1] in (select x.line[1] from asked x)
      group by l.id
    ), sized as materialized (
      select f.id, f.proven, o.parent_id, (
        select coalesce(sum(r.people), 0)::integer
        from netra.roll_sizes r join netra.offices below on below.id = r.office_id where below.line @> array[f.id]) as people
      from found f join netra.offices o on o.id = f.id
      where f.proven >= at_least and (f.id in (select v.id from above v) or o.parent_id in (select v.id from above v))
    ), large as materialized (
      select s.* from sized s where s.people >= unit_at_least
    ), rest as (
      select p.id, p.proven - sum(c.proven) as proven, p.people - sum(c.people) as people
      from large p join large c on c.parent_id = p.id group by p.id, p.proven, p.people
    ), kept_back as (
      select distinct on (c.parent_id) c.id
      from rest r join large c on c.parent_id = r.id
      where r.proven > 0 and (r.proven < at_least or r.people < unit_at_least)
      order by c.parent_id, c.proven, c.people, c.id
    )
    select a.id, (
      select l.proven from large l where l.id = a.id and not exists (select from kept_back k where k.id = any (a.line)))
    from asked a
    where at_least >= 5 and unit_at_least >= 50
  $$;
comment on function netra.proven_at(uuid[], integer, integer) is
  'Allegations against people of a unit and below that a pleno found to be violations; null for a small unit or a small number, for one from which '
  'those could be told by subtraction, and never for fewer than five.';

