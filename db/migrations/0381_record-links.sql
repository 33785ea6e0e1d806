-- A link that shows something today and nothing tomorrow: its address, when an officer saw it and what he saw, and what he captured of it, which is
-- evidence with its hash like any other (N59). Nothing here ever fetches the address.

create table netra.bukti_links (
  id            uuid primary key,
  case_id       uuid not null,
  address       text not null,
  seen_at       timestamptz not null,
  seen          text not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_links_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint bukti_links_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint bukti_links_address_check check (address ~ '^https?://\S+$' and length(address) <= 2000),
  constraint bukti_links_seen_check check (seen ~ '\S' and length(seen) <= 4000),
  constraint bukti_links_seen_at_check check (seen_at <= recorded_at)
);
comment on table netra.bukti_links is
  'A link as an officer saw it: address, moment, and in his words what stood there. Insert only.';
create index bukti_links_case_idx on netra.bukti_links (case_id, seen_at);

create table netra.bukti_link_captures (
  link_id       uuid not null,
  bukti_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_link_captures_pkey primary key (link_id, bukti_id),
  constraint bukti_link_captures_link_id_fkey foreign key (link_id) references netra.bukti_links on delete restrict,
  constraint bukti_link_captures_bukti_id_fkey foreign key (bukti_id) references netra.bukti on delete restrict
);
comment on table netra.bukti_link_captures is 'Which pieces of evidence an officer captured of a link. Insert only.';
create index bukti_link_captures_bukti_idx on netra.bukti_link_captures (bukti_id);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['bukti_links', 'bukti_link_captures'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_handling on netra.bukti_links for select to netra_app
  using (exists (select from netra.cases c where c.id = bukti_links.case_id and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy record_handling on netra.bukti_links for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = bukti_links.case_id and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy read_with_link on netra.bukti_link_captures for select to netra_app
  using (exists (select from netra.bukti_links l where l.id = bukti_link_captures.link_id));
-- Of the same case: a capture of another one would lead out of it.
create policy record_with_link on netra.bukti_link_captures for insert to netra_app
  with check (exists (select from netra.bukti_links l join netra.bukti b on b.case_id = l.case_id
    where l.id = bukti_link_captures.link_id and b.id = bukti_link_captures.bukti_id and l.recorded_by = (select netra.actor_id())));
grant select, insert (id, case_id, address, seen_at, seen, recorded_at, recorded_by) on netra.bukti_links to netra_app;
grant select, insert (link_id, bukti_id) on netra.bukti_link_captures to netra_app;

select netra.guard_demonstration();
