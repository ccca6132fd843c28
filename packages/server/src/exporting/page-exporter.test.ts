import { emptyModel, type Requirement, type Role } from '@gradus/model';
import { expect, test } from 'vitest';
import { pageExporter } from './page-exporter.ts';

test('what could not be drawn is refused before anything is loaded for it', async () => {
    const exporter = pageExporter(() => Promise.reject(new Error('Nothing is to be loaded.')));
    const requirements = Array.from({ length: 1001 }, () => ({ competency: 'K' }) as Requirement);
    const role = { code: 'R', requirements, specialisations: [] } as unknown as Role;
    const model = emptyModel({} as Parameters<typeof emptyModel>[0]);
    const roles = Array.from({ length: 300 }, () => role);
    await expect(exporter.export({ ...model, roles })).rejects.toThrow('The roles have 300,300 requirements in all');
    const streams = Array.from({ length: 200_001 }, () => ({ over: 'roles', steps: ['R'] }) as never);
    await expect(exporter.export({ ...model, roles: [role], streams })).rejects.toThrow(
        'The tables of the career streams have more than 200,000 cells in all'
    );
});
