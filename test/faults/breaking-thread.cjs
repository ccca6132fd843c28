/** What a thread runs that tries a text by itself, with texts that break it. */
require('./breaking-text.cjs');
require('../../out/server.js');
