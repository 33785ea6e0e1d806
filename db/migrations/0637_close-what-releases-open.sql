-- A release told the nation where a single book of it was hidden: whoever reads both has what is hidden (N227). What was told is told; what would go on
-- telling is closed, the measure whole: of which figure above it has one hidden part, nobody need be able to ask.
create temporary table closing_in_releases on commit drop as
select distinct whole.release_id, whole.measure_id
from netra.release_numbers whole
join netra.regions part_of on part_of.parent_code = whole.region_code
join netra.release_numbers part
  on part.release_id = whole.release_id and part.measure_id = whole.measure_id and part.region_code = part_of.code
where whole.is_closed and whole.shown is not null and part.is_closed and part.shown is null
group by whole.release_id, whole.measure_id, whole.region_code
having count(*) = 1;
update netra.release_numbers n set shown = null from closing_in_releases c where (n.release_id, n.measure_id) = (c.release_id, c.measure_id);
-- What came to a place of a later release says as much of it.
update netra.release_changes n
set appeared = case n.appeared when 0 then 0 end, moved_in = case n.moved_in when 0 then 0 end, gone = case n.gone when 0 then 0 end
from closing_in_releases c
where (n.release_id, n.measure_id) = (c.release_id, c.measure_id);
comment on table netra.release_changes is 'What a release counts otherwise than the one before: null is hidden, by size or beside what is hidden. Insert only.';
