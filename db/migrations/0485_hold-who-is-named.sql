-- Who accuses somebody of the handling office by his name, and names no office, accused nobody that we knew: the report went to his own desk. A name is
-- compared with who serves there in the transaction that writes it, so no account of the office ever has it. It is a claim, as the naming of an office is
-- (N80): the case stays where it was told, closed to the office, and the rank above judges. What the reporter's page shows does not change, or it would say who serves where.

-- Titles, degrees, order, capitals and the spellings of one name say nothing of whose it is.
create function netra.person_tokens(words text) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct named.token order by named.token), '{}')
    from regexp_split_to_table(lower(coalesce(words, '')), '[^[:alpha:].'']+') as word
    cross join lateral (select regexp_replace(word, '[.'']', '', 'g') as bare) whole
    cross join lateral regexp_split_to_table(case when whole.bare = any (array[
      'dr', 'drs', 'dra', 'ir', 'prof', 'drg', 'drh', 'h', 'hj', 'kh', 'r', 'rr', 'ra', 'tgk', 'tgh', 'tuan', 'ustad', 'ustadz', 'ustaz', 'kiai', 'kyai', 'gus', 'haji', 'hajah',
      'pak', 'bapak', 'bpk', 'bu', 'ibu', 'sdr', 'sdri', 'saudara', 'saudari', 'mas', 'mbak', 'bang', 'kang', 'alm', 'almh', 'bin', 'binti',
      'sh', 'mh', 'se', 'mm', 'mse', 'st', 'mt', 'sp', 'mp', 'si', 'ssi', 'msi', 'ss', 'spd', 'mpd', 'spdi', 'mpdi', 'ssos', 'msos', 'sag', 'mag', 'sip', 'mip', 'map', 'mkn', 'skom', 'mkom',
      'shi', 'mhi', 'hum', 'mhum', 'skm', 'mkes', 'skep', 'ns', 'ners', 'amd', 'amdkep', 'ak', 'ca', 'phd', 'lc', 'ma', 'msc', 'mba', 'mpa', 'mpp', 'sstp', 'sthi', 'sik', 'mik', 'shut', 'spt',
      'sptk', 'apt', 'cpa', 'spsi', 'mpsi', 'ssn', 'msn', 'sei', 'sy', 'pd', 'sos', 'kn', 'ag', 'kom', 'kes', 'ip', 'ap'])
      then '' else replace(word, '''', '') end, '[.]+') as part
    cross join lateral (
      select regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(part,
        'oe', 'u'), 'dj', 'j'), 'tj', 'c'), 'sj', 'sy'), 'nj', 'ny'), 'kh', 'h'), 'ch', 'h'), 'ph', 'f'), 'v', 'f'), 'th', 't'), 'dh', 'd'), 'q', 'k'), 'z', 's'), '(.)\1+', '\1', 'g') as spelled
    ) one
    cross join lateral (
      select case when one.spelled ~ '^(m|moh|muh|mohd|muhd|mhd|m[ou]ham[ae]d)$' then 'muhamad' when one.spelled in ('abd', 'abdul') then 'abdul' else one.spelled end as token
    ) named
    where length(named.token) > 1
  $$;
comment on function netra.person_tokens(text) is
  'The words of a name by which two writings of it are compared: no titles and degrees, one spelling for what is spelled in several ways, sorted.';
revoke all on function netra.person_tokens(text) from public;

create table netra.member_tokens (
  office_id  uuid not null,
  token      text not null,
  account_id uuid not null,
  constraint member_tokens_pkey primary key (office_id, token, account_id),
  constraint member_tokens_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint member_tokens_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict
);
comment on table netra.member_tokens is
  'The words of the names of who serves or served at an office, to compare with whom a report accuses. Made by triggers; no role reads it, or a name could be tried.';
alter table netra.member_tokens enable row level security;
alter table netra.member_tokens force row level security;

create function netra.keep_member_tokens() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  who uuid := case tg_table_name when 'accounts' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'account_id')::uuid end;
begin
  if tg_table_name = 'accounts' then delete from netra.member_tokens t where t.account_id = who; end if;
  insert into netra.member_tokens (office_id, token, account_id)
  select distinct o.id, token, who
  from netra.memberships m
  join netra.offices o on o.id in (m.office_id, m.home_office_id) and o.rank not in ('desa', 'tps')
  join netra.accounts a on a.id = m.account_id
  cross join lateral unnest(netra.person_tokens(a.name)) as token
  where m.account_id = who
  on conflict do nothing;
  return null;
end
$$;
revoke all on function netra.keep_member_tokens() from public;
create trigger keep_tokens after insert or update of office_id, home_office_id on netra.memberships
  for each row execute function netra.keep_member_tokens();
create trigger keep_tokens after update of name on netra.accounts
  for each row execute function netra.keep_member_tokens();

insert into netra.member_tokens (office_id, token, account_id)
select distinct o.id, token, a.id
from netra.memberships m
join netra.offices o on o.id in (m.office_id, m.home_office_id) and o.rank not in ('desa', 'tps')
join netra.accounts a on a.id = m.account_id
cross join lateral unnest(netra.person_tokens(a.name)) as token;

-- The shorter of two writings lies whole in the longer, by two words or more. One word alone is a person where it is all of his name, or where nothing
-- else is said of the accused (`alone`).
create function netra.named_members(name text, alone boolean, offices uuid[]) returns table (office_id uuid, account_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with told as materialized (select netra.person_tokens(name) as tokens)
    select distinct t.office_id, t.account_id
    from told
    join netra.member_tokens t on t.office_id = any (offices) and t.token = any (told.tokens)
    cross join lateral (
      select array_agg(own.token) as tokens from netra.member_tokens own where own.office_id = t.office_id and own.account_id = t.account_id
    ) member
    where (member.tokens <@ told.tokens or told.tokens <@ member.tokens)
      and (least(cardinality(member.tokens), cardinality(told.tokens)) > 1
        or member.tokens <@ told.tokens and told.tokens <@ member.tokens or alone and cardinality(told.tokens) = 1)
      and exists (select from netra.memberships m join netra.offices o on o.id = m.office_id
        where m.account_id = t.account_id and t.office_id in (m.office_id, m.home_office_id)
          and (m.valid_to is null or m.valid_to > netra.today_in(o.zone) - 365))
  $$;
comment on function netra.named_members(text, boolean, uuid[]) is
  'Who of these offices a name may mean, of those who serve there or left within a year. For triggers alone: asked freely it would tell who serves where.';
revoke all on function netra.named_members(text, boolean, uuid[]) from public;

create table netra.conflict_claims (
  id            uuid primary key default netra.new_id(),
  case_id       uuid not null,
  office_id     uuid not null,
  account_id    uuid,
  judges        uuid[] not null,
  since         timestamptz not null,
  judgement_id  uuid,
  noted_at      timestamptz,
  late_since    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint conflict_claims_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint conflict_claims_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint conflict_claims_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint conflict_claims_judgement_id_fkey foreign key (judgement_id) references netra.conflict_judgements on delete restrict,
  constraint conflict_claims_once unique nulls not distinct (case_id, office_id, account_id)
);
comment on table netra.conflict_claims is
  'That a case accuses a Bawaslu office by its name or post, or by the name of somebody who serves there: it waits for the rank above. Written by triggers, closed by judge_conflict.';
comment on column netra.conflict_claims.judges is 'The ranks above that are not accused themselves, lowest first. The first judges; past its hours the second may too.';
create index conflict_claims_first_idx on netra.conflict_claims ((judges[1])) where judgement_id is null;
create index conflict_claims_second_idx on netra.conflict_claims ((judges[2])) where judgement_id is null;
create index conflict_claims_unnoted_idx on netra.conflict_claims (since) where noted_at is null or (late_since is null and judgement_id is null);
alter table netra.conflict_claims enable row level security;
alter table netra.conflict_claims force row level security;
create policy read_with_case on netra.conflict_claims for select to netra_app
  using (exists (select from netra.cases c where c.id = conflict_claims.case_id));
create policy note_by_clock on netra.conflict_claims for update to netra_app
  using ((select netra.actor_is('clock'))) with check ((select netra.actor_is('clock')));
-- Whom a name may mean is not among them: claimed_people says it to who judges.
grant select (id, case_id, office_id, judges, since, judgement_id, noted_at, late_since, demonstration), update (noted_at, late_since)
  on netra.conflict_claims to netra_app;

-- Each time that the rank above judges it answers for what is claimed then; somebody else named later is a claim of its own.
alter table netra.conflict_judgements drop constraint conflict_judgements_once;
create index conflict_judgements_case_idx on netra.conflict_judgements (case_id);

create function netra.conflict_judges(of_case uuid, of_office uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(nullif(array_agg(above.id order by above.id = c.handling_office_id desc, above.place) filter (where above.id is not null), '{}'), array[o.id])
    from netra.cases c
    join netra.offices o on o.id = of_office
    left join lateral unnest(array[o.regency_office_id, o.province_office_id, o.national_office_id]) with ordinality as above (id, place)
      on above.id <> o.id and not above.id = any (c.walled_office_ids)
    where c.id = of_case
    group by o.id
  $$;
comment on function netra.conflict_judges(uuid, uuid) is 'The ranks above an office that a case does not accuse: who handles the case first, else the lowest. Of the nation: itself, without who is accused.';
revoke all on function netra.conflict_judges(uuid, uuid) from public;

-- An office named in words. Of what is told at the door the claim is as old as the case; of what the desk adds, as old as this transaction.
create function netra.claim_walled_offices() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  before uuid[] := case tg_op when 'UPDATE' then old.walled_office_ids else '{}' end;
begin
  insert into netra.conflict_claims (case_id, office_id, judges, since)
  select new.id, o.id, netra.conflict_judges(new.id, o.id), case tg_op when 'INSERT' then new.opened_at else date_trunc('milliseconds', now()) end
  from netra.offices o
  where o.id = any (new.walled_office_ids) and not o.id = any (before) and o.kind in ('bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam')
    and not exists (select from netra.conflict_claims k where k.case_id = new.id and k.office_id = o.id and k.judgement_id is null)
  on conflict do nothing;
  update netra.conflict_claims k set judges = netra.conflict_judges(new.id, k.office_id) where k.case_id = new.id and k.judgement_id is null;
  return null;
end
$$;
revoke all on function netra.claim_walled_offices() from public;
create trigger claim_walled after insert on netra.cases
  for each row when (new.walled_office_ids <> '{}') execute function netra.claim_walled_offices();
-- Whoever handles it now may be another, and then he is the first who judges.
create trigger claim_walled_later after update of walled_office_ids, handling_office_id on netra.cases
  for each row when (new.walled_office_ids is distinct from old.walled_office_ids or new.walled_office_ids <> '{}' and new.handling_office_id <> old.handling_office_id)
  execute function netra.claim_walled_offices();

-- Somebody named. The nation has no rank above: there the person is walled, and his office is not.
create function netra.claim_named(told netra.allegations, later timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  alone boolean := told.subject_kind = 'penyelenggara' or told.subject_position is null and told.subject_office_name is null and told.subject_office_id is null;
  walls uuid[];
begin
  select * into held from netra.cases c where c.id = told.case_id;
  with named as (
    select n.office_id, n.account_id from netra.named_members(told.subject_name, alone, array_remove(array(
      select held.handling_office_id union select held.regency_office_id union select held.province_office_id union select held.national_office_id
      union select r.office_id from netra.reports r where r.case_id = told.case_id), null)) n
  ),
  claimed as (
    insert into netra.conflict_claims (case_id, office_id, account_id, judges, since)
    select told.case_id, named.office_id, named.account_id, '{}', coalesce(later, held.opened_at)
    from named join netra.offices o on o.id = named.office_id and o.kind in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam')
    on conflict do nothing
    returning office_id, account_id
  )
  select array_agg(wall.id) into walls
  from claimed join netra.offices o on o.id = claimed.office_id
  cross join lateral (values (claimed.account_id), (case when o.kind <> 'bawaslu-ri' then claimed.office_id end)) as wall (id)
  where wall.id is not null;
  if walls is null then return; end if;
  -- The judges of these claims are found by the trigger of this row, which sees its new walls.
  update netra.cases c set walled_office_ids = array(select distinct unnest(c.walled_office_ids || walls)) where c.id = told.case_id;
  update netra.referrals r set walled_office_ids = array(select distinct unnest(r.walled_office_ids || array_remove(walls, r.receiving_office_id)))
  where r.case_id = told.case_id;
  -- An office that was walled before has nothing new to trigger.
  update netra.conflict_claims k set judges = netra.conflict_judges(told.case_id, k.office_id) where k.case_id = told.case_id and k.judges = '{}';
end
$$;
comment on function netra.claim_named(netra.allegations, timestamptz) is
  'Compares whom an allegation names with who serves where the case is read; whoever may be meant is walled with his office, and the rank above is asked.';
revoke all on function netra.claim_named(netra.allegations, timestamptz) from public;

create function netra.claim_named_on_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform netra.claim_named(new, case when tg_op = 'UPDATE' or new.ordinal > 1 then date_trunc('milliseconds', now()) end);
  return null;
end
$$;
revoke all on function netra.claim_named_on_case() from public;
create trigger claim_named after insert on netra.allegations
  for each row when (new.subject_name is not null) execute function netra.claim_named_on_case();
create trigger claim_named_later after update of subject_name, subject_kind, subject_position, subject_office_name on netra.allegations
  for each row when (new.subject_name is not null) execute function netra.claim_named_on_case();

-- Walls are counted against offices and, from here on, against the one person.
create or replace function netra.wall_offices_of(member uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select array_append(coalesce(array_agg(distinct belongs.office_id), '{}'), member)
    from netra.memberships m
    join netra.offices o on o.id = m.office_id
    cross join lateral (
      values (m.office_id), (m.home_office_id)
      union all
      select unnest(netra.police_unit(m.home_office_id)) where m.role = 'gakkumdu-polisi'
    ) as belongs (office_id)
    where m.account_id = member and belongs.office_id is not null
      and (m.valid_to is null or m.valid_to > netra.today_in(o.zone) - 365)
  $$;
comment on column netra.cases.walled_office_ids is
  'Offices that the case accuses, and accounts of people whom it may accuse by name: to all of them it does not exist.';

-- A file that goes out is not open to the one whom it is about, in whatever office he receives it.
create function netra.wall_named_receiver() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  new.walled_office_ids := array(select distinct unnest(new.walled_office_ids || array(
    select n.account_id from netra.allegations a
    cross join lateral netra.named_members(a.subject_name, false, array[new.receiving_office_id]) n
    where a.case_id = new.case_id and a.subject_name is not null)));
  return new;
end
$$;
revoke all on function netra.wall_named_receiver() from public;
create trigger wall_named before insert on netra.referrals for each row execute function netra.wall_named_receiver();

-- What an LHP names goes past the office of whoever is meant, as an office does that it names. Fires before decide_above_accused, by its name.
create function netra.claim_named_on_lhp() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  author netra.offices%rowtype;
begin
  if jsonb_typeof(new.parts #> '{suspicion,suspects}') is distinct from 'array' then return new; end if;
  select * into strict author from netra.offices where id = new.office_id;
  new.walled_office_ids := array(
    select unnest(new.walled_office_ids)
    union
    select wall.id
    from jsonb_array_elements(new.parts #> '{suspicion,suspects}') as suspect
    cross join lateral netra.named_members(suspect ->> 'name', coalesce(suspect ->> 'kind' = 'penyelenggara', false),
      array_remove(array[author.regency_office_id, author.province_office_id, author.national_office_id], null)) n
    join netra.offices o on o.id = n.office_id
    cross join lateral (values (n.account_id), (case when o.kind <> 'bawaslu-ri' then n.office_id end)) as wall (id)
    where wall.id is not null);
  return new;
end
$$;
revoke all on function netra.claim_named_on_lhp() from public;
create trigger claim_named before insert or update of parts, walled_office_ids on netra.lhps
  for each row execute function netra.claim_named_on_lhp();

create or replace function netra.claims_conflict(of_case uuid) returns table (office_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select distinct k.office_id from netra.conflict_claims k where k.case_id = of_case and k.judgement_id is null $$;
comment on function netra.claims_conflict(uuid) is 'The Bawaslu offices that a case accuses, or somebody of them, and of which nobody has judged yet.';

-- Founded, the wall stays and the case does not stay with the office: whoever judged takes it over in the same transaction.
create or replace function netra.judge_conflict(judgement netra.conflict_judgements) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  mine uuid[] := netra.actor_offices('anggota', 'ketua');
  down uuid[];
begin
  select * into held from netra.cases c where c.id = judgement.case_id for update;
  if held.id is null
    or held.walled_office_ids && netra.actor_wall_offices()
    or not exists (select from netra.conflict_claims k where k.case_id = held.id and k.office_id = judgement.office_id and k.judgement_id is null
      and (k.judges[1] = any (mine) or k.judges[2] = any (mine) and k.since <= judgement.judged_at - interval '24 hours')) then
    return false;
  end if;
  insert into netra.conflict_judgements (id, case_id, office_id, founded, reason, judged_by, judged_at)
  values (judgement.id, held.id, judgement.office_id, judgement.founded, judgement.reason, netra.actor_id(), judgement.judged_at);
  update netra.conflict_claims k set judgement_id = judgement.id
  where k.case_id = held.id and k.office_id = judgement.office_id and k.judgement_id is null;
  if not judgement.founded then
    -- What was found founded before, of the office or of somebody else there, stays.
    select coalesce(array_agg(distinct wall.id), '{}') into down
    from netra.conflict_claims k
    cross join lateral (values (k.account_id), (k.office_id)) as wall (id)
    where k.judgement_id = judgement.id and wall.id is not null
      and not exists (select from netra.conflict_claims other join netra.conflict_judgements j on j.id = other.judgement_id and j.founded
        where other.case_id = held.id and wall.id in (other.account_id, other.office_id));
    update netra.allegations a set
      subject_office_id = nullif(a.subject_office_id, judgement.office_id),
      accused_office_ids = array_remove(a.accused_office_ids, judgement.office_id)
    where a.case_id = held.id and judgement.office_id = any (down);
    update netra.cases c set walled_office_ids = array(select w from unnest(c.walled_office_ids) w where not w = any (down)) where c.id = held.id;
    update netra.reports r set accused_office_ids = array(select w from unnest(r.accused_office_ids) w where not w = any (down)) where r.case_id = held.id;
    update netra.referrals r set walled_office_ids = array(select w from unnest(r.walled_office_ids) w where not w = any (down)) where r.case_id = held.id;
  else
    -- So that the event of this judgement is about a row of this transaction.
    update netra.cases c set walled_office_ids = c.walled_office_ids where c.id = held.id;
  end if;
  return true;
end
$$;
comment on function netra.judge_conflict(netra.conflict_judgements) is
  'A commissioner of the first rank above that is not accused judges a claim; past 24 hours one of the next too. False, with no more said, when the actor may not or there is no such claim.';

create function netra.claimed_people(of_case uuid) returns table (office_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.office_id, a.name
    from netra.conflict_claims k
    join netra.cases c on c.id = k.case_id and not c.walled_office_ids && netra.actor_wall_offices()
    join netra.accounts a on a.id = k.account_id
    where k.case_id = of_case and k.judges && netra.actor_offices('anggota', 'ketua')
  $$;
comment on function netra.claimed_people(uuid) is 'Whom the names in a case may mean, for the commissioners who judge that and for nobody else.';
revoke all on function netra.claimed_people(uuid) from public;
grant execute on function netra.claimed_people(uuid) to netra_app;

insert into netra.conflict_claims (case_id, office_id, judges, since, judgement_id, noted_at)
select c.id, o.id, netra.conflict_judges(c.id, o.id), c.opened_at, null, now()
from netra.cases c join netra.offices o on o.id = any (c.walled_office_ids) and o.kind in ('bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam')
on conflict do nothing;
insert into netra.conflict_claims (case_id, office_id, judges, since, judgement_id, noted_at)
select j.case_id, j.office_id, '{}', c.opened_at, j.id, now()
from netra.conflict_judgements j join netra.cases c on c.id = j.case_id
on conflict (case_id, office_id, account_id) do update set judgement_id = excluded.judgement_id;

select netra.guard_demonstration();
