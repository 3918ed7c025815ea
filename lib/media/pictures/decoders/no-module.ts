/** Stands in the browser for Node's modules that a decoder names and never reaches there. */
export {};
