-- Two more ways to the door of staff (N117). The government's sign-in says a number that was proven there: no code is sent. And a code goes to a
-- telephone where there is a carrier of short messages: at an apel people have one in the hand, and their mail not always.
alter table netra.pegawai_sessions drop constraint pegawai_sessions_way_check;
alter table netra.pegawai_sessions add constraint pegawai_sessions_way_check check (way in ('kode', 'slip', 'sso'));
alter table netra.pledges drop constraint pledges_way_check;
alter table netra.pledges add constraint pledges_way_check check (way in ('kode', 'slip', 'sso')) not valid;
alter table netra.pledges validate constraint pledges_way_check;

create function netra.enter_by_sso(number bytea, token bytea, at timestamptz, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  person uuid := netra.pegawai_of_number(number);
begin
  if person is null then return false; end if;
  insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at, way) values (token, person, at, until, 'sso');
  return true;
end
$$;
comment on function netra.enter_by_sso(bytea, bytea, timestamptz, timestamptz) is
  'Opens the door for whoever proved his number at the government''s sign-in; false: it is on no roll, which he alone is told, of himself.';
alter function netra.enter_by_sso(bytea, bytea, timestamptz, timestamptz) owner to netra_pintu;
revoke all on function netra.enter_by_sso(bytea, bytea, timestamptz, timestamptz) from public;
grant execute on function netra.enter_by_sso(bytea, bytea, timestamptz, timestamptz) to netra_app;

drop function netra.take_door_codes(timestamptz, integer);
create function netra.take_door_codes(at timestamptz, at_most integer, ways text[])
  returns table (handle bytea, sealed_code bytea, way text, sealed_contact bytea, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: codes are sent by the clock' using errcode = 'insufficient_privilege';
  end if;
  return query
    with waiting as (
      select a.handle_hash, a.number_hmac, a.sealed_code, a.expires_at
      from netra.pegawai_asks a where a.state = 'menunggu' order by a.asked_at limit at_most for update skip locked
    ), met as (
      select w.*, c.way, c.sealed as contact
      from waiting w
      -- By the first of the ways in which he can be reached: a code goes one way, or two would have to be watched.
      left join lateral (
        select k.way, k.sealed from netra.pegawai_contacts k
        where k.pegawai_id = netra.pegawai_of_number(w.number_hmac) and k.way = any (ways)
        order by array_position(ways, k.way) limit 1
      ) c on true
    ), taken as (
      update netra.pegawai_asks a
      set state = case when m.contact is null or m.expires_at <= at then 'gugur' else 'dikirim' end, sealed_code = null
      from met m where a.handle_hash = m.handle_hash
    )
    select m.handle_hash, m.sealed_code, m.way, m.contact, m.expires_at from met m where m.contact is not null and m.expires_at > at;
end
$$;
comment on function netra.take_door_codes(timestamptz, integer, text[]) is
  'Waiting codes with the sealed address of whoever asked, by the first of these ways that he has, for the clock alone; those of numbers on no roll, or '
  'without an address, are dropped.';
alter function netra.take_door_codes(timestamptz, integer, text[]) owner to netra_pintu;
revoke all on function netra.take_door_codes(timestamptz, integer, text[]) from public;
grant execute on function netra.take_door_codes(timestamptz, integer, text[]) to netra_app;
