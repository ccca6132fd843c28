// Loaded before a program: writes at its end its time of the processor in ms and the most memory that it had in MB.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
    const file = process.env['USAGE_FILE'];
    if (!file) return;
    const { user, system } = process.cpuUsage();
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
    writeFileSync(file, `${(user + system) / 1000} ${kilobytes / 1024}`);
});
