// The language server speaks over standard input and output until its client ends it.
import '@gradus/server/node';
