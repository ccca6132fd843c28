/** What is said where a framework has no date that can be read: no change is older. */
export const UNKNOWN_DATE = '1970-01-01T00:00:00Z';

const SHORTEST_MONTH = 3;

interface Day {
    readonly year: string;
    readonly month?: number | undefined;
    readonly day?: number | undefined;
}

/**
 * When a framework changed, as a moment. Its date may name a year or a month alone, and be written in words (“January
 * 2014”, “14 janvier 2014”); what it does not name is the first.
 *
 * @param language in which the date is written, beside English
 */
export function changeDate(date = '', language = 'en'): string {
    const { year, month = 1, day = 1 } = readDay(date, language);
    if (year === undefined || Number(year) === 0) return UNKNOWN_DATE;
    const written = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
    const moment = new Date(`${written}T00:00:00Z`);
    // The 31st of February is no day.
    const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
    return isReal ? `${written}T00:00:00Z` : UNKNOWN_DATE;
}

/** What {@link changeDate} has to guess: that it was in the first month, or on the first day; nothing where a date names a day. */
export function guessedIn(date = '', language = 'en'): 'month' | 'day' | undefined {
    const { month, day } = readDay(date, language);
    if (month === undefined) return 'month';
    return day === undefined ? 'day' : undefined;
}

function readDay(date: string, language: string): Partial<Day> {
    return dayInDigits(date) ?? dayInWords(date, language) ?? {};
}

function dayInDigits(date: string): Day | undefined {
    // Where there are full stops, the day comes first.
    const [, first, second, last] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(date) ?? [];
    if (last !== undefined) return { year: last, month: numberOf(second), day: numberOf(first) };
    const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
    if (year === undefined) return undefined;
    return { year, month: numberOf(month), day: numberOf(day) };
}

function dayInWords(date: string, language: string): Day | undefined {
    const words = date.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
    const [year, ...more] = words.filter(word => /^(?:19|20)\d\d$/.test(word));
    // Of two years (“2014, revised 2019”) nobody says which is meant.
    if (year === undefined || more.length > 0) return undefined;
    const names = [monthsOf(language), monthsOf('en')];
    const months = words.flatMap(word => names.map(each => monthCalled(word, each)).find(found => found > 0) ?? []);
    if (months.length !== 1) return { year };
    const days = words.flatMap(word => /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1] ?? []);
    return { year, month: months[0], ...(days.length === 1 && { day: numberOf(days[0]) }) };
}

/** The number of the month with a name, which may be shortened; 0 where there is none. */
function monthCalled(word: string, names: readonly string[]): number {
    const isShortened = word.length >= SHORTEST_MONTH && names.filter(name => name.startsWith(word)).length === 1;
    return isShortened ? names.findIndex(name => name.startsWith(word)) + 1 : names.indexOf(word) + 1;
}

/** The names of the months in a language, in the case that dates are written in. */
function monthsOf(language: string): string[] {
    const format = formatIn(language);
    return Array.from({ length: 12 }, (_, index) => {
        const parts = format.formatToParts(Date.UTC(2000, index, 1));
        return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
    });
}

function formatIn(language: string): Intl.DateTimeFormat {
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
    try {
        return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
    } catch {
        // The header may say what is no language.
        return new Intl.DateTimeFormat('en', options);
    }
}

function numberOf(digits: string | undefined): number | undefined {
    return digits === undefined ? undefined : Number(digits);
}

function twoDigits(number: number): string {
    return String(number).padStart(2, '0');
}
