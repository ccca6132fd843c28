import type * as model from '@gradus/model';
import { named, texts } from './compile-element.ts';
import type * as compiled from './compiled-framework.ts';
import { levelCode } from './level-code.ts';

/** A declared section, in its published form. */
export function section(each: model.SectionDeclaration): compiled.SectionDeclaration {
    const { code, title, form, numbered, open, uses } = each;
    return {
        code,
        title,
        form,
        numbered,
        open,
        for: uses.map(({ kind, category, required, expected }) => ({
            kind,
            ...(category !== undefined && { category }),
            required,
            expected
        }))
    };
}

/** A scale with its levels, in its published form. */
export function scale(each: model.Scale): compiled.Scale {
    const { cumulative, levels, size, range, base } = each;
    return {
        ...named(each),
        cumulative,
        ...(size !== undefined && { size }),
        ...(range !== undefined && { range: { min: range.min, max: range.max } }),
        base: base ?? null,
        levels: levels.map(level => ({
            ...named(level),
            code: levelCode(level.code),
            covers: (level.covers ?? []).map(levelCode),
            ...texts(level)
        })),
        ...texts(each)
    };
}

/** A category, in its published form. */
export function category(each: model.Category): compiled.Category {
    const { parent, scale: code, forAll } = each;
    return { ...named(each), parent: parent ?? null, scale: code ?? null, forAll, ...texts(each) };
}

/** A competency that roles require, in its published form. */
export function competency(each: model.Competency): compiled.Competency {
    return {
        ...placed(each),
        scale: each.scale ?? null,
        levels: each.levels.map(levelCode),
        ...(each.range && { range: { min: each.range.min, max: each.range.max } }),
        descriptors: each.descriptors.map(descriptor => ({ level: levelCode(descriptor.level), ...texts(descriptor) })),
        ...texts(each)
    };
}

/** A competency that applies to every role, in its published form. */
export function value(each: model.Competency): compiled.Value {
    return { ...placed(each), ...texts(each) };
}

/** A statement, in its published form. */
export function statement(each: model.Statement): compiled.Statement {
    const { category: code, parent, aliases } = each;
    return { ...named(each), category: code, parent: parent ?? null, aliases: [...aliases], ...texts(each) };
}

/** An entry of the glossary, in its published form. */
export function term(each: model.Term): compiled.Term {
    return { ...named(each), aliases: [...each.aliases], ...texts(each) };
}

function placed(each: model.Competency) {
    const { category: code, kinds, parent, aliases } = each;
    return { ...named(each), category: code, kinds: [...kinds], parent: parent ?? null, aliases: [...aliases] };
}
