-- Mails counted the walls by themselves, and fewer of them: a police member of Gakkumdu lent by a Polsek was mailed of the file that is closed to his Polres (0430), and a
-- walled person of a post that is not walled (0485) would have been.
create or replace function netra.mail_recipients(asked uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct a.id
    from netra.reminders r
    left join netra.cases c on c.id = r.case_id
    left join netra.lhps h on h.id = r.lhp_id
    left join netra.referrals f on f.id = r.referral_id
    join netra.offices o on o.id = r.office_id
    join netra.memberships m on m.office_id = r.office_id
    join netra.accounts a on a.id = m.account_id
    join auth."user" u on u.id = a.auth_user_id
    cross join lateral (
      select coalesce(c.walled_office_ids, h.walled_office_ids, '{}') || coalesce(f.walled_office_ids, '{}') as offices) wall
    where netra.actor_is('clock')
      and r.id = asked
      and a.kind = 'person' and a.closed_at is null
      -- Whoever may move the case, or answer the referral: netra.actor_works() and netra.actor_answers().
      and m.role in ('staf-penanganan', 'anggota', 'ketua', 'sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat',
        'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp')
      and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
      -- The domain `invalid` can never receive mail (RFC 2606 §2): the invented people of a demonstration have it.
      and u.email not like '%.invalid'
      -- As netra.actor_wall_offices(), for somebody else.
      and not r.office_id = any (wall.offices)
      and not wall.offices && netra.wall_offices_of(a.id)
      -- A person who is named as the accused is not written to about it, whatever his office; a namesake sees it in the app.
      and not exists (
        select from (
          select l.subject_name as name from netra.allegations l where l.case_id = c.id
          union all select p.subject_name from netra.reports p where p.case_id = c.id
          union all select s ->> 'name' from jsonb_path_query(h.parts, '$.suspicion.suspects[*]') s
        ) accused
        where netra.person_tokens(accused.name) = netra.person_tokens(a.name))
  $$;
