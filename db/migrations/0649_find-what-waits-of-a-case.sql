-- The file of a receipt says how many steps of its case wait for the next batch, and read the whole queue for it: as much as ten minutes of all that
-- happens. Ids of cases grow with time, so a new row comes at the end of this index; pledges and all else that is in no history are not in it.
create index log_queue_case_idx on netra.log_queue (case_id) where case_id is not null;
