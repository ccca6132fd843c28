/** What is said where a framework has no date: no change is older. */
const UNKNOWN = '1970-01-01T00:00:00Z';

/** When a framework changed, as a moment; its date may name a year alone. */
export function changeDate(date: string | undefined): string {
    const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? [];
    if (year === undefined || Number(year) === 0) return UNKNOWN;
    const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
    // The 31st of February is no day.
    const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${year}-${month}-${day}`);
    return isReal ? `${year}-${month}-${day}T00:00:00Z` : UNKNOWN;
}
