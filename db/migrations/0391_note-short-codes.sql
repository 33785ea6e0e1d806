-- The short code of an LHP (N65): read out from a phone before there is signal, noted by an office, and held against the text when it arrives.
create table netra.field_code_notes (
  id            uuid primary key,
  code          text not null,
  office_id     uuid not null,
  noted_by      uuid not null,
  called_by     text not null,
  via           text not null,
  called_at     timestamptz not null,
  noted_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_code_notes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint field_code_notes_noted_by_fkey foreign key (noted_by) references netra.accounts on delete restrict,
  constraint field_code_notes_code_check check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  constraint field_code_notes_called_by_check check (length(called_by) between 1 and 200),
  constraint field_code_notes_via_check check (via in ('telepon', 'sms', 'lainnya')),
  constraint field_code_notes_order_check check (called_at <= noted_at),
  constraint field_code_notes_once_key unique (code, office_id)
);
comment on table netra.field_code_notes is
  'A code that somebody read out to an office, when he called and when it was noted: noted_at is what it proves, called_at is what the office says. Insert only.';

create table netra.field_codes (
  key           uuid primary key,
  lhp_id        uuid not null,
  account_id    uuid not null,
  code          text not null,
  shown         text not null,
  written_at    timestamptz not null,
  "values"      jsonb not null,
  received_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_codes_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete cascade,
  constraint field_codes_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint field_codes_code_check check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$' and shown ~ '^[0-9A-HJKMNP-TV-Z]{10}$')
);
comment on table netra.field_codes is
  'The texts of an LHP for which its phone showed a code, as they stood then: `code` is computed here from what came, `shown` is what the phone says it showed. Insert only; goes with its draft.';
create index field_codes_lhp_idx on netra.field_codes (lhp_id);
create index field_codes_code_idx on netra.field_codes (code);
create index field_codes_shown_idx on netra.field_codes (shown);

alter table netra.field_code_notes enable row level security;
alter table netra.field_code_notes force row level security;
alter table netra.field_codes enable row level security;
alter table netra.field_codes force row level security;

-- The office that noted it, and the ranks above it.
create policy read_chain on netra.field_code_notes for select to netra_app
  using (
    office_id = any ((select netra.actor_receives())::uuid[])
    or exists (select from netra.offices o where o.id = field_code_notes.office_id
      and (select netra.actor_receives())::uuid[] && array[o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id])
  );
-- And whoever reads an LHP reads when it was read out, whichever office noted it.
create policy read_with_lhp on netra.field_code_notes for select to netra_app
  using (exists (select from netra.field_codes c where c.code = field_code_notes.code or c.shown = field_code_notes.code));
create policy note_own on netra.field_code_notes for insert to netra_app
  with check (noted_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]));
create policy read_with_lhp on netra.field_codes for select to netra_app
  using (exists (select from netra.lhps l where l.id = field_codes.lhp_id));
create policy keep_own on netra.field_codes for insert to netra_app
  with check (
    account_id = (select netra.actor_id())
    and exists (select from netra.lhps l where l.id = field_codes.lhp_id and l.author_id = field_codes.account_id)
  );
grant select, insert (id, code, office_id, noted_by, called_by, via, called_at, noted_at) on netra.field_code_notes to netra_app;
grant select, insert (key, lhp_id, account_id, code, shown, written_at, "values", received_at) on netra.field_codes to netra_app;

-- A draft is its author's; that a text with this code has come is the office's, which noted the code.
create function netra.code_arrivals(of_codes text[])
  returns table (code text, received_at timestamptz, is_true boolean, lhp_id uuid, kept_until_submitted boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select n.code, c.received_at, c.code = n.code, case when l.state <> 'draf' then l.id end, l.state = 'draf'
    from netra.field_code_notes n
    join netra.field_codes c on c.code = n.code or c.shown = n.code
    join netra.lhps l on l.id = c.lhp_id
    join netra.offices o on o.id = n.office_id
    where n.code = any (of_codes)
      and netra.actor_receives() && array[o.id, o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id]
      and not l.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.code_arrivals(text[]) is
  'Whether a text with a noted code has come, and whether its code is the one computed from it; nothing of what it says. For the office that noted the code, and above.';
revoke all on function netra.code_arrivals(text[]) from public;
grant execute on function netra.code_arrivals(text[]) to netra_app;

select netra.guard_demonstration();
