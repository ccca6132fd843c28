import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CivilServiceExcerpt } from '../civil-service.ts';

/** A competency of the source; its levels are `level1`, `level2` and so on. */
type Source = { readonly title: string } & Readonly<Record<string, readonly Pair[] | string>>;
interface Pair {
    readonly effective: string;
    readonly ineffective: string;
}

const LEVELS = ['1', '2', '3', '4', '5', '6'];

/** All competencies with their behaviours, from the source in a folder. */
export async function wholeCivilService(folder: string): Promise<CivilServiceExcerpt> {
    const text = await readFile(path.join(folder, 'civil-service-competency-framework.json'), 'utf8');
    const { competencies } = JSON.parse(text) as {
        competencies: Readonly<Record<string, readonly [Readonly<Record<string, string | readonly [Source]>>]>>;
    };
    const clusters = Object.entries(competencies).map(([code, [cluster]]) => ({ code, cluster }));
    return {
        clusters: clusters.map(({ code, cluster }) => ({ code, title: String(cluster['title']) })),
        levels: LEVELS,
        competencies: clusters.flatMap(({ code, cluster }) =>
            Object.entries(cluster).flatMap(([name, value]) =>
                typeof value === 'string' ? [] : [competency(name, code, value[0])]
            )
        )
    };
}

function competency(code: string, cluster: string, source: Source): CivilServiceExcerpt['competencies'][number] {
    return {
        code,
        cluster,
        title: source.title,
        behaviours: LEVELS.map(level => {
            const pairs = source[`level${level}`];
            if (!pairs || typeof pairs === 'string') throw new Error(`${code} has no level ${level}.`);
            return {
                level,
                effective: pairs.map(pair => oneLine(pair.effective)),
                ineffective: pairs.map(pair => oneLine(pair.ineffective))
            };
        })
    };
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}
