-- Evidence is put before a terlapor or the body that has his file only after somebody asked who could have made the picture (N60). What points to few
-- people is not put before anybody, and this table cannot hold it. Shown is a copy, never an original.

create table netra.bukti_showings (
  id            uuid primary key,
  bukti_id      uuid not null,
  case_id       uuid not null,
  allegation_id uuid,
  referral_id   uuid,
  makers        text not null,
  reason        text not null,
  copy_id       uuid not null,
  office_key_id uuid not null,
  sha256        bytea not null,
  shown_at      timestamptz not null,
  shown_by      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_showings_bukti_id_fkey foreign key (bukti_id) references netra.bukti on delete restrict,
  constraint bukti_showings_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint bukti_showings_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint bukti_showings_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint bukti_showings_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint bukti_showings_shown_by_fkey foreign key (shown_by) references netra.accounts on delete restrict,
  constraint bukti_showings_to_check check ((allegation_id is null) <> (referral_id is null)),
  constraint bukti_showings_makers_check check (makers in ('siapa-saja', 'banyak')),
  constraint bukti_showings_reason_check check (reason ~ '\S' and length(reason) <= 2000),
  constraint bukti_showings_sha256_check check (octet_length(sha256) = 32),
  constraint bukti_showings_once_key unique nulls not distinct (copy_id, allegation_id, referral_id)
);
comment on table netra.bukti_showings is
  'That a copy of a picture was put before one terlapor, or the body that has one file: who decided, and why nobody can tell from it who made it. Insert only.';
create index bukti_showings_bukti_idx on netra.bukti_showings (bukti_id);
create index bukti_showings_case_idx on netra.bukti_showings (case_id);
create index bukti_showings_allegation_idx on netra.bukti_showings (allegation_id) where allegation_id is not null;
create index bukti_showings_referral_idx on netra.bukti_showings (referral_id) where referral_id is not null;

alter table netra.bukti_showings enable row level security;
alter table netra.bukti_showings force row level security;
create policy read_handling on netra.bukti_showings for select to netra_app
  using (exists (select from netra.bukti b where b.id = bukti_showings.bukti_id));
create policy read_received on netra.bukti_showings for select to netra_app
  using (exists (select from netra.referrals r where r.id = bukti_showings.referral_id
    and r.receiving_office_id = any ((select netra.actor_answers())::uuid[])));
-- The copy is one of this piece, and the terlapor or the file one of its case: nothing else is put before anybody through here.
create policy show_handling on netra.bukti_showings for insert to netra_app
  with check (
    shown_by = (select netra.actor_id())
    and exists (select from netra.bukti b join netra.bukti_copies k on k.bukti_id = b.id
      where b.id = bukti_showings.bukti_id and b.case_id = bukti_showings.case_id and b.kind = 'gambar'
        and k.copy_id = bukti_showings.copy_id and k.sha256 = bukti_showings.sha256 and b.office_key_id = bukti_showings.office_key_id)
    and (allegation_id is null
      or exists (select from netra.allegations a where a.id = bukti_showings.allegation_id and a.case_id = bukti_showings.case_id))
    and (referral_id is null
      or exists (select from netra.referrals r where r.id = bukti_showings.referral_id and r.case_id = bukti_showings.case_id))
  );
grant select,
  insert (id, bukti_id, case_id, allegation_id, referral_id, makers, reason, copy_id, office_key_id, sha256, shown_at, shown_by)
  on netra.bukti_showings to netra_app;

create function netra.evidence_before_accused(wanted bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'shownAt', s.shown_at, 'sha256', encode(s.sha256, 'hex')) order by s.shown_at, s.id), '[]')
    from netra.accused_codes k
    join netra.allegations self on self.id = k.allegation_id and self.case_id = k.case_id
    join netra.allegations a on a.case_id = k.case_id and netra.same_subject(self, a)
    join netra.bukti_showings s on s.allegation_id = a.id
    where k.code_hash = wanted and k.revoked_at is null and k.expires_at > at
      and not exists (select from netra.disposals d join netra.destroyed_items g on g.disposal_id = d.id
        where d.kind = 'bukti' and d.item_id = s.bukti_id)
  $$;
comment on function netra.evidence_before_accused(bytea, timestamptz) is
  'What was put before the holder of the code of a terlapor, of evidence about himself: when, and the hash of the copy. Nothing of where it came from.';

create function netra.copy_before_accused(wanted bytea, showing uuid, read_id uuid, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  shown netra.bukti_showings;
begin
  if not netra.evidence_before_accused(wanted, at) @> jsonb_build_array(jsonb_build_object('id', showing)) then
    return null;
  end if;
  select * into strict shown from netra.bukti_showings s where s.id = showing;
  insert into netra.case_reads (id, account_id, case_id, office_id, province_office_id, what, read_at)
  select read_id, '00000000-0000-7000-8000-000000000005', c.id, c.handling_office_id, c.province_office_id, 'perkara', at
  from netra.cases c where c.id = shown.case_id;
  return jsonb_build_object('copyId', shown.copy_id, 'officeKeyId', shown.office_key_id);
end
$$;
comment on function netra.copy_before_accused(bytea, uuid, uuid, timestamptz) is
  'Which file a copy is that was put before the holder of the code; noted as read. Null for anybody else and for anything else.';
revoke all on function netra.evidence_before_accused(bytea, timestamptz), netra.copy_before_accused(bytea, uuid, uuid, timestamptz) from public;
grant execute on function netra.evidence_before_accused(bytea, timestamptz), netra.copy_before_accused(bytea, uuid, uuid, timestamptz) to netra_app;

select netra.guard_demonstration();
