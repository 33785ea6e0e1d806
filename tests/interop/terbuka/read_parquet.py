"""
Reads Parquet by Apache Arrow and by DuckDB and holds it against the JSON beside it, cell by cell, and against the dictionary: names, types,
cells that are never empty, licence. Argument: the folder of an edition.
"""
import datetime
import json
import pathlib
import sys

import duckdb
import pyarrow
import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])
types = {
    "string": (pyarrow.string(), "VARCHAR"),
    "integer": (pyarrow.int64(), "BIGINT"),
    "number": (pyarrow.float64(), "DOUBLE"),
    "boolean": (pyarrow.bool_(), "BOOLEAN"),
    "date": (pyarrow.date32(), "DATE"),
    "datetime": (pyarrow.timestamp("us", tz="UTC"), "TIMESTAMP WITH TIME ZONE"),
}
differ = []
rows = 0


def as_told(cell):
    if isinstance(cell, datetime.datetime):
        return cell.astimezone(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def against_dictionary(path, resource, table):
    fields = resource["schema"]["fields"]
    read = duckdb.sql(f"describe select * from read_parquet('{path}')").fetchall()
    if [(name, kind) for name, kind, *_ in read] != [(one["name"], types[one["type"]][1]) for one in fields]:
        differ.append(f"{path.name}: DuckDB reads other columns")
    if [(one.name, one.type) for one in table.schema] != [(one["name"], types[one["type"]][0]) for one in fields]:
        differ.append(f"{path.name}: Arrow reads other columns")
    for one in fields:
        if one["constraints"]["required"] and table.column(one["name"]).null_count > 0:
            differ.append(f"{path.name}: {one['name']} is never empty, and is")
    noted = (table.schema.metadata or {}).get(b"licence", b"").decode("utf-8")
    if noted != resource["licenses"][0]["path"]:
        differ.append(f"{path.name}: its licence is {noted}")


package = json.loads((folder / "datapackage.json").read_text("utf-8"))
known = {one["path"]: one for one in package["resources"]}
for path in sorted(folder.glob("*.parquet")):
    table = pyarrow.parquet.read_table(path)
    against_dictionary(path, known[path.name], table)
    said = json.loads(path.with_suffix(".json").read_text("utf-8"))
    for at, (read, told) in enumerate(zip(table.to_pylist(), said, strict=True)):
        rows += 1
        differ += [
            f"{path.name} row {at}: {name} {cell!r} {told[name]!r}" for name, cell in read.items() if as_told(cell) != told[name]
        ]
print(f"{len(known)} files, {rows} rows; " + "; ".join(differ[:5]))
sys.exit(1 if differ or rows == 0 else 0)
