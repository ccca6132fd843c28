import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';

test.each(['role R "R" {\n  requires\n    PC9: 1\n}\n', '/* nothing but a comment */'])(
    'a file that cannot be read any more says so, whatever was in it: %j',
    async text => {
        const uri = URI.parse('file:///workspace/r.gradus');
        let isLost = false;
        const files = Object.assign(EmptyFileSystem.fileSystemProvider(), {
            exists: async () => true,
            readFile: async () => {
                if (isLost)
                    throw Object.assign(new Error("EACCES: …, open '/secret'"), { code: 'EACCES', syscall: 'open' });
                return text;
            }
        });
        const { workspace } = createGradusCoreServices({ fileSystemProvider: () => files }).shared;
        const document = await workspace.LangiumDocuments.getOrCreateDocument(uri);
        await workspace.DocumentBuilder.update([uri], []);
        isLost = true;
        await workspace.DocumentBuilder.update([uri], []);
        expect(document.diagnostics?.map(({ code }) => code)).toEqual(['unreadable-file']);
        expect(document.diagnostics?.[0]?.message).toMatch(/: you have no permission to read it\. Ask whoever/);
    }
);
