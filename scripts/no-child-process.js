// Stands in the bundle for `node:child_process`, which takes node long to load. commander asks for it at once and uses
// it only for subcommands that are programs of their own; accord has none.
export {};
