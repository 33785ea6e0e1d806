"""Reads Parquet by Apache Arrow and holds it against the JSON beside it, cell by cell. Argument: the folder of an edition."""
import datetime
import json
import pathlib
import sys

import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])
differ = []
rows = 0
for path in sorted(folder.glob("*.parquet")):
    table = pyarrow.parquet.read_table(path)
    said = json.loads(path.with_suffix(".json").read_text("utf-8"))
    if not said:
        continue
    if table.column_names != list(said[0]):
        differ.append(f"{path.name}: columns")
    for at, (read, told) in enumerate(zip(table.to_pylist(), said, strict=True)):
        rows += 1
        for name, cell in read.items():
            if isinstance(cell, datetime.datetime):
                cell = cell.astimezone(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            elif isinstance(cell, datetime.date):
                cell = cell.isoformat()
            if cell != told[name]:
                differ.append(f"{path.name} row {at}: {name} {cell!r} {told[name]!r}")
print(f"{rows} rows; " + "; ".join(differ[:5]))
sys.exit(1 if differ or rows == 0 else 0)
