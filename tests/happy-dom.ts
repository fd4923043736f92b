/** Completes happy-dom, which lacks a getter that is taken from the platform's prototypes: import it first. */
Object.defineProperty(Element.prototype, 'assignedSlot', { get: () => null });
