import { codeFromTitle } from '../../starting/code-from-title.ts';
import { codeFromWords, isCode } from '../../tables/codes.ts';
import { decodeBytes } from '../../tables/decode-bytes.ts';
import {
    type DraftFramework,
    type DraftRole,
    type DraftText,
    emptyDraft,
    emptyRole
} from '../draft/draft-framework.ts';
import { foldedTitle } from '../draft/folded-title.ts';
import { isIdentifier } from '../draft/made-identifiers.ts';
import { finish } from '../finish.ts';
import { type Importer, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { oneLine } from '../reading/clean-text.ts';
import { isTrueIn, type JsonRecord, listOf, own, recordOf, recordsOf, textIn, textOf } from '../reading/plain-json.ts';
import { theFile } from '../reading/source-files.ts';
import { fieldIn, fieldNameIn, KNOWN_FIELDS, linksIn } from './ladder-fields.ts';
import type { ReadYaml } from './read-yaml.ts';
import { tracksOf } from './tracks.ts';

/** The proficiencies of the published format, from the lowest one up. */
const PROFICIENCIES = ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'];
const SCALE = 'Proficiency';
/** The longest summary that serves as a title. */
const LONGEST_TITLE = 160;
const SECTIONS = [
    ['summary', 'Summary', 'text'],
    ['examples', 'Examples', 'list'],
    ['links', 'Links', 'list']
] as const;

/**
 * A career ladder in YAML, as the Financial Times publishes those of its job families: levels become roles and a career
 * stream, themes categories, and a competency what the role of its level requires, at its proficiency.
 */
export const careerLadderImporter: Importer = {
    id: 'ladder',
    title: 'career ladder (YAML)',
    extensions: ['.yml', '.yaml'],
    async import(files, options = {}) {
        const file = theFile(files);
        const notes = new ImportNotes();
        const { text, notes: said } = decodeBytes(file.bytes);
        for (const each of said) notes.mended(each.replace(/\.$/, ''), file.name);
        const { readYaml } = await import('./read-yaml.ts');
        const yaml = readYaml(text.replace(/^\ufeff/, ''), file.name);
        const ladder = recordOf(yaml.value);
        if (!ladder || !Array.isArray(own(ladder, 'competencies'))) {
            throw new UnreadableSource(
                `${file.name} is no career ladder: at its outermost level, there has to be a list called “competencies”, and one called “levels” and “themes” each (line ${yaml.lineOf('competencies')}).`
            );
        }
        return finish(new LadderReader(ladder, yaml, notes).draft, notes, options);
    }
};

class LadderReader {
    readonly draft: DraftFramework;
    private readonly ladder: JsonRecord;
    private readonly yaml: ReadYaml;
    private readonly notes: ImportNotes;
    private readonly roles = new Map<string, DraftRole>();
    private readonly listed = new Set<string>();
    private readonly titles = new Set<string>();
    /** By which number a title is told apart next, so that those before are not looked for again. */
    private readonly numbers = new Map<string, number>();
    private readonly themes = new Map<string, number>();
    private readonly scale: readonly string[];

    constructor(ladder: JsonRecord, yaml: ReadYaml, notes: ImportNotes) {
        this.ladder = ladder;
        this.yaml = yaml;
        this.notes = notes;
        const title = fieldIn(ladder, 'name') ?? 'Career ladder';
        this.draft = emptyDraft(codeFromTitle(title), title);
        this.draft.header.texts = summaryOf(ladder);
        if (isTrueIn(ladder, 'isLegacy')) this.draft.header.status = 'retired';
        this.sayWhatIsUnknown(ladder);
        this.draft.sections = SECTIONS.map(([code, name, form]) => ({
            ...{ code, title: name, form, numbered: false, open: false, uses: [] }
        }));
        this.scale = this.addScale();
        this.addLevels();
        this.addThemes();
        this.addCompetencies();
        this.addStreams();
    }

    /** The proficiencies that are used: those of the format in their order, else as they are first come upon. */
    private addScale(): readonly string[] {
        const used = new Set<string>();
        for (const record of recordsOf(own(this.ladder, 'competencies'))) {
            const proficiency = textIn(record, 'proficiency')?.trim();
            if (proficiency !== undefined && proficiency !== '') used.add(proficiency);
        }
        if (used.size === 0) return [];
        const others = [...used].filter(each => !PROFICIENCIES.includes(each));
        for (const each of others) {
            this.notes.mended(
                'Some proficiencies are none of the format. They stand in the order of the file: see whether that is from the lowest one up',
                each
            );
        }
        const levels =
            others.length === 0 ? PROFICIENCIES : [...PROFICIENCIES.filter(each => used.has(each)), ...others];
        this.draft.scales.push({
            code: SCALE,
            title: 'Proficiency',
            texts: [],
            cumulative: false,
            levels: levels.map(key => ({ key, code: codeFromWords(key) ?? '', title: key, texts: [], covers: [] }))
        });
        return levels;
    }

    /** The ways up the ladder. Who is on a rung of it still does what the rungs below ask for. */
    private addStreams(): void {
        // Where levels are listed, one that is not may be a slip, and nobody knows where it would stand.
        const { listed } = this;
        const onLadder = listed.size === 0 ? [...this.roles] : [...this.roles].filter(([key]) => listed.has(key));
        const rungs = onLadder.map(([key, role]) => ({ key, title: role.title }));
        for (const { title: way, rungs: own } of tracksOf(rungs)) {
            const steps = own.map(({ key }) => key);
            if (steps.length < 2) continue;
            const title = way === undefined ? 'Career ladder' : `Career ladder (${way})`;
            this.draft.streams.push({ code: '', title, texts: [], over: 'roles', steps });
            for (const [index, step] of steps.slice(1).entries()) {
                const below = steps[index] ?? step;
                const role = this.roles.get(step);
                if (role && !role.extends.includes(below)) role.extends.push(below);
            }
        }
    }

    private addLevels(): void {
        this.each('levels', (record, where) => {
            const id = textIn(record, 'id') ?? fieldIn(record, 'name');
            if (id === undefined) this.notes.leftOut('Some levels have neither an id nor a name', where);
            else if (this.roles.has(id)) this.notes.leftOut('Some levels are there twice', `${id} (${where})`);
            else {
                this.listed.add(id);
                this.addRole(id, fieldIn(record, 'name') ?? id, summaryOf(record));
            }
        });
    }

    private addRole(id: string, title: string, texts: DraftText[]): DraftRole {
        const role: DraftRole = {
            ...{ key: id, code: isCode(id) ? id : '', title, texts },
            ...emptyRole()
        };
        this.roles.set(id, role);
        this.draft.roles.push(role);
        return role;
    }

    private addThemes(): void {
        this.each('themes', (record, where) => {
            const id = textIn(record, 'id') ?? fieldIn(record, 'name');
            if (id === undefined) this.notes.leftOut('Some themes have neither an id nor a name', where);
            else if (this.themes.has(id)) this.notes.leftOut('Some themes are there twice', `${id} (${where})`);
            else this.addTheme(id, fieldIn(record, 'name') ?? id, summaryOf(record));
        });
    }

    private addTheme(id: string, title: string, texts: DraftText[]): void {
        this.themes.set(id, 0);
        const scale = this.scale.length > 0 ? SCALE : undefined;
        this.draft.categories.push({ key: id, code: isCode(id) ? id : '', title, texts, scale, forAll: false });
    }

    private addCompetencies(): void {
        this.each('competencies', (record, where) => {
            const summary = fieldIn(record, 'summary') ?? '';
            const named = fieldIn(record, 'name');
            if (summary === '' && named === undefined) {
                this.notes.leftOut('Some competencies have no summary', where);
                return;
            }
            const name = named ?? this.titleOf(summary, where);
            const title = this.toldApart(name, record, where);
            const texts: DraftText[] = [
                { section: 'summary', entries: isSame(name, summary) ? [] : paragraphsOf(summary) },
                { section: 'examples', entries: this.examplesOf(record, where) },
                { section: 'links', entries: linksIn(record) }
            ];
            const category = this.themeOf(record, where);
            const { id, code } = this.namesOf(record, category);
            const key = `competency ${this.draft.competencies.length}`;
            this.draft.competencies.push({
                ...{ key, code, title, id, category, aliases: [], kinds: [], descriptors: [] },
                texts: texts.filter(({ entries }) => entries.some(entry => entry !== ''))
            });
            this.require(record, key, where);
        });
    }

    /** A ladder may ask for the same at several levels, by other examples: then the titles have the level. */
    private toldApart(title: string, record: JsonRecord, where: string): string {
        const level = textIn(record, 'level')?.trim() ?? '';
        // A level that is called by a whole book would be written as often as it asks for something.
        const more = cut(this.roles.get(level)?.title ?? level);
        const counted = JSON.stringify([title, more]);
        let own = title;
        let number = this.numbers.get(counted) ?? 1;
        for (; this.titles.has(foldedTitle(own)); number++) {
            own = `${title} (${number === 1 && more !== '' ? more : [more, number].filter(Boolean).join(', ')})`;
        }
        this.numbers.set(counted, number);
        this.titles.add(foldedTitle(own));
        if (own !== title) {
            const about =
                'Some competencies are called the same. The level that asks for them was added to their titles';
            this.notes.mended(about, where);
        }
        return own;
    }

    private examplesOf(record: JsonRecord, where: string): string[] {
        const examples = own(record, 'examples');
        return (typeof examples === 'string' ? [examples] : listOf(examples)).flatMap(each => {
            const text = textOf(each);
            if (text !== undefined) return [text];
            // What is not in quotation marks and has a colon is a field for YAML.
            const [field, ...more] = Object.entries(recordOf(each) ?? {});
            const value = textOf(field?.[1]);
            if (field && value !== undefined && more.length === 0) return [`${field[0]}: ${value}`];
            this.notes.leftOut('Some examples are no texts. Put them in quotation marks', where);
            return [];
        });
    }

    /** The summary itself; of a long one, the first sentence, if that will do. */
    private titleOf(summary: string, where: string): string {
        const line = withoutStop(oneLine(summary));
        if (cut(line) === line) return line;
        const about = 'Some summaries are longer than a title should be. They stand below the beginning of them';
        this.notes.mended(about, where);
        // The numbers of a list are no sentences.
        const [sentence = ''] = line.replace(/^\d+[.)]\s+/, '').split(/(?<=.{20}[.!?])\s+(?=[\p{Lu}\d])/u);
        if (cut(sentence) === sentence) return withoutStop(sentence);
        return cut(line);
    }

    /** The theme of a competency; one that is not listed is added. */
    private themeOf(record: JsonRecord, where: string): string {
        const id = fieldIn(record, 'theme');
        if (id === undefined) {
            this.notes.mended('Some competencies have no theme', where);
            return '';
        }
        if (!this.themes.has(id)) {
            this.notes.mended('Some competencies have a theme that is not listed. It was added', `${id} (${where})`);
            this.addTheme(id, id, []);
        }
        return id;
    }

    /** Its identifier, and a code: the number of it in its theme, as identifiers can be remembered by nobody. */
    private namesOf(record: JsonRecord, theme: string): { id?: string; code: string } {
        const number = (this.themes.get(theme) ?? 0) + 1;
        this.themes.set(theme, number);
        const id = textIn(record, 'id');
        const said = textIn(record, 'code') ?? (id !== undefined && !isIdentifier(id) ? id : undefined);
        const code = said ?? (isCode(theme) ? `${theme}-${number}` : '');
        return id !== undefined && isIdentifier(id) ? { id, code } : { code };
    }

    private require(record: JsonRecord, competency: string, where: string): void {
        const id = textIn(record, 'level')?.trim();
        if (id === undefined || id === '') {
            this.notes.mended('Some competencies have no level of the ladder, so that no role requires them', where);
            return;
        }
        let role = this.roles.get(id);
        if (!role) {
            const place = this.listed.size === 0 ? '' : ', beside the career ladder';
            this.notes.mended(
                `Some competencies have a level that is not listed. It was added${place}`,
                `${id} (${where})`
            );
            role = this.addRole(id, id, []);
        }
        const level = textIn(record, 'proficiency')?.trim();
        role.requirements.push({ competency, level, necessity: 'essential', measures: [] });
    }

    /** Goes over the entries of a list with what they are called in messages: the line that they begin on. */
    private each(list: 'levels' | 'themes' | 'competencies', visit: (record: JsonRecord, where: string) => void): void {
        const name = list === 'themes' ? fieldNameIn(this.ladder, list) : list;
        for (const [index, entry] of listOf(own(this.ladder, name)).entries()) {
            const where = `line ${this.yaml.lineOf(name, index)}`;
            const id = textOf(entry);
            const record = recordOf(entry) ?? (id === undefined ? undefined : { id, name: id });
            if (!record) {
                this.notes.leftOut('Some entries of lists are none', where);
                continue;
            }
            visit(record, where);
            if (list === 'competencies') this.sayWhatIsUnknown(record);
        }
    }

    private sayWhatIsUnknown(record: JsonRecord): void {
        for (const field of Object.keys(record)) {
            if (!KNOWN_FIELDS.has(field)) this.notes.leftOut('Some fields are not taken over', field);
        }
    }
}

function summaryOf(record: JsonRecord): DraftText[] {
    const summary = fieldIn(record, 'summary');
    return summary === undefined ? [] : [{ section: 'summary', entries: paragraphsOf(summary) }];
}

/** Lines of a summary are broken anywhere; empty ones stand between paragraphs, and points begin with a number or a sign. */
function paragraphsOf(text: string): string[] {
    return text.split(/\n\s*\n|\n(?=[ \t]*(?:\d+[.)]|[-*•])\s)/).map(oneLine);
}

/** Whether a title says the same as a text, but for the full stop. */
function isSame(title: string, text: string): boolean {
    return title === withoutStop(oneLine(text));
}

/** As much of a text as a title may have. */
function cut(text: string): string {
    // A sign has two halves at most: more of a long text need not be looked at.
    const signs = [...text.slice(0, 2 * LONGEST_TITLE + 1)];
    return signs.length <= LONGEST_TITLE ? text : `${signs.slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
}

function withoutStop(text: string): string {
    return text.replace(/(?<=[^.])\.$/, '');
}
