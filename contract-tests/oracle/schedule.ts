/** When a scheduled order is placed, worked out from the documents alone, by looking at one date after the other. @module */

/** Days as the documents name them: the week begins with 1 on Sunday, the year with 0. Nothing named: all. */
export interface Days {
  readonly daysInMonth?: number[];
  readonly daysOfWeek?: number[];
  readonly weeksInMonth?: number[];
  readonly monthsInYear?: number[];
}

const fourYears = 4 * 366;

/** The first date on or after another one, both as `2030-01-31`; `undefined`: none in four years. */
export function firstDate(from: string, days: Days): string | undefined {
  for (let later = 0; later < fourYears; later += 1) {
    const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
    const date = new Date(Date.UTC(year, month - 1, day + later));
    if (isOne(date, days)) return date.toISOString().slice(0, 10);
  }
  return undefined;
}

/** Days of the month win over days of the week. */
function isOne(date: Date, { daysInMonth = [], daysOfWeek = [], weeksInMonth = [], monthsInYear = [] }: Days): boolean {
  const isIn = (named: readonly number[], value: number) => named.length === 0 || named.includes(value);
  const dayOfMonth = date.getUTCDate();
  if (!isIn(monthsInYear, date.getUTCMonth())) return false;
  if (daysInMonth.length > 0) return daysInMonth.includes(dayOfMonth);
  const weekOfMonth = [1, 2, 3, 4, 5].find(week => dayOfMonth <= 7 * week) ?? 5;
  return isIn(daysOfWeek, date.getUTCDay() + 1) && isIn(weeksInMonth, weekOfMonth);
}
