import '@gradus/server/node';

// The language server speaks over standard input and output until its client ends it. A client that
// has gone away is no failure.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
