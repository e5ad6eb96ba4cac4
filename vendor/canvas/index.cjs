// chartjs-node-canvas asks for `canvas`: it is given the prebuilt canvas in node-canvas' manner, so
// that nobody has to compile one.
module.exports = require('@napi-rs/canvas/node-canvas');
