/** The three names that pdfjs-dist wants to exist when it is loaded. */
module.exports = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };
