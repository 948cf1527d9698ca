#!/usr/bin/env node
require('../dist/start.cjs').loadBundle().bundle.run();
