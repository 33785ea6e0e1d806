-- 0119 let a clock be written as closed, for the ended term of a TNI post; the policies for inserting did not say that it was for that
-- one only. Every other clock starts open, whoever starts it, and is closed by a move that the history shows.
create policy start_open on netra.deadlines as restrictive for insert to netra_app
  with check (owner = 'posko' or (closed_at is null and closed_as is null));
