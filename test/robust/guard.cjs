'use strict';
/** Loaded before the program, in every test of the command: a process or any use of the network ends it with 97. */
function refuse(what) {
  return () => {
    process.stderr.write(`side door: ${what}\n`);
    process.reallyExit(97);
  };
}
const net = require('net');
const dns = require('dns');
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
require('dgram').Socket.prototype.bind = refuse('datagram');
require('dgram').Socket.prototype.send = refuse('datagram');
for (const name of ['lookup', 'resolve']) dns[name] = refuse(`dns.${name}`);
globalThis.fetch = refuse('fetch');
const processes = require('child_process');
processes.ChildProcess.prototype.spawn = refuse('process');
for (const name of ['spawnSync', 'execSync', 'execFileSync']) processes[name] = refuse(name);
require('module').syncBuiltinESMExports();
