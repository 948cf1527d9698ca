#!/usr/bin/env node
require('../dist/duban.cjs').run();
