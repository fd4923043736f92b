/**
 * Stands in for WXT's `ContentScriptContext` in every script that runs in a page (`wxt.config.ts` puts it there). WXT's
 * own says hello by an event of the document, and ends when it hears another: any page could hear that we are there, and
 * switch us off. Our scripts end by `beginLife` instead.
 */
export class ContentScriptContext {}
