-- Circulars, pledges and the roll go further down than OPD and desa: to units, schools, and the units of police and army. Who stands there
-- passes letters on and says how many signed; he sees no case.
alter table netra.memberships
  drop constraint memberships_role_check,
  add constraint memberships_role_check check (role in (
    'ptps', 'pkd', 'panwascam', 'petugas-penerima', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat', 'legal-officer',
    'sekda', 'kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit', 'bkpsdm', 'dpmd', 'inspektorat',
    'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp', 'ppid', 'pemantau', 'kuasa',
    'auditor', 'administrator'));

create or replace function netra.office_kinds_of(held_role text) returns text[]
  language sql immutable parallel safe
  as $$
    select case held_role
      when 'ptps' then array['ptps']
      when 'pkd' then array['pkd']
      when 'panwascam' then array['panwascam']
      when 'petugas-penerima' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'staf-penanganan' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'anggota' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'ketua' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'sekretariat' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'legal-officer' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'sekda' then array['setda', 'setda-provinsi']
      when 'kepala-opd' then array['opd', 'opd-provinsi', 'bkpsdm', 'bkd-provinsi', 'inspektorat', 'inspektorat-provinsi', 'dpmd',
        'dpmd-provinsi', 'vertikal', 'vertikal-provinsi']
      when 'camat' then array['kecamatan']
      when 'lurah' then array['kelurahan']
      when 'kades' then array['desa']
      when 'sekretaris-desa' then array['desa']
      when 'kepala-unit' then array['unit-kerja', 'upt', 'sekolah', 'polda', 'polres', 'polsek', 'korem', 'kodim', 'koramil']
      when 'bkpsdm' then array['bkpsdm', 'bkd-provinsi']
      when 'dpmd' then array['dpmd', 'dpmd-provinsi']
      when 'inspektorat' then array['inspektorat', 'inspektorat-provinsi']
      when 'ppk-kepegawaian' then array['kepala-daerah', 'kepala-daerah-provinsi', 'kementerian', 'kemendagri', 'kemenpanrb', 'lembaga',
        'kejaksaan-agung', 'polri']
      when 'bkn' then array['bkn', 'bkn-kanreg']
      when 'kemendagri' then array['kemendagri']
      when 'propam' then array['propam', 'propam-polda', 'divpropam']
      when 'ankum' then array['ankum', 'pom']
      when 'gakkumdu-polisi' then array['gakkumdu']
      when 'gakkumdu-jaksa' then array['gakkumdu']
      when 'kpu' then array['kpu', 'kpu-provinsi', 'kpu-kabkota']
      when 'dkpp' then array['dkpp']
      when 'ppid' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'pemantau' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'kuasa' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'auditor' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'administrator' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      else array[]::text[]
    end
  $$;

-- The line of command of an office, from the top to itself: what is below an office is found by an index, and nothing walks the tree.
alter table netra.offices add column line uuid[] not null default '{}';
comment on column netra.offices.line is
  'The line of command from the top to this office, itself included; kept by draw_lines. Below an office: line @> array[its id].';

create function netra.draw_lines() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.offices o
  set line = d.line
  from (
    with recursive drawn (id, line) as (
      select c.id, coalesce(p.line, '{}') || c.id
      from changed c
      left join netra.offices p on p.id = c.parent_id
      where not exists (select from changed up where up.id = c.parent_id)
      union all
      select below.id, d.line || below.id
      from drawn d
      join netra.offices below on below.parent_id = d.id
      where not below.id = any (d.line)
    )
    select id, line from drawn
  ) d
  where o.id = d.id and o.line is distinct from d.line;
  if exists (
    select from changed c
    join netra.offices o on o.id = c.id
    left join netra.offices p on p.id = o.parent_id
    where o.line is distinct from coalesce(p.line, '{}') || o.id
      or cardinality(o.line) > (select count(distinct one) from unnest(o.line) one)
  ) then
    raise exception 'netra: an office cannot stand below itself' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function netra.draw_lines() is 'Draws the lines of what was written and of all below it. Refuses a loop.';
revoke all on function netra.draw_lines() from public;
create trigger draw_lines_of_new after insert on netra.offices
  referencing new table as changed for each statement execute function netra.draw_lines();
create trigger draw_lines_of_moved after update on netra.offices
  referencing new table as changed for each statement when (pg_trigger_depth() = 0) execute function netra.draw_lines();

