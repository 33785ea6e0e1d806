-- Who has not acknowledged, what fell due first first: a page of fifty out of eighty thousand is read in the order of this index.
create index edaran_nodes_missing_idx on netra.edaran_nodes (edaran_id, due_at, id)
  where acknowledged_at is null and merged_into_office_id is null;
drop index netra.edaran_nodes_open_idx;
