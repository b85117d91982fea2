interface ValuesTableProps {
  readonly caption: string
  readonly corner: string
  readonly total: string
  /** Of rows and of columns. */
  readonly names: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

/** How often values stand together; the same ones on the diagonal. */
export function ValuesTable({ caption, corner, total, names, rows }: ValuesTableProps) {
  return (
    <table className="report-numbers report-coincidences">
      <caption>
        <bdi>{caption}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
          <th scope="col">{total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={names[at]}>
            <th scope="row">
              <bdi>{names[at]}</bdi>
            </th>
            {row.map((value, column) => (
              <td key={names[column]} className={column === at ? 'report-same' : undefined}>
                {countText(value)}
              </td>
            ))}
            <td>{countText(row.reduce((sum, value) => sum + value, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** With several coders a pair counts as a part of a value (Krippendorff 2011). */
function countText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}
