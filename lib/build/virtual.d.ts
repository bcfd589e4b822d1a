declare module 'virtual:basecheck/version' {
  /** Version of the record and its newest as-of date. */
  const version: { version: string; newest: string };
  export default version;
}

declare module 'virtual:basecheck/detection' {
  const data: import('../detect/data.ts').DetectionData;
  export default data;
}

declare module 'virtual:basecheck/outline' {
  const outline: import('../knowledge/records.ts').Outline;
  export default outline;
}

declare module 'virtual:basecheck/map' {
  const map: import('../knowledge/figures/places.ts').PlaceMap;
  export default map;
}

declare module 'virtual:basecheck/gate' {
  const gate: import('../page/gate.ts').Gate;
  export default gate;
}
