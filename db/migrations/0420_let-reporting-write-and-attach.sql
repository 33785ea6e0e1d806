-- What came to the thread of a receipt and to the door of a flood since the reporter's origin got its role (0410).
grant execute on function netra.move_receipt(bytea, bytea), netra.file_by_receipt(bytea, uuid), netra.nudge_by_receipt(bytea, jsonb),
  netra.partner_until(bytea)
  to netra_lapor;