update netra.offices o
set line = d.line
from (
  with recursive drawn (id, line) as (
    select id, array[id] from netra.offices where parent_id is null
    union all
    select o.id, d.line || o.id from drawn d join netra.offices o on o.parent_id = d.id
  )
  select id, line from drawn
) d
where o.id = d.id;
create index offices_line_idx on netra.offices using gin (line);

-- One post of a person counts: his main one. Who works at two units is one person, counted once.
alter table netra.penempatan add column main boolean not null default true;
comment on column netra.penempatan.main is 'The post by which he is counted; at most one is open at a time.';
create unique index penempatan_one_main_idx on netra.penempatan (pegawai_id) where main and valid_to is null;
create index penempatan_office_idx on netra.penempatan (office_id) where valid_to is null;
grant insert (main) on netra.penempatan to netra_app;

-- How many stand at each unit, counted as they come and go: half a million rows are not counted again for each page.
create table netra.roll_sizes (
  office_id uuid not null,
  kind      text not null,
  people    integer not null,
  constraint roll_sizes_pkey primary key (office_id, kind),
  constraint roll_sizes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint roll_sizes_people_check check (people >= 0)
);
comment on table netra.roll_sizes is 'People by unit and kind: open main posts that name an office. Kept by count_posts; the rows themselves are the truth.';
alter table netra.roll_sizes enable row level security;
alter table netra.roll_sizes force row level security;
-- Only a sum: how many work at an office is no secret, who they are is.
create policy read_sizes on netra.roll_sizes for select to netra_app using (true);
grant select on netra.roll_sizes to netra_app;

create function netra.count_posts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.roll_sizes as held (office_id, kind, people)
  select c.office_id, p.kind, count(*)
  from changed c
  join netra.pegawai p on p.id = c.pegawai_id
  where c.main and c.valid_to is null and c.office_id is not null
  group by c.office_id, p.kind
  order by c.office_id, p.kind
  on conflict (office_id, kind) do update set people = held.people + excluded.people;
  return null;
end
$$;
create function netra.uncount_posts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.roll_sizes held
  set people = held.people - gone.people
  from (
    select was.office_id, p.kind, count(*) as people
    from before was
    join changed c on c.id = was.id
    join netra.pegawai p on p.id = was.pegawai_id
    where was.main and was.valid_to is null and c.valid_to is not null and was.office_id is not null
    group by was.office_id, p.kind
  ) gone
  where held.office_id = gone.office_id and held.kind = gone.kind;
  return null;
end
$$;
comment on function netra.count_posts() is 'Counts posts that were opened.';
comment on function netra.uncount_posts() is 'Takes posts that were ended out of the count; a post is never opened again, and never moves.';
revoke all on function netra.count_posts(), netra.uncount_posts() from public;
create trigger count_posts after insert on netra.penempatan
  referencing new table as changed for each statement execute function netra.count_posts();
create trigger uncount_posts after update on netra.penempatan
  referencing old table as before new table as changed for each statement execute function netra.uncount_posts();

insert into netra.roll_sizes (office_id, kind, people)
select w.office_id, p.kind, count(*)
from netra.penempatan w
join netra.pegawai p on p.id = w.pegawai_id
where w.main and w.valid_to is null and w.office_id is not null
group by w.office_id, p.kind;

-- Where a one-time code reaches him. Sealed by a key outside the database: whoever keeps the roll writes it and never reads it again.
create table netra.pegawai_contacts (
  pegawai_id    uuid not null,
  way           text not null,
  sealed        bytea not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pegawai_contacts_pkey primary key (pegawai_id, way),
  constraint pegawai_contacts_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint pegawai_contacts_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint pegawai_contacts_way_check check (way in ('surel', 'telepon')),
  constraint pegawai_contacts_sealed_check check (octet_length(sealed) between 30 and 600)
);
comment on table netra.pegawai_contacts is 'Mail address and telephone of a person on the roll, sealed. Read by no policy: only by the function that sends a code.';
alter table netra.pegawai_contacts enable row level security;
alter table netra.pegawai_contacts force row level security;
create policy write_own_roll on netra.pegawai_contacts for insert to netra_app
  with check (exists (select from netra.pegawai p where p.id = pegawai_contacts.pegawai_id) and recorded_by = (select netra.actor_id()));
grant insert (pegawai_id, way, sealed, recorded_at, recorded_by) on netra.pegawai_contacts to netra_app;

select netra.guard_demonstration();
