import type { FrameworkModel, Requirement, Role, Specialisation } from '@gradus/model';
import { expect, test } from 'vitest';
import { docxExporter } from '../docx/docx-exporter.ts';
import { ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { expectPrintable } from './expect-printable.ts';

const REQUIREMENT: Requirement = { competency: 'K', necessity: 'essential', measures: [], origin: ORIGIN };
const TEN = Array<Requirement>(10).fill(REQUIREMENT);

function model(roles: number, requirements: readonly Requirement[], special: readonly Requirement[]): FrameworkModel {
    const specialisation: Specialisation = { ...ELEMENT, requirements: special };
    return { ...EMPTY, roles: Array<Role>(roles).fill({ ...ROLE, requirements, specialisations: [specialisation] }) };
}

test('roles in a document for people to read have 300,000 requirements in all, and no more', async () => {
    expect(() => expectPrintable(model(20_000, TEN, TEN.slice(5)))).not.toThrow();
    const refused =
        'The roles have 300,015 requirements in all, and a document for people to read can hold 300,000. Export JSON or CSV, or divide the framework into several.';
    expect(() => expectPrintable(model(20_001, TEN, TEN.slice(5)))).toThrow(refused);
    expect(() => expectPrintable(model(20_001, TEN, TEN.slice(5)), 'Choose another format')).toThrow(
        'can hold 300,000. Choose another format, or divide the framework into several.'
    );
    await expect(docxExporter.export(model(20_001, TEN, TEN.slice(5)))).rejects.toThrow(refused);
});
