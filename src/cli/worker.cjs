'use strict';
/** A worker thread of a run over many files. */
const { loadScript } = require('./load.cjs');

module.exports = (task) => loadScript('main').runTask(task);
