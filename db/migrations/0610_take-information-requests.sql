-- A request for information (UU KIP) to the PPID of a Bawaslu office (N165). Who asks is nowhere; the words are that office's to read. What the public
-- reads is what the office wrote: the matter, whether it was extended, the decision, and what exemption was relied on. Each row is written once.
create table netra.information_requests (
  id            uuid primary key,
  office_id     uuid not null,
  region_code   text collate "C" not null,
  words         text not null,
  asked_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint information_requests_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint information_requests_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint information_requests_words_check check (length(btrim(words)) between 10 and 2000)
);
comment on table netra.information_requests is
  'What somebody asked the PPID of an office for. Who asked is nowhere; the words are that office''s to read alone. Insert only.';
create index information_requests_office_idx on netra.information_requests (office_id, asked_at);

create table netra.information_steps (
  id            uuid primary key,
  request_id    uuid not null,
  office_id     uuid not null,
  kind          text not null,
  matter        text,
  answer        text,
  exemption     text,
  reason        text,
  taken_by      uuid not null,
  taken_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint information_steps_request_id_fkey foreign key (request_id) references netra.information_requests on delete restrict,
  constraint information_steps_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint information_steps_taken_by_fkey foreign key (taken_by) references netra.accounts on delete restrict,
  constraint information_steps_kind_check check (case kind
    when 'diperpanjang' then num_nonnulls(matter, answer, exemption) = 0 and reason ~ '\S'
    when 'dikabulkan' then matter ~ '\S' and answer ~ '\S' and num_nonnulls(exemption, reason) = 0
    when 'sebagian' then matter ~ '\S' and answer ~ '\S' and exemption ~ '\S' and reason ~ '\S'
    when 'ditolak' then matter ~ '\S' and answer is null and exemption ~ '\S' and reason ~ '\S'
    when 'tidak-dikuasai' then matter ~ '\S' and answer is null and exemption is null and reason ~ '\S'
    else false end),
  constraint information_steps_length_check check (length(matter) <= 500 and length(answer) <= 8000 and length(exemption) <= 300 and length(reason) <= 2000)
);
comment on table netra.information_steps is 'What the PPID did: extended the term, once, with a reason, or decided, once. All of it is public. Insert only.';
comment on column netra.information_steps.taken_by is 'Nobody reads it here: who decided stands in the event, and the decision is the office''s.';
-- One extension, one decision.
create unique index information_steps_once_idx on netra.information_steps (request_id, (kind = 'diperpanjang'));

alter table netra.information_requests enable row level security;
alter table netra.information_requests force row level security;
alter table netra.information_steps enable row level security;
alter table netra.information_steps force row level security;

create function netra.actor_answers_requests() returns uuid[]
  language sql stable parallel safe
  as $$ select netra.actor_offices('ppid', 'ketua') $$;
comment on function netra.actor_answers_requests() is 'Offices for which the actor answers requests for information today.';

create policy read_own on netra.information_requests for select to netra_app using (office_id = any ((select netra.actor_answers_requests())::uuid[]));
create policy ask_at_door on netra.information_requests for insert to netra_app
  with check ((select netra.actor_is('intake'))
    and exists (select from netra.offices o where o.id = information_requests.office_id and o.kind in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota')));
create policy public_record on netra.information_steps for select to netra_app using (true);
create policy decide_own on netra.information_steps for insert to netra_app
  with check (
    taken_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_answers_requests())::uuid[])
    and exists (select from netra.information_requests r where r.id = information_steps.request_id and r.office_id = information_steps.office_id)
    and not exists (select from netra.information_steps s where s.request_id = information_steps.request_id and s.kind <> 'diperpanjang')
  );
grant select (id, office_id, region_code, words, asked_at), insert (id, office_id, region_code, words, asked_at) on netra.information_requests to netra_app;
grant select (id, request_id, office_id, kind, matter, answer, exemption, reason, taken_at) on netra.information_steps to netra_app;
grant insert (id, request_id, office_id, kind, matter, answer, exemption, reason, taken_by, taken_at) on netra.information_steps to netra_app;

-- Of a request that waits the public reads the office and the day, and no word of it.
grant select (id, office_id, asked_at) on netra.information_requests to netra_public_stats;
create function netra.list_information_requests(wanted uuid, most integer, skipped integer)
  returns table (id uuid, office_id uuid, asked_on date, total bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, r.office_id, (r.asked_at at time zone o.zone_name)::date, count(*) over ()
    from netra.information_requests r
    join (select o.id, case o.zone when 'WITA' then 'Asia/Makassar' when 'WIT' then 'Asia/Jayapura' else 'Asia/Jakarta' end as zone_name from netra.offices o) o
      on o.id = r.office_id
    where wanted is null or r.id = wanted
    order by r.asked_at desc, r.id
    limit least(most, 100) offset skipped
  $$;
comment on function netra.list_information_requests(uuid, integer, integer) is
  'The public list of requests, the newest first, or one of them: the office, and the day at that office. What was asked is not in it.';
alter function netra.list_information_requests(uuid, integer, integer) owner to netra_public_stats;
revoke all on function netra.list_information_requests(uuid, integer, integer) from public;
grant execute on function netra.list_information_requests(uuid, integer, integer) to netra_app;

create function netra.is_information_note(about netra.events) returns boolean
  language sql stable parallel safe
  as $$
    select about.stream = 'kantor' and about.office_id is not null
      and num_nonnulls(about.case_id, about.report_id, about.lhp_id, about.referral_id, about.account_id) = 0
      and case about.type
        when 'information-asked' then netra.actor_is('intake')
        when 'information-extended' then about.office_id = any (netra.actor_answers_requests())
        when 'information-decided' then about.office_id = any (netra.actor_answers_requests())
        else false end
  $$;
comment on function netra.is_information_note(netra.events) is 'Whether a row says that information was asked for or what became of it, by whom it may be said.';
create policy note_information on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.is_information_note(events));

select netra.guard_demonstration();
