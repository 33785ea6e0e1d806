-- Films and sounds are watched from the sealed store, and each sitting is one event however often a browser asks for another place (N58). Evidence
-- goes by rule like other files of a case: original, safe copy and thumbnail, and the row with its hash stays (N34).

create table netra.bukti_viewings (
  id            uuid primary key,
  bukti_id      uuid not null,
  account_id    uuid not null,
  begun_at      timestamptz not null,
  ends_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_viewings_bukti_id_fkey foreign key (bukti_id) references netra.bukti on delete restrict,
  constraint bukti_viewings_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint bukti_viewings_ends_check check (ends_at > begun_at and ends_at <= begun_at + interval '4 hours')
);
comment on table netra.bukti_viewings is
  'That an officer sat down to a film or a sound, and until when the bytes come to him and to nobody else. Insert only.';
create index bukti_viewings_bukti_idx on netra.bukti_viewings (bukti_id);
create index bukti_viewings_account_idx on netra.bukti_viewings (account_id);

alter table netra.bukti_viewings enable row level security;
alter table netra.bukti_viewings force row level security;
create policy read_own on netra.bukti_viewings for select to netra_app
  using (account_id = (select netra.actor_id()) and exists (select from netra.bukti b where b.id = bukti_viewings.bukti_id));
create policy begin_own on netra.bukti_viewings for insert to netra_app
  with check (account_id = (select netra.actor_id()) and exists (select from netra.bukti b where b.id = bukti_viewings.bukti_id));
grant select (id, bukti_id, account_id, begun_at, ends_at), insert (id, bukti_id, account_id, begun_at, ends_at) on netra.bukti_viewings to netra_app;

alter table netra.disposals
  drop constraint disposals_kind_check,
  add constraint disposals_kind_check check (kind in ('pindaian', 'jawaban-terlapor', 'identitas-pelapor', 'naskah-bertanda', 'kajian-word',
    'berkas-terlapor', 'pesan', 'bukti'));

create or replace function netra.kept_too_long(wanted text, ended_by date, of_decision uuid, at_most integer)
  returns table (item_id uuid, case_id uuid, ended_on date, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.item_id, k.case_id, rests.since, k.sha256
    from (
      select s.id as item_id, s.case_id, s.sha256 from netra.report_scans s where wanted = 'pindaian'
      union all
      select s.id, r.case_id, s.sha256 from netra.follow_up_scans s join netra.referrals r on r.id = s.referral_id where wanted = 'pindaian'
      union all
      select s.id, s.case_id, sha256(convert_to(s.body, 'UTF8')) from netra.accused_statements s where wanted = 'jawaban-terlapor'
      union all
      select i.id, r.case_id, sha256(i.ciphertext) from netra.sealed_identities i join netra.reports r on r.id = i.report_id
        where wanted = 'identitas-pelapor'
      union all
      select p.id, p.case_id, p.sha256 from netra.signed_papers p where wanted = 'naskah-bertanda'
      union all
      select f.id, f.case_id, f.sha256 from netra.kajian_files f where wanted = 'kajian-word'
      union all
      select f.id, f.case_id, f.sha256 from netra.accused_files f where wanted = 'berkas-terlapor'
      union all
      select b.id, b.case_id, b.sha256 from netra.bukti b where wanted = 'bukti'
      union all
      -- With the case that its reporter follows: while that one is open he writes and reads.
      select m.id, netra.followed_case(m.report_id), sha256(m.ciphertext) from netra.report_messages m where wanted = 'pesan'
    ) k
    cross join lateral (select netra.rests_since(k.case_id) as since) rests
    where netra.actor_is('clock')
      and rests.since <= ended_by
      and not exists (select from netra.disposals d where d.kind = wanted and d.item_id = k.item_id
        and ((d.decision_id = of_decision and d.ended_on = rests.since)
          or exists (select from netra.destroyed_items g where g.disposal_id = d.id)))
    order by rests.since, k.item_id
    limit at_most
  $$;


create or replace function netra.destroy_item(wanted uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  given netra.disposals;
begin
  select * into given from netra.disposals d where d.id = wanted for update;
  if not found or not netra.actor_is('clock') then
    return false;
  end if;
  -- Whoever opens the case again waits for this, or this sees that he did.
  perform from netra.cases c where c.id = given.case_id for share;
  if given.due_on > netra.today_in('WIB')
    or netra.rests_since(given.case_id) is distinct from given.ended_on
    or exists (select from netra.destroyed_items g where g.disposal_id = wanted)
    or exists (select from netra.disposal_votes v where v.disposal_id = wanted and not v.agrees)
    or (select count(*) from netra.disposal_votes v where v.disposal_id = wanted and v.agrees) < 2
    or exists (select from netra.law_decisions later where later.replaces_id = given.decision_id) then
    return false;
  end if;
  case given.kind
    when 'jawaban-terlapor' then
      update netra.accused_statements set body = '[dihapus menurut aturan penyimpanan]' where id = given.item_id;
    when 'identitas-pelapor' then
      -- Still the first line of a sealed file, as the table asks, and nothing behind it that a key could open.
      update netra.sealed_identities set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where id = given.item_id;
    when 'naskah-bertanda' then
      update netra.signed_papers set signatures = '[]' where id = given.item_id;
    when 'kajian-word' then
      update netra.kajian_files set body = '[dihapus menurut aturan penyimpanan]', left_out = '{}' where id = given.item_id;
    when 'pesan' then
      update netra.report_messages set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where id = given.item_id;
      update netra.report_message_copies set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where message_id = given.item_id;
    when 'pindaian', 'berkas-terlapor', 'bukti' then null;
  end case;
  insert into netra.destroyed_items (disposal_id, destroyed_at) values (wanted, at);
  return true;
end
$$;

create function netra.copies_of_evidence(original uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select file from (
      select k.copy_id as file from netra.bukti_copies k where k.bukti_id = original
      union all
      select k.thumbnail_id from netra.bukti_copies k where k.bukti_id = original
    ) made
    where file is not null and netra.actor_is('clock')
  $$;
comment on function netra.copies_of_evidence(uuid) is
  'Every file that was made of an original and goes with it. For the clock, which removes the bytes.';
revoke all on function netra.copies_of_evidence(uuid) from public;
grant execute on function netra.copies_of_evidence(uuid) to netra_app;

select netra.guard_demonstration();
