// Preloaded into each helper process. The starting process holds its stdin open: when that ends, the
// starter is gone, however it was killed, and this process goes with all that it started itself.
// Its child processes inherit the preload, but not the place of the first in their process group.
if (process.env['GRADUS_TEST_STARTER'] === String(process.ppid)) {
    process.stdin.on('end', endGroup).resume();
}

function endGroup(): void {
    if (process.platform === 'win32') process.exit();
    process.kill(-process.pid, 'SIGKILL');
}
