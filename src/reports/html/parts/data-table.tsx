/** A table of figures or words, with what it shows said above it. */
import type { ComponentChild, JSX } from 'preact';

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChild;
  /** Numbers stand at the right, so that their digits line up. */
  readonly isNumber?: boolean;
};

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** The first column names its row. */
  readonly rows: readonly Row[];
  /** Rows shown; the rest is counted, and said to be in that file. */
  readonly shown?: { readonly rowsMax: number; readonly restIn: string };
};

export const DataTable = <Row,>(props: DataTableProps<Row>): JSX.Element => {
  const { caption, columns, rows, shown } = props;
  const visible = shown === undefined ? rows : rows.slice(0, shown.rowsMax);
  const unseen = rows.length - visible.length;
  return (
    // A wide table scrolls by itself, also with the keyboard.
    <div class="scrolls" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th scope="col" class={numberClass(isNumber)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <Line columns={columns} row={row} />
          ))}
        </tbody>
      </table>
      {unseen > 0 && shown !== undefined ? (
        <p class="rest">
          {unseen} more in <code>{shown.restIn}</code>
        </p>
      ) : undefined}
    </div>
  );
};

const Line = <Row,>({
  columns,
  row,
}: {
  columns: readonly Column<Row>[];
  row: Row;
}): JSX.Element => (
  <tr>
    {columns.map(({ cell, isNumber }, place) =>
      place === 0 ? (
        <th scope="row" class={numberClass(isNumber)}>
          {cell(row)}
        </th>
      ) : (
        <td class={numberClass(isNumber)}>{cell(row)}</td>
      ),
    )}
  </tr>
);

const numberClass = (isNumber: boolean | undefined): string | undefined =>
  isNumber === true ? 'number' : undefined;
