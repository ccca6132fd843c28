#!/usr/bin/env node
const [major] = process.versions.node.split('.');
if (Number(major) < 22) {
    console.error(`gradus needs Node 22 or newer; this is Node ${process.versions.node}.`);
    process.exit(4);
}
try {
    await import('../dist/gradus.mjs');
} catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('The gradus command has not been built yet. Run: npm run build');
    process.exit(4);
}
