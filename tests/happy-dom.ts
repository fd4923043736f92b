/**
 * Completes happy-dom: a getter that is taken from the platform's prototypes, and what marks are made of. Import it
 * first.
 */
Object.defineProperty(Element.prototype, 'assignedSlot', { get: () => null });

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}

for (const [name, value] of Object.entries({
  Highlight: FakeHighlight,
  StaticRange: FakeStaticRange,
  CSS: { highlights: new Map<string, FakeHighlight>() },
}))
  Object.defineProperty(globalThis, name, { value, configurable: true });
