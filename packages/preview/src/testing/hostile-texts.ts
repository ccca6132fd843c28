import type { PreviewModel, RequirementView, TextView } from '@gradus/protocol';

/** Texts that would do something if anything but text were made of them. */
export const HOSTILE_TEXTS: readonly string[] = [
    '<script>alert(1)</script>',
    '</script><script>alert(2)</script>',
    '<!--<script>',
    '--><img src=x onerror=alert(3)>',
    '"><svg onload=alert(4)>',
    "' onmouseover='alert(5)",
    '" autofocus onfocus="alert(6)',
    '</style><style>@import "https://evil.test/x.css";</style>',
    '</title><base href="https://evil.test/">',
    '<iframe srcdoc="<script>alert(7)</script>"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
    '&lt;b&gt; &amp;amp; &#60;i&#62;',
    '\u2028alert(8)\u2029',
    ']]><![CDATA[<x>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it looks like.
    '`${alert(9)}`',
    'javascript:alert(10)',
    // What XML does not allow, even where it is written as a reference.
    'a\u0008b\u001B[31mc\uD800',
    '__proto__'
];

/** The model with a hostile text at the end of each text, in turn; codes that others refer to stay. */
export function hostile(model: PreviewModel): PreviewModel {
    let next = 0;
    const spoil = (text: string) => `${text} ${HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length]}`;
    const titled = <T extends { readonly title: string }>(all: readonly T[]) =>
        all.map(one => ({ ...one, title: spoil(one.title) }));
    const texts = (sections: readonly TextView[]) =>
        titled(sections).map(section => ({ ...section, entries: section.entries.map(spoil) }));
    const inherited = (requirement: RequirementView) => {
        const { inheritedFrom } = requirement;
        return inheritedFrom === undefined ? requirement : { ...requirement, inheritedFrom: spoil(inheritedFrom) };
    };
    const grades = titled(model.grades);
    const domains = titled(model.domains).map(domain => ({
        ...domain,
        sections: texts(domain.sections),
        activities: titled(domain.activities).map(activity => ({ ...activity, sections: texts(activity.sections) })),
        excludes: domain.excludes.map(each => (each.reason ? { ...each, reason: spoil(each.reason) } : each))
    }));
    // What a role takes over from its domain is still the same.
    const activityOf = (role: PreviewModel['roles'][number]) => (title: string) => {
        const at = model.domains.findIndex(({ code }) => code === role.domain);
        const activity = model.domains[at]?.activities.findIndex(each => each.title === title) ?? -1;
        return domains[at]?.activities[activity]?.title ?? spoil(title);
    };
    // Where it says its grade, it still does.
    const titleOf = ({ title, grade }: PreviewModel['roles'][number]) => {
        const before = model.grades.find(({ code }) => code === grade)?.title;
        const after = grades.find(({ code }) => code === grade)?.title;
        return before && after ? title.replace(before, () => after) : title;
    };
    return {
        ...model,
        title: spoil(model.title),
        subtitle: spoil(model.subtitle),
        ...(model.frameworks && { frameworks: titled(model.frameworks) }),
        language: '"><script>alert(11)</script>',
        scales: titled(model.scales).map(scale => ({
            ...scale,
            levels: titled(scale.levels).map(level => ({
                ...level,
                sections: texts(level.sections)
            }))
        })),
        categories: titled(model.categories).map(category => ({ ...category, sections: texts(category.sections) })),
        sections: titled(model.sections),
        competencies: titled(model.competencies).map(competency => ({
            ...competency,
            sections: texts(competency.sections),
            aliases: competency.aliases.map(spoil),
            descriptors: competency.descriptors.map(each => ({ ...each, sections: texts(each.sections) }))
        })),
        statements: titled(model.statements).map(statement => ({ ...statement, sections: texts(statement.sections) })),
        groups: titled(model.groups),
        grades: grades.map(grade => ({ ...grade, sections: texts(grade.sections) })),
        domains,
        roles: titled(model.roles.map(role => ({ ...role, title: titleOf(role) }))).map(role => ({
            ...role,
            code: spoil(role.code),
            sections: texts(role.sections),
            ...(role.aliases && { aliases: role.aliases.map(spoil) }),
            extends: titled(role.extends),
            excludes: role.excludes.map(each => (each.reason ? { ...each, reason: spoil(each.reason) } : each)),
            ...(role.accepted && { accepted: role.accepted.map(each => ({ ...each, reason: spoil(each.reason) })) }),
            activities: role.activities.map(activityOf(role)),
            tasks: role.tasks.map(spoil),
            requirements: role.requirements.map(inherited),
            specialisations: titled(role.specialisations).map(specialisation => ({
                ...specialisation,
                sections: texts(specialisation.sections),
                requirements: specialisation.requirements.map(inherited)
            }))
        })),
        streams: titled(model.streams),
        relations: model.relations.map(relation => ({
            ...relation,
            subject: { ...relation.subject, title: spoil(relation.subject.title) },
            ...(relation.object ? { object: { ...relation.object, title: spoil(relation.object.title) } } : {}),
            ...(relation.reason ? { reason: spoil(relation.reason) } : {})
        })),
        translations: model.translations.map(translation => ({
            ...translation,
            language: spoil(translation.language),
            entries: translation.entries.map(entry => ({
                ...entry,
                sections: texts(entry.sections),
                ...(entry.title ? { title: spoil(entry.title) } : {})
            }))
        })),
        remarks: model.remarks.map(remark => ({
            ...remark,
            text: spoil(remark.text),
            ...(remark.author ? { author: spoil(remark.author) } : {}),
            ...(remark.date ? { date: spoil(remark.date) } : {})
        }))
    };
}
