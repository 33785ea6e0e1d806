-- The first number the public should read of the bodies that decide: how many of their terms they met. It is counted once for each quarter,
-- of the terms that ended in it, and then stands: no term is in two of them, so that no two of them can be subtracted from each other.
create table netra.rank_editions (
  list       text not null,
  period     text not null,
  as_of      timestamptz not null,
  preview_on date not null,
  public_on  date not null,
  constraint rank_editions_pkey primary key (list, period),
  constraint rank_editions_days_check check (public_on >= preview_on)
);
comment on table netra.rank_editions is
  'One rank of one quarter, counted once. Insert only, by the job that counts. Institutions see it from preview_on, everybody from public_on (N140).';

create table netra.rank_values (
  list   text not null,
  period text not null,
  over   text not null,
  code   text not null,
  parent text,
  met    integer,
  "all"  integer,
  constraint rank_values_pkey primary key (list, period, over, code),
  constraint rank_values_list_period_fkey foreign key (list, period) references netra.rank_editions on delete restrict,
  constraint rank_values_over_check check (over in ('wilayah', 'instansi', 'jabatan')),
  constraint rank_values_shown_check check ((met is null) = ("all" is null) and met between 0 and "all")
);
comment on table netra.rank_values is
  'Of each unit how many terms were met, of how many that ended; both null where they may not be shown. Insert only.';

create table netra.rank_replies (
  id            uuid primary key,
  list          text not null,
  period        text not null,
  office_id     uuid not null,
  says          text not null,
  told_at       timestamptz not null,
  told_by       uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint rank_replies_list_period_fkey foreign key (list, period) references netra.rank_editions on delete restrict,
  constraint rank_replies_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint rank_replies_told_by_fkey foreign key (told_by) references netra.accounts on delete restrict,
  constraint rank_replies_says_check check (says ~ '\S' and length(says) <= 1000)
);
comment on table netra.rank_replies is
  'What an institution says of a rank it stands in: shown beside it once the rank is public. Append-only; a later one stands below the earlier.';
create index rank_replies_edition_idx on netra.rank_replies (list, period, told_at);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['rank_editions', 'rank_values', 'rank_replies'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;
create policy read_published on netra.rank_editions for select to netra_app
  using (public_on <= netra.today_in('WIB'));
create policy read_before on netra.rank_editions for select to netra_app
  using ((select netra.actor_is('clock')) or (preview_on <= netra.today_in('WIB') and (select netra.actor_answers()) <> '{}'));
create policy read_with_edition on netra.rank_values for select to netra_app
  using (exists (select from netra.rank_editions e where (e.list, e.period) = (rank_values.list, rank_values.period)));
create policy read_published on netra.rank_replies for select to netra_app
  using (office_id = any ((select netra.actor_answers())::uuid[])
    or exists (select from netra.rank_editions e
      where (e.list, e.period) = (rank_replies.list, rank_replies.period) and e.public_on <= netra.today_in('WIB')));
create policy answer_own on netra.rank_replies for insert to netra_app
  with check (told_by = (select netra.actor_id()) and office_id = any ((select netra.actor_answers())::uuid[])
    and exists (select from netra.rank_editions e where (e.list, e.period) = (rank_replies.list, rank_replies.period)));
grant select on netra.rank_editions, netra.rank_values to netra_app;
-- Who wrote it for his institution is nobody's business: the institution answers.
grant select (id, list, period, office_id, says, told_at) on netra.rank_replies to netra_app;
grant insert (id, list, period, office_id, says, told_at, told_by) on netra.rank_replies to netra_app;

-- That somebody answered is noted beside the answer itself, and by nobody else.
create function netra.is_rank_note(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select about.stream = 'kantor' and about.type = 'rank-answered'
      and num_nonnulls(about.case_id, about.report_id, about.lhp_id, about.referral_id, about.account_id) = 0
      and exists (select from netra.rank_replies a where a.id::text = about.data ->> 'replyId' and a.office_id = about.office_id
        and a.told_by = netra.actor_id() and netra.written_now(a.xmin))
  $$;
comment on function netra.is_rank_note(netra.events) is 'Whether a row says that the actor answered a rank in this very transaction.';
revoke all on function netra.is_rank_note(netra.events) from public;
grant execute on function netra.is_rank_note(netra.events) to netra_app;
create policy note_rank_reply on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.is_rank_note(events));

grant select on netra.deadlines to netra_public_stats;
grant insert on netra.rank_editions, netra.rank_values to netra_public_stats;

create function netra.raw_ended_terms(from_at timestamptz, until_at timestamptz)
  returns table (region_code text, office_kind text, office_rank text, subject_kind text, met bigint, late bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with ended as (
      select d.referral_id, d.office_id, d.closed_as is not distinct from 'dipenuhi' as met,
        case when d.closed_as = 'dipenuhi' then d.closed_at else greatest(d.due_at, d.acts_from) end as ended_at
      from netra.deadlines d
      where netra.actor_is('clock') and d.owner = 'penerima-penerusan' and d.acting and d.referral_id is not null
        and (d.closed_as is null or d.closed_as in ('dipenuhi', 'lewat'))
        -- What was over before its rule came to act was met or missed by nobody.
        and (d.closed_at is null or d.acts_from is null or d.closed_at >= d.acts_from)
    )
    select o.region_code, o.kind, o.rank, coalesce(accused.kind, 'lain'), count(*) filter (where e.met), count(*) filter (where not e.met)
    from ended e
    join netra.referrals r on r.id = e.referral_id
    join netra.offices o on o.id = e.office_id
    left join lateral (
      select case when count(distinct a.subject_kind) = 1 then min(a.subject_kind) else 'campuran' end as kind
      from netra.allegations a where a.id = any (r.allegation_ids)
      having count(*) > 0
    ) accused on true
    where e.ended_at >= from_at and e.ended_at < until_at
    group by 1, 2, 3, 4
  $$;
comment on function netra.raw_ended_terms(timestamptz, timestamptz) is
  'Terms of receiving bodies that ended between two moments, met or passed, by the body and the kind of accused. Unsuppressed: for the job that publishes; nobody else gets a row.';
alter function netra.raw_ended_terms(timestamptz, timestamptz) owner to netra_public_stats;

create function netra.publish_rank(edition jsonb, numbers jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.rank_editions (list, period, as_of, preview_on, public_on)
    select e.list, e.period, e.as_of, e.preview_on, e.public_on
    from jsonb_to_record(edition) as e (list text, period text, as_of timestamptz, preview_on date, public_on date)
    where netra.actor_is('clock');
    insert into netra.rank_values (list, period, over, code, parent, met, "all")
    select edition ->> 'list', edition ->> 'period', n.over, n.code, n.parent, n.met, n."all"
    from jsonb_to_recordset(numbers) as n (over text, code text, parent text, met integer, "all" integer)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_rank(jsonb, jsonb) is 'Writes the rank of a quarter, once: a second one of the same quarter is refused by its key.';
alter function netra.publish_rank(jsonb, jsonb) owner to netra_public_stats;
revoke all on function netra.raw_ended_terms(timestamptz, timestamptz), netra.publish_rank(jsonb, jsonb) from public;
grant execute on function netra.raw_ended_terms(timestamptz, timestamptz), netra.publish_rank(jsonb, jsonb) to netra_app;

select netra.guard_demonstration();
