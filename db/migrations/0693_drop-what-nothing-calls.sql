-- Since 0614 numbers are counted for what an office records (counted_since), and pictures are told with the moment of each (tell_pictures).
drop function netra.events_since(timestamptz);
drop function netra.publish_pictures(jsonb, jsonb, timestamptz);
