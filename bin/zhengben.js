#!/usr/bin/env node
'use strict';
const { loadScript } = require('../dist/cli/load.cjs');

void loadScript('main').main(process.argv.slice(2));
