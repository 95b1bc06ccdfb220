import packaged from '../package.json' with { type: 'json' };

/** The version of this package. */
export const version: string = packaged.version;
