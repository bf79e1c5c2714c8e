/** A measured figure, the bar it is held to, and the tables of them. @module */

/** The limit of a figure: of its value, or of its ratio to something measured in the same run. */
export interface Bar {
  readonly on: 'value' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** To what the section names as its baseline. */
  readonly ratio?: number;
  readonly bar?: Bar;
}

/** A group of figures; `baseline` says what their ratios refer to. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly baseline?: string;
}

/** Whether a figure stays within its bar; a figure without one always does. */
export function holds({ value, ratio, bar }: Figure): boolean {
  if (bar === undefined) return true;
  const measured = bar.on === 'value' ? value : ratio;
  if (measured === undefined || !Number.isFinite(measured)) return false;
  return measured <= (bar.atMost ?? Number.POSITIVE_INFINITY) && measured >= (bar.atLeast ?? Number.NEGATIVE_INFINITY);
}

/** A section as a table. */
export function table(section: Section): string {
  const rows = [['', 'value', 'ratio', 'bar', 'met'], ...section.figures.map(row)];
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...rows.map(cells => cells[column]?.length ?? 0)));
  const lines = rows.map(cells =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  );
  return [heading(section), ...lines].join('\n');
}

function heading({ title, baseline }: Section): string {
  return baseline === undefined ? title : `${title} (ratio: to ${baseline})`;
}

function row(figure: Figure): string[] {
  const { what, value, unit, ratio, bar } = figure;
  return [
    `  ${what}`,
    `${number(value)} ${unit}`.trim(),
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    bar === undefined ? '' : barText(bar, unit),
    bar === undefined ? '' : holds(figure) ? 'yes' : 'NO',
  ];
}

function barText({ on, atMost, atLeast }: Bar, unit: string): string {
  const of = on === 'ratio' ? '×' : unit;
  return atMost === undefined ? `≥ ${number(atLeast ?? 0)} ${of}` : `≤ ${number(atMost)} ${of}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
