/**
 * Checks the types of every package with what that package may know of its surroundings: the
 * pure ones know neither Node nor a browser.
 */
import { readdir } from 'node:fs/promises';
import { runStep } from './run-step.ts';

const packages = await readdir('packages');
const projects = [...packages.map(name => `packages/${name}`), 'test'];
const results = await Promise.all(projects.map(project => runStep(['node_modules/typescript/bin/tsc', '-p', project])));
process.exitCode = results.some(result => result.exitCode !== 0) ? 1 : 0;
